import { browser } from '../browser.ts';
import type { Mark } from '../check/outcome.ts';
import { mergeSightings } from '../detect/merge.ts';
import { LIST_LEAST } from '../detect/rows.ts';
import { EARLY, type Scan } from '../detect/scan.ts';
import type { FrameSubject } from '../detect/types.ts';
import { watchDocument } from '../detect/watch.ts';
import { inTurn } from '../in-turn.ts';
import { caller } from '../message/call.ts';
import type { FrameReport, MarkLabels, PageCalls, ToPage } from '../message/types.ts';
import { frameAddress } from './address.ts';
import { shared } from './shared.ts';

const call = caller<PageCalls>();
/** Subjects of one message: the first is small, so that the first marks are there soon; none is a long pause. */
const FIRST_PART = 50;
const PART = 250;

/** What the last look gave, or what one has given so far: it has no `list` then. */
type Look = Pick<Scan, 'sightings' | 'subjects' | 'facts'> & Partial<Pick<Scan, 'list'>>;

/** The reader of one frame: it reads and has it marked. It decides nothing and holds nothing. */
export function startReader(): void {
  const ours = shared();
  let scanned: Look | undefined;
  const marks: Record<string, Mark> = {};
  let labels: MarkLabels | undefined;
  let reported = '';
  let there: Promise<unknown> | undefined;
  /** What is asked now is out of date. */
  let stale = false;

  const report = (): void => {
    stale = true;
    void ask();
  };

  /** The marks' script: there when this is fulfilled, if it can be had at all. */
  const needMarks = (): Promise<unknown> => (there ??= call('marks', null).catch(() => undefined));

  const ask = inTurn(async () => {
    stale = false;
    const { subjects = [], facts = {}, list } = scanned ?? {};
    if (!subjects.length && !reported) return;
    const address = (reported = frameAddress());
    const marking = needMarks();
    if (list && list.seen >= LIST_LEAST) await marking;
    const rows = list && ours.rowsShown?.(list);
    try {
      let from = 0;
      do {
        const to = from + (from ? PART : FIRST_PART);
        const more = !list || to < subjects.length;
        const part: FrameReport = {
          address,
          subjects: subjects.slice(from, to),
          facts,
          from,
          more,
          ...(rows ? { rows } : {}),
        };
        const answer = await call('report', part);
        labels = answer.labels;
        for (const { key } of part.subjects) delete marks[key];
        Object.assign(marks, answer.marks);
        show();
        from = to;
      } while (from < subjects.length && !stale);
    } catch {
      // The background is out of reach: what stands here is not checked, and says so.
      labels ??= { unchecked: { long: '未能核查', short: '未' } };
      for (const { key } of subjects) marks[key] = { outcome: 'unchecked', count: 0 };
      reported = '';
      there = undefined;
      show();
    }
  });

  const show = (): void => {
    ours.shown = { sightings: scanned?.sightings ?? [], marks, ...(labels ? { labels } : {}) };
    ours.draw?.();
  };

  /** Back from the browser's cache of pages: nobody has been told of this document since it was left. */
  const onShow = (event: PageTransitionEvent): void => {
    if (!event.persisted || !event.isTrusted) return;
    void call('open', null).catch(() => undefined);
    for (const listener of ours.back) listener();
    report();
  };

  void call('open', null).catch(() => undefined);
  browser.runtime.onMessage.addListener((message: Partial<ToPage>) => {
    if (message.to === 'page' && /^re/.test(message.kind ?? '')) report();
  });

  // In a task of its own, so that neither keeps the page waiting for long.
  setTimeout(() => {
    const watch = watchDocument({
      ours: (node) => node === ours.overlay?.host,
      onScan: (scan, changed) => {
        scanned = scan;
        if (changed || reported !== frameAddress()) report();
        // The same subjects may stand in other places now.
        show();
        for (const listener of ours.looked) listener();
      },
      onSeen: (soFar) => {
        void needMarks();
        // The rows of a long list that are whole already need not wait for the rest. What has no name yet may find one.
        if (scanned?.list || soFar.length < EARLY) return;
        const sightings = soFar.filter(({ name }) => name);
        scanned = {
          sightings,
          subjects: mergeSightings(sightings).next().value as FrameSubject[],
          facts: {},
        };
        report();
      },
      onMutation: (moved) => {
        ours.overlay?.ensure();
        if (moved) for (const listener of ours.changed) listener();
      },
      onReplaced: () => {
        for (const other of ours.arm) other();
        arm();
      },
    });
    const arm = (): void => {
      watch.arm();
      window.addEventListener('pageshow', onShow);
    };
    arm();
  });
}
