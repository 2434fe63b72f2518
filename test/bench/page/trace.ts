import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string; readonly functionName?: string } };
}

/** A stretch of the main thread's time that was ours, in milliseconds of processor time. */
export interface Slice {
  readonly at: number;
  readonly ms: number;
  readonly what: string;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8',
  'blink.user_timing',
];
const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.evaluateModule']);
/** Work of the page's own or of the engine for it, which may share a task with a call of ours. */
const FOREIGN = new Set([
  'ParseHTML',
  'UpdateLayoutTree',
  'Layout',
  'Paint',
  'PrePaint',
  'Layerize',
  'Commit',
  'CommitLoad',
]);

/** Records what the browser does while `work` runs and returns our part of it. */
export async function traced(
  page: Page,
  work: () => Promise<void>,
): Promise<{ slices: Slice[]; thread: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  } as never);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await work();
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return read(events);
}

function read(events: readonly TraceEvent[]): { slices: Slice[]; thread: number } {
  // The background and our own pages speak from addresses of ours too: the page's thread is where the reader runs.
  const ours = events.find(
    (event) => CALLS.has(event.name) && /\/reader\.js$/.test(event.args.data?.url ?? ''),
  );
  if (!ours) return { slices: [], thread: 0 };
  const own = events
    .filter((event) => event.pid === ours.pid && event.tid === ours.tid && event.ph === 'X')
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const slices: Slice[] = [];
  let thread = 0;
  let at = 0;
  while (at < own.length) {
    const task = own[at] as TraceEvent;
    const end = task.ts + (task.dur ?? 0);
    let next = at + 1;
    while (next < own.length && (own[next] as TraceEvent).ts < end) next++;
    thread += cpu(task);
    const slice = ourPart(task, own.slice(at + 1, next));
    if (slice) slices.push(slice);
    at = next;
  }
  return { slices, thread };
}

/** The whole task where nobody else worked in it: what the engine does to deliver our messages is ours too. */
function ourPart(task: TraceEvent, inside: readonly TraceEvent[]): Slice | undefined {
  const called = outermost(inside.filter((event) => CALLS.has(event.name) && isOurs(event)));
  if (!called.length) return undefined;
  const foreign = inside.some(
    (event) =>
      (FOREIGN.has(event.name) || (CALLS.has(event.name) && !isOurs(event))) &&
      !called.some((one) => holds(one, event)),
  );
  const parts = foreign
    ? outermost(
        inside.filter((event) => (CALLS.has(event.name) && isOurs(event)) || event.name === 'RunMicrotasks'),
      )
    : [task];
  return {
    at: task.ts / 1000,
    ms: parts.reduce((sum, part) => sum + cpu(part), 0),
    what: called.map((one) => one.args.data?.functionName ?? one.name).join(' '),
  };
}

const isOurs = (event: TraceEvent): boolean => !!event.args.data?.url?.startsWith('chrome-extension:');
const cpu = (event: TraceEvent): number => (event.tdur ?? event.dur ?? 0) / 1000;
const holds = (a: TraceEvent, b: TraceEvent): boolean =>
  a.ts <= b.ts && a.ts + (a.dur ?? 0) >= b.ts + (b.dur ?? 0);

function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const out: TraceEvent[] = [];
  for (const event of events) if (!out.some((one) => holds(one, event))) out.push(event);
  return out;
}

/** The isolated world our scripts run in, to look at what they have drawn. */
export async function ourWorld(session: CDPSession): Promise<() => number | undefined> {
  let id: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { type } = (context.auxData ?? {}) as { type?: string };
    if (type === 'isolated' && context.origin.startsWith('chrome-extension:')) id = context.id;
  });
  session.on('Runtime.executionContextsCleared', () => (id = undefined));
  await session.send('Runtime.enable');
  return () => id;
}
