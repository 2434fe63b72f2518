import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact, Facts } from '../../core/classify/types.ts';
import { repositoryRoot } from './root.ts';

const FOLDER = join(repositoryRoot(), 'core/law/cases');

/** Facts as a case writes them: one line each, by dotted path. */
export type Given = Readonly<Record<string, Fact>>;

export interface DueCase {
  readonly start: string | null;
  readonly due: string | null;
  /** First year without an official arrangement, where the count leaves the calendar. */
  readonly needs?: number;
  readonly missing?: readonly string[];
  readonly extensions?: readonly Fact[];
}

/** What one rule says of some facts; which keys a case has follows from the kind of rule. docs/adding-a-law-pack.md */
export interface LawCase {
  readonly rule: string;
  readonly then?: readonly Given[];
  readonly else?: readonly Given[];
  readonly indeterminate?: readonly Given[];
  readonly 'not-applicable'?: readonly Given[];
  readonly passed?: readonly Given[];
  readonly failed?: readonly Given[];
  readonly unknown?: readonly Given[];
  readonly classes?: Readonly<Record<string, readonly Given[]>>;
  readonly none?: readonly Given[];
  readonly due?: readonly DueCase[];
  /** For queries: matter types the rule speaks of (`true`) and does not (`false`). */
  readonly matters?: Readonly<Record<string, boolean>>;
}

export function casesOf(code: string): readonly LawCase[] {
  const file = join(FOLDER, `${code}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LawCase[]) : [];
}

/** `{ "record.list.name": "x" }` -> `{ record: { list: { name: 'x' } } }`. */
export function factsOf(given: Given): Facts {
  const facts: Record<string, Fact> = {};
  for (const [path, value] of Object.entries(given)) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    let at: Record<string, Fact> = facts;
    for (const key of keys) at = (at[key] ??= {}) as Record<string, Fact>;
    at[last] = value;
  }
  return facts;
}
