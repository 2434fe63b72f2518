import { parsePlainDate } from '../../../core/date/index.ts';
import type { PlainDate } from '../../../core/date/types.ts';
import type { ScreenMatter } from '../../../core/screening/types.ts';
import { findSubjects, identify } from '../../../core/subject/index.ts';
import type { Identifier } from '../../../core/subject/types.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import type { SubjectOnPage } from './screen-subject.ts';

/** The identifier in a field. One whose check digit is wrong is kept: it is said, never dropped. */
export function identifierIn(text: string): Identifier | undefined {
  const sure = identify(text).id;
  if (sure) return sure;
  const [found] = findSubjects(`统一社会信用代码/身份证号：${text}`);
  return found && { kind: found.kind, value: found.value };
}

export function subjectOfCase(reading: CaseReading, profile: Profile): SubjectOnPage {
  const id = reading.code ? identifierIn(reading.code) : undefined;
  const { type } = profile.subject;
  return {
    ...(id ? { id } : {}),
    ...(reading.name ? { name: reading.name } : {}),
    ...(type ? { type } : {}),
  };
}

/** The kind of matter by the words in its name; the profile's own where none of them occurs. */
export function matterOfCase(reading: CaseReading, profile: Profile): ScreenMatter {
  const { name: _, byName, ...fallback } = profile.matter;
  const known = byName?.find(({ includes }) => reading.matter?.includes(includes));
  const { type, domain, infrastructure } = known ?? fallback;
  const { blindEvaluation } = profile;
  return {
    type,
    ...(domain ? { domain } : {}),
    ...(infrastructure === undefined ? {} : { infrastructure }),
    ...(reading.matter ? { name: reading.matter } : {}),
    ...(blindEvaluation === undefined ? {} : { blindStage: blindEvaluation }),
  };
}

/** A date as pages write it: 2026-02-10, 2026/2/10, 2026.2.10, 2026年2月10日, with or without a time after it. */
export function dateIn(text: string): PlainDate | undefined {
  const found = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text.normalize('NFKC'));
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const parsed = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.ok ? parsed.value : undefined;
}

/** The number of working days a page promises: 20个工作日. `undefined` for any other unit. */
export function workingDaysIn(text: string): number | undefined {
  const found = /(\d{1,3})\s*个?\s*工作日/.exec(text.normalize('NFKC'));
  return found ? Number(found[1]) : undefined;
}
