import { browser } from '../browser.ts';
import type { Mark } from '../check/outcome.ts';
import type { Scan } from '../detect/scan.ts';
import { rowsShown } from '../detect/rows.ts';
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

/** The reader of one frame: it reads and has it marked. It decides nothing and holds nothing. */
export function startReader(): void {
  const ours = shared();
  let scanned: Scan | undefined;
  const marks: Record<string, Mark> = {};
  let labels: MarkLabels | undefined;
  let reported = '';
  let asked = false;
  /** What is asked now is out of date. */
  let stale = false;

  const report = (): void => {
    stale = true;
    void ask();
  };

  const needMarks = (): void => {
    if (asked) return;
    asked = true;
    void call('marks', null).catch(() => undefined);
  };

  const ask = inTurn(async () => {
    stale = false;
    const { subjects = [], facts = {} } = scanned ?? {};
    if (!subjects.length && !reported) return;
    const address = (reported = frameAddress());
    const rows = scanned && rowsShown(scanned.list);
    needMarks();
    try {
      let from = 0;
      do {
        const to = from + (from ? PART : FIRST_PART);
        const more = to < subjects.length;
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
      asked = false;
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

  const arm = (): void => {
    for (const other of ours.arm) other();
    watch.arm();
    window.addEventListener('pageshow', onShow);
  };

  const watch = watchDocument({
    ours: (node) => node === ours.overlay?.host,
    onScan: (scan, changed) => {
      scanned = scan;
      if (changed || reported !== frameAddress()) report();
      // The same subjects may stand in other places now.
      show();
      for (const listener of ours.looked) listener();
    },
    onFirst: needMarks,
    onMutation: (moved) => {
      ours.overlay?.ensure();
      if (moved) for (const listener of ours.changed) listener();
    },
    onReplaced: arm,
  });
  watch.arm();
  window.addEventListener('pageshow', onShow);
  void call('open', null).catch(() => undefined);

  browser.runtime.onMessage.addListener((message: Partial<ToPage>) => {
    if (message.to === 'page' && /^re/.test(message.kind ?? '')) report();
  });
}
