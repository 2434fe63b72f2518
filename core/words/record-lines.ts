import type { CreditRecord, RecordState } from '../record/types.ts';
import { NOT_A_HIT_DOUBTS } from '../screening/doubts.ts';
import type { Hit, LawfulMeasure, NotAHit, NotAHitReason } from '../screening/types.ts';
import { formatDay } from './date.ts';
import { measureClassWords } from './law.ts';
import { lineWords as words, marks, type LineRole, type ScreeningLine } from './line.ts';
import { discloseUntilText, explainRecordStep, missingText, recordStateWords } from './record.ts';
import { levelCodeWords, levelWords, notAHitWords } from './screening.ts';
import type { Locale } from './types.ts';

/** Where a record comes from and how long it stands: always shown beside it. */
function provenance(record: CreditRecord, state: RecordState, locale: Locale): string {
  const { comma, colon } = marks(locale);
  const { basis, list, decidingAuthority, decisionDate } = record;
  const space = locale === 'zh-CN' ? '' : ' ';
  const said = (label: string, text: string): string => `${label}${colon}${text}`;
  return [
    record.title,
    ...(list === undefined ? [] : [said(words.list[locale], list.name)]),
    ...(decidingAuthority === undefined
      ? []
      : [
          said(
            words.decided[locale],
            decisionDate === undefined
              ? decidingAuthority
              : `${decidingAuthority}${space || ' '}${formatDay(decisionDate, locale)}`,
          ),
        ]),
    ...(basis === undefined
      ? []
      : [
          said(
            words.document[locale],
            basis.number === undefined ? basis.type : `${basis.type} ${basis.number}`,
          ),
        ]),
    discloseUntilText(state, locale),
    ...(state.state === 'shown' ? [] : [recordStateWords[state.state][locale]]),
    said(
      words.source[locale],
      `${record.suppliedBy}${locale === 'zh-CN' ? '，' : ', '}${words.retrieved[locale](formatDay(record.retrievedAt, locale))}`,
    ),
  ].join(comma);
}

/** English begins a sentence with a capital. */
const sentence = (text: string, locale: Locale): string =>
  locale === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;

/** A record set aside because something about it is not known. */
export const isDoubt = ({ because }: NotAHit): boolean => NOT_A_HIT_DOUBTS.has(because);

/** A hit: what it is and where from, why held or not, each measure. */
export function hitLines(hit: Hit, locale: Locale): ScreeningLine[] {
  const { colon, stop, comma } = marks(locale);
  const { record, state, via, level } = hit;
  const recordId = record.id;
  const role: LineRole =
    level === 'intercept' ? 'hold' : state.state === 'under-objection' ? 'objection' : 'advise';
  const relation =
    via === undefined
      ? ''
      : `${words.via[locale](via.role, via.subjectName)}${via.held === undefined ? '' : words[via.held][locale]}${comma}`;
  const reasons = hit.because.map((code) => levelCodeWords[code][locale]).join(comma);
  return [
    {
      role,
      text: `${levelWords[level][locale]}${colon}${relation}${provenance(record, state, locale)}${stop}`,
      citations: hit.citations,
      recordId,
    },
    { role, text: sentence(`${reasons}${stop}`, locale), citations: [], recordId },
    ...hit.measures.map((measure) => measureLine(measure, locale, recordId)),
  ];
}

function measureLine(measure: LawfulMeasure, locale: Locale, recordId: string): ScreeningLine {
  const { colon, stop, comma } = marks(locale);
  const parts = [
    measure.name[locale],
    measureClassWords[measure.measureClass][locale],
    ...(measure.informationOnly
      ? [words.information[locale]]
      : [
          measure.relevance === 'suggested' ? words.relevant[locale] : words.irrelevant[locale],
          words.proportion[locale],
        ]),
  ];
  return {
    role: 'measure',
    text: `${words.measure[locale]}${colon}${parts.join(comma)}${stop}`,
    citations: measure.citations,
    recordId,
  };
}

/** Reasons that name what is missing themselves. */
const NAMED: ReadonlySet<NotAHitReason> = new Set(['needs-authorisation', 'no-basis']);

/** A record that is no hit: why, what is missing, and its content where that may be shown. */
export function noteLine(note: NotAHit, locale: Locale): ScreeningLine {
  const { colon, stop, comma, list } = marks(locale);
  const { because, record, state, missing, recordId } = note;
  const role: LineRole = because === 'suspended' ? 'objection' : isDoubt(note) ? 'unchecked' : 'note';
  const lacks =
    missing.length === 0 || NAMED.has(because)
      ? ''
      : `${comma}${words.lacks[locale]}${colon}${missing.map((m) => missingText(m, locale)).join(list)}`;
  const content = record === undefined ? '' : `${comma}${provenance(record, state, locale)}`;
  const step = state.trace.find(({ step }) =>
    /^(basis|objection)-(revoked|altered|suspends|upheld)$/.test(step),
  );
  const how = step === undefined || record !== undefined ? '' : `${comma}${explainRecordStep(step, locale)}`;
  const text = `${notAHitWords[because][locale]}${how}${lacks}${content}${stop}`;
  return { role, text: sentence(text, locale), citations: note.citations, recordId };
}
