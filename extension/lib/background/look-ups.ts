import type { Screening } from '../../../core/screening/types.ts';
import type { Mark } from '../check/outcome.ts';
import type { FrameReport } from '../message/types.ts';
import type { CaseReading } from '../profile/types.ts';
import { appendLog } from '../store/log.ts';
import { logWords, outcomeInLog } from '../words/log.ts';
import { type CheckedCase, type Moment, subjectOfPage } from './check.ts';
import { caseDraft, draftOf, placesOf, promptOf } from './entries.ts';
import type { From } from './router.ts';
import { changeFrame, tabState } from './tabs.ts';

/** More applicants than this on one page make it a list: one log entry for all of them. */
const FEW = 3;

/** Looked up is logged, before the page hears of it; a case of which nothing has changed, once. */
export async function logLookUp(
  checked: CheckedCase,
  reading: CaseReading,
  from: From,
  process: string,
): Promise<void> {
  const { tab, frame } = from;
  const entry = JSON.stringify([reading, checked.moment.lists.map(({ id, sequence }) => [id, sequence])]);
  if ((await tabState(tab)).frames[frame]?.logged.includes(entry)) return;
  const quiet = checked.outcome === 'none' || checked.outcome === 'incentive';
  await appendLog(caseDraft(checked, reading, quiet ? 'query' : 'prompt', process));
  await changeFrame(from, (state) => ({ ...state, logged: [...state.logged, entry].slice(-20) }));
}

/** Puts the look-ups of a page without a profile into the log: each applicant, or a list as one. */
export async function logQuery(
  report: FrameReport,
  from: From,
  marks: Readonly<Record<string, Mark>>,
  screenings: Readonly<Record<string, Screening>>,
  moment: Moment,
): Promise<void> {
  const { tab, frame } = from;
  const asked = report.subjects.filter(({ key }) => marks[key]);
  if (!asked.length) return;
  const entry = JSON.stringify([
    asked.map(({ key }) => key),
    moment.lists.map(({ id, sequence }) => [id, sequence]),
  ]);
  const { logged } = (await tabState(tab)).frames[frame] ?? { logged: [] };
  if (logged.includes(entry)) return;
  if (asked.length > FEW) {
    const draft = draftOf(moment, 'query', logWords.onList(asked.length));
    const query = draft.query && { query: { ...draft.query, subjects: asked.length } };
    await appendLog({ ...draft, ...query });
  } else {
    for (const subject of asked) {
      const { id } = subjectOfPage(subject);
      const mark = marks[subject.key];
      const effect = mark ? outcomeInLog(mark.outcome, mark.count) : '';
      const quiet = mark?.outcome === 'none' || mark?.outcome === 'incentive';
      const draft = draftOf(moment, quiet ? 'query' : 'prompt', logWords.onPage, effect);
      const screening = screenings[subject.key];
      await appendLog({
        ...draft,
        ...(id ? { subject: id } : {}),
        ...(screening ? { prompt: promptOf(screening), places: placesOf(moment, screening) } : {}),
      });
    }
  }
  await changeFrame(from, (state) => ({ ...state, logged: [...state.logged, entry].slice(-20) }));
}
