import { todayInChina } from './clock.ts';
import { CheckFailed } from './failure.ts';
import { warnOnce } from './warn.ts';

type Scalar = string | number | boolean | null;

/** Where one field comes from: a path, or a path with what is to be done to the value found there. */
export type FieldRule =
  | string
  | {
      /** Names with dots between, from the record (or from the whole answer); a number is a place in a list. */
      readonly path?: string;
      /** A value of its own, in place of a path. */
      readonly is?: Scalar;
      /** What each value of the endpoint means; a value that is not listed refuses the answer. */
      readonly values?: Readonly<Record<string, Scalar>>;
      /** How the endpoint writes a day: `YYYY/MM/DD`, `YYYY年M月D日`, `YYYYMMDD`, `YYYY-MM-DD HH:mm:ss`, `s`, `ms`. */
      readonly date?: string;
      /** A number that stands for a text, for example an id. */
      readonly text?: boolean;
      /** A list of objects, for example objections. */
      readonly each?: Readonly<Record<string, FieldRule>>;
      /** May be missing altogether. Elsewhere a missing name refuses the answer: null and '' say that there is none. */
      readonly optional?: boolean;
    };

/** How an existing endpoint's fields stand for those of docs/data-source.md. */
export interface SourceMapping {
  /** Body of the request; default: the query as it is. */
  readonly ask?: Readonly<Record<string, FieldRule>>;
  /** What says that the endpoint has really answered, for example `{ "path": "code", "in": [0, 200] }`. */
  readonly ok?: { readonly path: string; readonly in: readonly Scalar[] };
  readonly source: FieldRule;
  readonly asOf: FieldRule;
  readonly name?: FieldRule;
  /** Path of the list. */
  readonly records: string;
  /** By the names of `CreditRecord`, dots between: `subject.id.value`. */
  readonly record: Readonly<Record<string, FieldRule>>;
}

const KEYS = ['ask', 'ok', 'source', 'asOf', 'name', 'records', 'record'];
const RULE: Readonly<Record<string, string>> = {
  path: 'string',
  values: 'object',
  date: 'string',
  text: 'boolean',
  each: 'object',
  optional: 'boolean',
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const has = (value: object, key: string): boolean => Object.prototype.hasOwnProperty.call(value, key);

function wrongRule(rule: unknown, field: string): string | undefined {
  if (typeof rule === 'string') return rule ? undefined : field;
  if (!isObject(rule) || has(rule, 'is') === has(rule, 'path')) return field;
  for (const [key, value] of Object.entries(rule))
    if (key !== 'is' && (typeof value !== RULE[key] || value === null)) return `${field}.${key}`;
  const { date, each } = rule;
  if (date && !/^m?s$|(?=.*YYYY)(?=.*M)(?=.*D)/.test(date as string)) return `${field}.date`;
  return each ? wrongRules(each, `${field}.each`) : undefined;
}

function wrongRules(rules: unknown, field: string): string | undefined {
  if (!isObject(rules)) return field;
  for (const [name, rule] of Object.entries(rules)) {
    const at = `${field}.${name}`;
    const wrong = /^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/.test(name) ? wrongRule(rule, at) : at;
    if (wrong) return wrong;
  }
  return undefined;
}

/** Accepts a mapping, or says which part of it is wrong. */
export function readMapping(value: unknown): SourceMapping {
  const wrong = !isObject(value)
    ? 'mapping'
    : (Object.keys(value).find((key) => !KEYS.includes(key)) ??
      (typeof value['records'] === 'string' ? undefined : 'records') ??
      wrongRules(value['record'], 'record') ??
      wrongRule(value['source'], 'source') ??
      wrongRule(value['asOf'], 'asOf') ??
      (value['name'] === undefined ? undefined : wrongRule(value['name'], 'name')) ??
      (value['ask'] === undefined ? undefined : wrongRules(value['ask'], 'ask')) ??
      (value['ok'] === undefined || Array.isArray((value['ok'] as { in?: unknown } | null)?.in)
        ? undefined
        : 'ok'));
  if (wrong === undefined) return value as unknown as SourceMapping;
  warnOnce(`mapping: ${wrong} is not right`);
  throw new CheckFailed('wrong-mapping', wrong);
}

const at = (from: unknown, path: string): unknown =>
  path
    ? path
        .split('.')
        .reduce<unknown>(
          (value, key) =>
            typeof value === 'object' && value !== null && has(value, key)
              ? (value as Record<string, unknown>)[key]
              : undefined,
          from,
        )
    : from;

function refuse(field: string): never {
  warnOnce(`mapping: the endpoint's answer does not give field ${field}`);
  throw new CheckFailed('wrong-shape', field);
}

function readDate(format: string, value: unknown): string | undefined {
  if (format === 's' || format === 'ms') {
    const time = Number(value) * (format === 's' ? 1000 : 1);
    return Math.abs(time) < 8e15 ? todayInChina(time) : undefined;
  }
  const names: string[] = [];
  const pattern = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/YYYY|MM?|DD?|HH|mm|ss/g, (token) => {
    names.push(token.charAt(0));
    return token.length === 1 ? '(\\d{1,2})' : `(\\d{${token.length}})`;
  });
  const found = new RegExp(`^${pattern}$`).exec(String(value).trim());
  if (!found) return undefined;
  const part = (name: string) => found[names.indexOf(name) + 1]!.padStart(2, '0');
  return `${part('Y')}-${part('M')}-${part('D')}`;
}

function readField(rule: FieldRule, from: unknown, field: string): unknown {
  const {
    path = '',
    is,
    values,
    date,
    text,
    each,
    optional,
  } = typeof rule === 'string' ? { path: rule } : rule;
  if (is !== undefined) return is;
  const found = at(from, path);
  if (found === undefined && !optional) refuse(field);
  if (found === undefined || found === null || found === '') return undefined;
  if (each)
    return Array.isArray(found)
      ? found.map((row, i) => readFields(each, row, `${field}[${i + 1}]`))
      : refuse(field);
  if (values) return has(values, String(found)) ? (values[String(found)] ?? undefined) : refuse(field);
  if (date) return readDate(date, found) ?? refuse(field);
  return text && typeof found === 'number' ? String(found) : found;
}

function readFields(rules: Readonly<Record<string, FieldRule>>, from: unknown, field: string): object {
  const out: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = readField(rule, from, `${field}.${name}`);
    if (value === undefined) continue;
    const names = name.split('.');
    const last = names.pop()!;
    let into = out;
    for (const each of names) into = (has(into, each) ? into[each] : (into[each] = {})) as typeof out;
    into[last] = value;
  }
  return out;
}

/** The body of a request to the endpoint. */
export const mapQuery = ({ ask }: SourceMapping, query: object): object =>
  ask ? readFields(ask, query, 'ask') : query;

/** What the endpoint answered, as docs/data-source.md has it. Checked afterwards as any answer is. */
export function mapAnswer(mapping: SourceMapping, answer: unknown): unknown {
  if (answer == null) return answer;
  const { ok, source, asOf, name, records, record } = mapping;
  if (ok && !ok.in.includes(at(answer, ok.path) as Scalar)) throw new CheckFailed('http', `ok.${ok.path}`);
  const list = at(answer, records);
  if (!Array.isArray(list)) return refuse('records');
  return {
    ...readFields({ source, asOf, ...(name !== undefined && { name }) }, answer, 'answer'),
    records: list.map((row, i) => readFields(record, row, `records[${i + 1}]`)),
  };
}
