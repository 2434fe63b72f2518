import { isPlainDate } from '../date/index.ts';
import type { ListProblem } from './types.ts';

/** Collects what is wrong while a value is walked. `path` is the field so far, for example `basis.effectiveOn`. */
export interface Walk {
  readonly row: number;
  readonly problems: ListProblem[];
}
export type Check = (value: unknown, path: string, walk: Walk) => void;

const SEEN_LENGTH = 60;

/** What stands there, short enough for a sentence. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > SEEN_LENGTH ? `${text.slice(0, SEEN_LENGTH)}…` : text;
}

export function report(
  walk: Walk,
  field: string,
  code: ListProblem['code'],
  saw?: unknown,
  severity: ListProblem['severity'] = 'error',
): void {
  walk.problems.push({
    row: walk.row,
    field,
    code,
    ...(saw === undefined ? {} : { saw: shown(saw) }),
    severity,
  });
}

export const text: Check = (value, path, walk) => {
  if (typeof value !== 'string') report(walk, path, 'wrong-type', value);
  else if (value.trim() === '') report(walk, path, 'missing', value);
};

export const flag: Check = (value, path, walk) => {
  if (typeof value !== 'boolean') report(walk, path, 'wrong-type', value);
};

export const counting: Check = (value, path, walk) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    report(walk, path, 'wrong-type', value);
};

/** A civil date `YYYY-MM-DD` that exists. */
export const date: Check = (value, path, walk) => {
  if (typeof value !== 'string') report(walk, path, 'wrong-type', value);
  else if (!isPlainDate(value)) report(walk, path, 'impossible-date', value);
};

export function oneOf(...values: readonly (string | number)[]): Check {
  return (value, path, walk) => {
    if (!values.includes(value as string)) report(walk, path, 'unknown-value', value);
  };
}

export function listOf(item: Check): Check {
  return (value, path, walk) => {
    if (!Array.isArray(value)) report(walk, path, 'wrong-type', value);
    else value.forEach((each, at) => item(each, `${path}[${at + 1}]`, walk));
  };
}

/**
 * An object with just these fields. A field that is not known is an error: a misspelt `repairedOn`
 * that is passed over would show a repaired record.
 */
export function fields(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, path, walk) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report(walk, path, 'wrong-type', value);
      return;
    }
    const object = value as Record<string, unknown>;
    const at = (name: string) => (path ? `${path}.${name}` : name);
    for (const name of Object.keys(required))
      if (object[name] == null) report(walk, at(name), 'missing', object[name]);
    for (const name of Object.keys(object)) {
      const check = own(required, name) ?? own(optional, name);
      if (!check) report(walk, at(name), 'unknown-field', object[name]);
      else if (object[name] !== null) check(object[name], at(name), walk);
      else if (own(optional, name)) report(walk, at(name), 'wrong-type', null);
    }
  };
}

const own = (table: Readonly<Record<string, Check>>, name: string): Check | undefined =>
  Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;

/** A check that is put together when it is first used: a bundle that never uses it can leave it out. */
export function lazy(make: () => Check): Check {
  let check: Check | undefined;
  return (value, path, walk) => (check ??= make())(value, path, walk);
}
