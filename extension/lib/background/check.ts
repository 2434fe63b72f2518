import { mask } from '../../../core/subject/index.ts';
import type { Identifier } from '../../../core/subject/types.ts';
import { matterOfCase, subjectOfCase } from '../check/case.ts';
import { dayInChina } from '../check/day.ts';
import {
  type Checked,
  screenSubject,
  type SubjectOnPage,
  type Surroundings,
} from '../check/screen-subject.ts';
import type { FrameSubject } from '../detect/types.ts';
import { LAW } from '../law/packs.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import type { ListHead } from '../store/db.ts';
import { keyOf } from '../store/lists.ts';
import { everyList, lookup } from '../store/lookup.ts';
import { readSettings, type Settings } from '../store/settings.ts';

/** What every check of one moment shares. */
export interface Moment {
  readonly settings: Settings;
  readonly lists: readonly ListHead[];
  readonly around: Surroundings;
}

/** The surroundings of a check: of a case where there is one, else the department's own and no matter in particular. */
export async function momentOf(case_?: {
  readonly reading: CaseReading;
  readonly profile: Profile;
}): Promise<Moment> {
  const [settings, { heads: lists, awaited }] = await Promise.all([readSettings(), everyList()]);
  const { reading, profile } = case_ ?? {};
  const name = profile?.authority ?? settings.department;
  const authority = {
    jurisdiction: profile?.jurisdiction ?? settings.jurisdiction,
    ...(name ? { name } : {}),
  };
  const matter = reading && profile ? matterOfCase(reading, profile) : ({ type: 'other' } as const);
  const on = settings.trialDay ?? dayInChina(Date.now());
  return {
    settings,
    lists,
    around: {
      matter,
      authority,
      law: LAW,
      lists,
      awaited,
      on,
      holdable: profile !== undefined,
      grades: settings.grades,
    },
  };
}

export async function checkSubject(subject: SubjectOnPage, moment: Moment): Promise<Checked> {
  const [checked] = await checkSubjects([subject], moment);
  return checked ?? FAILED;
}

const FAILED: Checked = { outcome: 'unchecked', count: 0, unchecked: 'failed' };

/** Checks all subjects of a page with one question to the lists; one answer for each, in order. */
export const checkSubjects = (subjects: readonly SubjectOnPage[], { around }: Moment): Promise<Checked[]> =>
  checkEach(
    subjects,
    subjects.map(() => around),
  );

async function checkEach(
  subjects: readonly SubjectOnPage[],
  surroundings: readonly Surroundings[],
): Promise<Checked[]> {
  const ids = subjects.flatMap(({ id }) => id ?? []);
  const answers = await lookup(ids).catch(() => undefined);
  const known = new Map(answers?.map((answer, at) => [ids[at], answer]));
  return subjects.map((subject, at) => {
    if (!answers) return FAILED;
    try {
      const { records = [], gap } = known.get(subject.id) ?? {};
      return screenSubject(subject, records, surroundings[at]!, gap);
    } catch {
      return FAILED;
    }
  });
}

export function subjectOfPage(seen: FrameSubject): SubjectOnPage {
  const id: Identifier | undefined =
    seen.kind && seen.value ? { kind: seen.kind, value: seen.value } : undefined;
  return { ...(id ? { id } : {}), ...(seen.name ? { name: seen.name } : {}) };
}

export interface CheckedCase extends Checked {
  readonly subject: SubjectOnPage;
  readonly key: string;
  readonly moment: Moment;
}

export async function checkCase(reading: CaseReading, profile: Profile): Promise<CheckedCase> {
  const moment = await momentOf({ reading, profile });
  const subject = subjectOfCase(reading, profile);
  const key = subject.id ? keyOf(subject.id) : `name:${subject.name ?? ''}`;
  return { ...(await checkSubject(subject, moment)), subject, key, moment };
}

/** The cases of one step, each for its own matter. */
export async function checkCases(
  readings: readonly CaseReading[],
  profile: Profile,
): Promise<(Checked & { readonly subject: SubjectOnPage; readonly shown: string })[]> {
  const [first] = readings;
  const moment = await momentOf(first && { reading: first, profile });
  const { around } = moment;
  const subjects = readings.map((reading) => subjectOfCase(reading, profile));
  const surroundings = readings.map((reading) => ({ ...around, matter: matterOfCase(reading, profile) }));
  const checked = await checkEach(subjects, surroundings);
  return checked.map((each, at) => ({
    ...each,
    subject: subjects[at]!,
    shown: shownOf({ ...each, moment }),
  }));
}

/** What the officer was shown, as one text: changes exactly when another decision may be called for. */
export function shownOf({
  outcome,
  screening,
  moment,
}: Pick<CheckedCase, 'outcome' | 'screening' | 'moment'>): string {
  const hits = screening?.hits.map(({ record, level, measures }) => [
    record.id,
    level,
    measures.map(({ id }) => id),
  ]);
  return JSON.stringify([outcome, hits, moment.around.on, screening?.lawVersion]);
}

const isPerson = (subject: SubjectOnPage): boolean =>
  subject.type === 'natural-person' || subject.id?.kind === 'resident-id';

/** An identifier and a name as they may stand in a log or a list: persons' masked. */
export function maskedSubject(subject: SubjectOnPage): { id?: string; name?: string } {
  const { id, name } = subject;
  return {
    ...(id ? { id: mask(id.value, id.kind) } : {}),
    ...(name ? { name: isPerson(subject) ? mask(name, 'person-name') : name } : {}),
  };
}
