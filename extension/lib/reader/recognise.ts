import { browser } from '../browser.ts';
import type { Mark } from '../check/outcome.ts';
import { mergeSightings } from '../detect/merge.ts';
import { LIST_LEAST } from '../detect/rows.ts';
import { EARLY, scan, type Scan } from '../detect/scan.ts';
import { runInSlices } from '../detect/slices.ts';
import type { FrameSubject, Sighting } from '../detect/types.ts';
import type { Looked } from '../detect/watch.ts';
import { inTurn } from '../in-turn.ts';
import { caller } from '../message/call.ts';
import { pack } from '../message/packed.ts';
import type { MarkLabels, PageCalls, ToPage } from '../message/types.ts';
import { frameAddress } from './address.ts';
import { shared } from './shared.ts';

const call = caller<PageCalls>();
/** Subjects of one message: the first is small, so that the first marks are there soon; none is a long pause. */
const FIRST_PART = 50;
const PART = 500;

/** What the last look gave, or what one has given so far: it has no `list` then. */
type Look = Pick<Scan, 'sightings' | 'subjects' | 'facts'> & Partial<Pick<Scan, 'list'>>;

/** Of a look at a document that has only begun to load. */
const NOTHING_YET: Looked = { changed: false, fields: [], roots: [], unborn: [], spent: 0 };

/** The recogniser of one frame: it reads and has it marked. It decides nothing and holds nothing. */
export function startRecogniser(): void {
  const ours = shared();
  if (ours.recogniser) return;
  let scanned: Look | undefined;
  let last: Scan | undefined;
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
        const part = subjects.slice(from, to);
        const answer = await call('report', {
          address,
          subjects: pack(part),
          facts,
          from,
          more,
          ...(rows ? { rows } : {}),
        });
        labels = answer.labels;
        for (const [at, { key }] of part.entries()) {
          const mark = answer.marks[answer.of[at]!];
          if (mark) marks[key] = mark;
          else delete marks[key];
        }
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

  /** In the middle of a look at a long list: the rows that are whole already need not wait for the rest. */
  const onSeen = (soFar: readonly Sighting[]): void => {
    void needMarks();
    if (scanned || soFar.length < EARLY) return;
    // What has no name yet may find one.
    const sightings = soFar.filter(({ name }) => name);
    scanned = {
      sightings,
      subjects: mergeSightings(sightings).next().value as FrameSubject[],
      facts: {},
    };
    report();
  };

  const look = async (early: boolean): Promise<Looked> => {
    if (early && scanned) return NOTHING_YET;
    const { value: found, spent } = await runInSlices(scan(document, onSeen), () => early && !!scanned);
    // The rest of it is read when it is there; only a long list is worth marking before.
    if (early || !found) return NOTHING_YET;
    const changed = !last || !sameSubjects(last, found);
    scanned = last = found;
    if (changed || reported !== frameAddress()) report();
    // The same subjects may stand in other places now.
    show();
    const { fields, roots, unborn } = found;
    return { changed, fields, roots, unborn, spent };
  };

  browser.runtime.onMessage.addListener((message: Partial<ToPage>) => {
    if (message.to === 'page' && /^re/.test(message.kind ?? '')) report();
  });
  ours.recogniser = { look, report };
}

const SHOWN = ['key', 'name', 'role', 'count', 'label'] as const;

function sameSubjects(a: Scan, b: Scan): boolean {
  return (
    a.subjects.length === b.subjects.length &&
    a.subjects.every((one, at) => SHOWN.every((part) => one[part] === b.subjects[at]?.[part])) &&
    JSON.stringify(a.facts) === JSON.stringify(b.facts)
  );
}
