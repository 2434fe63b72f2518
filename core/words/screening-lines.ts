import type { Level } from '../answer/index.ts';
import type { QueryModality } from '../law/types.ts';
import type { NotAHitReason, Screening } from '../screening/types.ts';
import { modalityWords, sayNotInForce } from './law.ts';
import { lineWords as words, marks, type LineOptions, type ScreeningLine } from './line.ts';
import { asOfText, missingText } from './record.ts';
import { hitLines, isDoubt, noteLine } from './record-lines.ts';
import { choiceSentences } from './silences.ts';
import { identityReasonWords, levelWords, outcomeWords, refusalWords } from './screening.ts';
import type { Locale } from './types.ts';

/** Reasons whose records are not mentioned at all: what may not be shown is not hinted at either. */
const SILENT: ReadonlySet<NotAHitReason> = new Set([
  'expired',
  'deleted',
  'sealed',
  'not-recorded',
  'repaired',
  'not-negative',
  'not-public-credit',
]);

/**
 * A screening as lines a person can read, in the order they should be read: outcome, each hit with its reasons and
 * measures, what could not be checked, notes, incentives, query, lapsed law, what is missing, a proposed measure, the
 * choices it rests on, rights.
 *
 * The only text made from a screening; widgets and extension render these lines.
 */
export function screeningLines(
  screening: Screening,
  locale: Locale,
  options: LineOptions = {},
): ScreeningLine[] {
  if (screening.trace.some(({ code }) => code === 'blind-stage')) {
    const citations = screening.suppressed === undefined ? [] : [screening.suppressed];
    return [{ role: 'outcome', text: words.blind[locale], citations }];
  }
  const { colon } = marks(locale);
  if (screening.identityReason !== undefined) {
    const reason = identityReasonWords[screening.identityReason][locale];
    return [{ role: 'outcome', text: `${outcomeWords.identity[locale]}${colon}${reason}`, citations: [] }];
  }
  return [
    outcomeLine(screening, locale, options),
    ...screening.byStatute.map(({ level, name, say, citation }): ScreeningLine => ({
      role: level === 'intercept' ? 'hold' : 'advise',
      text: `${levelWords[level][locale]}${colon}${(say ?? name)[locale]}`,
      citations: [citation],
    })),
    ...screening.hits.flatMap((hit) => hitLines(hit, locale)),
    ...screening.notHits.filter(({ because }) => !SILENT.has(because)).map((n) => noteLine(n, locale)),
    ...incentiveLines(screening, locale),
    ...queryLines(screening, locale),
    ...lawLines(screening, locale),
    ...missingLine(screening, locale),
    ...proposalLines(screening, locale),
    ...choiceSentences(screening.choices, locale).map((text): ScreeningLine => ({
      role: 'choice',
      text,
      citations: [],
    })),
    ...(screening.hits.length > 0
      ? [{ role: 'next', text: words.rights[locale], citations: [] } satisfies ScreeningLine]
      : []),
  ];
}

/** 待确认1项，提示2项: how many of each, the strongest first. */
function counted({ hits, byStatute, notHits }: Screening, locale: Locale): string {
  const levels = [...hits, ...byStatute].map(({ level }) => level);
  const count = (level: Level, n: number): string[] =>
    n === 0 ? [] : [words.count[locale](levelWords[level][locale], n)];
  return [
    ...count('intercept', levels.filter((level) => level === 'intercept').length),
    ...count('indeterminate', notHits.filter(isDoubt).length),
    ...count('advise', levels.filter((level) => level === 'advise').length),
  ].join(locale === 'zh-CN' ? '，' : ', ');
}

