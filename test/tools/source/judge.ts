/** Judges an endpoint by docs/data-source.md: transport here, the answer by the widget's own check. */
import { isPlainDate } from '../../../core/date/parse.ts';
import type { PlainDate } from '../../../core/date/types.ts';
import { creditRecord } from '../../../core/list/check-record.ts';
import { date, fields, listOf, text, type Walk } from '../../../core/list/check-shape.ts';
import { sayListProblem } from '../../../core/words/list.ts';
import type { Locale } from '../../../core/words/types.ts';
import { readAnswer, type CreditAnswer } from '../../../widgets/base/credit-answer.ts';
import type { CreditQuery } from '../../../widgets/base/credit-source.ts';
import { CheckFailed } from '../../../widgets/base/failure.ts';
import { mapAnswer, type SourceMapping } from '../../../widgets/base/mapping.ts';
import type { Reply } from './ask.ts';
import { sourceWords as words } from './words.ts';

export interface Finding {
  readonly level: 'fine' | 'advice' | 'wrong';
  /** Name in `sourceWords`, or the code of a field's problem. */
  readonly what: string;
  readonly say: Readonly<Record<Locale, string>>;
}

export function finding(level: Finding['level'], what: keyof typeof words, detail = ''): Finding {
  const say = (locale: Locale): string => {
    const word: string | ((detail: string) => string) = words[what][locale];
    return typeof word === 'string' ? word : word(detail);
  };
  return { level, what, say: { 'zh-CN': say('zh-CN'), en: say('en') } };
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

export function judgeAddress(url: string, code: string): readonly Finding[] {
  const { protocol, hostname } = new URL(url);
  if (holds(url, code)) return [finding('wrong', 'code-in-address')];
  if (protocol !== 'https:' && !LOCAL.test(hostname)) return [finding('wrong', 'not-https')];
  return [finding('fine', 'address')];
}

/** As it stands, in small letters, or percent-encoded. */
function holds(text: string, code: string): boolean {
  const unescaped = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return unescaped.toUpperCase().includes(code.toUpperCase());
}

const SLOW = 2_000;

/** Whether there is JSON to be read, as the widget would get it. */
export function judgeTransport(reply: Reply, query: CreditQuery): readonly Finding[] {
  const found: Finding[] = [];
  for (const [name, value] of reply.headers)
    if (holds(value, query.value)) found.push(finding('wrong', 'code-in-header', name));
  if (reply.trouble === 'network' || reply.trouble === 'timeout')
    return [...found, finding('wrong', reply.trouble)];
  const status = String(reply.status);
  if (reply.status >= 300 && reply.status < 400) return [...found, finding('wrong', 'redirect', status)];
  if (reply.status === 401 || reply.status === 403) return [...found, finding('wrong', 'signed-out', status)];
  found.push(reply.status === 200 ? finding('fine', 'status-fine') : finding('wrong', 'status', status));
  const type = reply.headers.get('content-type') ?? '';
  found.push(
    /^application\/(?:[\w.-]+\+)?json\s*(;|$)/i.test(type)
      ? finding('fine', 'type-fine')
      : finding('wrong', 'type', type),
  );
  if (reply.trouble) return [...found, finding('wrong', reply.trouble)];
  found.push(finding('fine', 'size', String(reply.bytes)));
  found.push(
    reply.ms > SLOW ? finding('advice', 'slow', String(reply.ms)) : finding('fine', 'time', String(reply.ms)),
  );
  if (!/\bno-store\b/i.test(reply.headers.get('cache-control') ?? ''))
    found.push(finding('advice', 'stored'));
  if (reply.headers.get('access-control-allow-origin') === '*') found.push(finding('advice', 'anybody'));
  return found;
}

export interface Judging {
  readonly today: PlainDate;
  readonly mapping?: SourceMapping;
}

/** The answer itself; only worth asking of a reply with status 200 that came whole. */
export function judgeAnswer(
  reply: Reply,
  query: CreditQuery,
  { today, mapping }: Judging,
): readonly Finding[] {
  let value: unknown;
  try {
    if (!reply.text.trim()) return [finding('wrong', 'empty')];
    value = JSON.parse(reply.text);
  } catch {
    return [
      finding('wrong', /^\s*<(!doctype|html|\?xml|head|body|script)/i.test(reply.text) ? 'html' : 'not-json'),
    ];
  }
  if (mapping) {
    try {
      value = mapAnswer(mapping, value);
    } catch (error) {
      const { why, detail = '' } = error as CheckFailed;
      return [why === 'wrong-shape' ? finding('wrong', 'unmapped', detail) : finding('wrong', 'not-ok')];
    }
  }
  const found = fieldProblems(value);
  try {
    return [...found, ...judgeContent(readAnswer(value, query), query, today)];
  } catch (error) {
    if (!(error instanceof CheckFailed)) throw error;
    const why = error.why === 'too-large' ? 'too-many' : error.why;
    return [finding('wrong', why in words ? (why as keyof typeof words) : 'wrong-shape'), ...found];
  }
}

const shape = fields({ source: text, asOf: date, records: listOf(creditRecord) }, { name: text });

/** Field by field what the widget refuses, or keeps with a doubt. Says what stands there only where it is nobody's data. */
function fieldProblems(value: unknown): readonly Finding[] {
  const walk: Walk = { row: 0, problems: [] };
  shape(value, '', walk);
  return walk.problems.map(({ saw, field, ...problem }) => {
    const harmless = problem.code === 'unknown-value' || problem.code === 'impossible-date';
    const [, row, inner] = /^records\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
    const told = {
      ...problem,
      row: Number(row ?? 0),
      field: inner ?? (field || 'JSON'),
      ...(harmless && saw !== undefined && { saw }),
    };
    return {
      level: problem.severity === 'error' ? 'wrong' : 'advice',
      what: problem.code,
      say: { 'zh-CN': sayListProblem(told, 'zh-CN'), en: sayListProblem(told, 'en') },
    };
  });
}

function judgeContent(answer: CreditAnswer, { mode }: CreditQuery, today: PlainDate): readonly Finding[] {
  const found = [finding('fine', 'shape', String(answer.records.length))];
  if (isPlainDate(answer.asOf) && answer.asOf > today)
    found.push(finding('advice', 'as-of-future', answer.asOf));
  answer.records.forEach((record, at) => {
    if (mode === 'public' && record.disclosureMode !== 'public')
      found.push(finding('wrong', 'not-for-public', String(at + 1)));
  });
  return found;
}