function outcomeLine(screening: Screening, locale: Locale, options: LineOptions): ScreeningLine {
  const { colon, stop } = marks(locale);
  const { level, notHits } = screening;
  const spoken = notHits.filter(({ because }) => !SILENT.has(because));
  const where = [
    ...(options.asOf === undefined ? [] : [asOfText(options.asOf, locale)]),
    ...(options.source === undefined ? [] : [`${words.source[locale]}${colon}${options.source}`]),
  ].join(locale === 'zh-CN' ? '，' : ', ');
  const bracketed = where === '' ? '' : locale === 'zh-CN' ? `（${where}）` : ` (${where})`;
  const line = (text: string): ScreeningLine => ({ role: 'outcome', text, citations: [] });
  if (level !== 'no-hit') {
    return line(`${counted(screening, locale) || levelWords[level][locale]}${bracketed}${stop}`);
  }
  if (spoken.length === 0) {
    const space = locale === 'zh-CN' ? '' : ' ';
    return line(`${levelWords['no-hit'][locale]}${bracketed}${stop}${space}${words.noHitMeans[locale]}`);
  }
  const suspended = spoken.some(({ because }) => because === 'suspended');
  return line(`${outcomeWords[suspended ? 'objection' : 'nothingUsable'][locale]}${bracketed}${stop}`);
}

function incentiveLines({ incentives }: Screening, locale: Locale): ScreeningLine[] {
  const { colon, stop, comma } = marks(locale);
  return incentives.map(({ name, record, citations }) => ({
    role: 'incentive',
    text: `${outcomeWords.incentive[locale]}${colon}${name[locale]}${record === undefined ? '' : `${comma}${record.title}`}${stop}`,
    citations,
    ...(record === undefined ? {} : { recordId: record.id }),
  }));
}

const STRENGTH: readonly QueryModality[] = ['must', 'may', 'supported', 'as-needed'];

/** The strongest prompt only: one line is enough at the counter. */
function queryLines({ query }: Screening, locale: Locale): ScreeningLine[] {
  const { colon, stop } = marks(locale);
  const modality = STRENGTH.find((m) => query.some((q) => q.modality === m));
  const prompt = query.find((q) => q.modality === modality);
  if (prompt === undefined) return [];
  const text = `${words.query[locale]}${colon}${modalityWords[prompt.modality][locale]}${stop}`;
  return [{ role: 'query', text, citations: [prompt.citation] }];
}

function lawLines(screening: Screening, locale: Locale): ScreeningLine[] {
  const { stop } = marks(locale);
  const fallback = screening.trace.find(({ code }) => code === 'law-fallback');
  return [
    ...screening.lapsed
      .filter(({ reason }) => reason === 'expired')
      .map((law): ScreeningLine => ({
        role: 'law',
        text: sayNotInForce(law, locale),
        citations: screening.trace.flatMap(({ code, citation }) =>
          code === 'law-lapsed' && citation?.pack === law.code ? [citation] : [],
        ),
      })),
    ...(fallback === undefined
      ? []
      : [
          {
            role: 'law',
            text: `${words.fallback[locale]}${stop}`,
            citations: fallback.citation === undefined ? [] : [fallback.citation],
          } satisfies ScreeningLine,
        ]),
  ];
}

/** What is missing for the whole answer, besides what stands with a single record already. */
function missingLine({ missing, notHits }: Screening, locale: Locale): ScreeningLine[] {
  const { colon, stop, list } = marks(locale);
  const said = new Set(notHits.flatMap((note) => note.missing));
  const rest = missing.filter((path) => !said.has(path));
  if (rest.length === 0) return [];
  const text = `${words.missing[locale]}${colon}${rest.map((m) => missingText(m, locale)).join(list)}${stop}`;
  return [{ role: 'missing', text, citations: [] }];
}

function proposalLines({ proposal }: Screening, locale: Locale): ScreeningLine[] {
  const { colon, stop, comma } = marks(locale);
  if (proposal === undefined) return [];
  if (proposal.decision === 'allow') {
    return [{ role: 'proposal', text: `${words.allowed[locale]}${stop}`, citations: proposal.citations }];
  }
  const reasons = proposal.reasons.map((reason) => refusalWords[reason][locale]).join(comma);
  const instead = proposal.alternatives.map(({ name }) => name[locale]).join(comma);
  return [
    {
      role: 'proposal',
      text: `${words[proposal.decision === 'refuse' ? 'refused' : 'warned'][locale]}${colon}${reasons}${stop}`,
      citations: proposal.citations,
    },
    {
      role: 'next',
      text: `${words.instead[locale]}${colon}${instead === '' ? words.none[locale] : instead}${stop}`,
      citations: proposal.alternatives.flatMap(({ citations }) => citations.slice(0, 1)),
    },
  ];
}
