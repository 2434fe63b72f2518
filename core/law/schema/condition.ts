import * as z from 'zod';
import type { Condition } from '../../classify/types.ts';

type Path = (string | number)[];
/** Says what is wrong in the words of `PackProblem`: the code stands before the first blank, the rest is what was seen. */
type Report = (path: Path, code: string, saw?: unknown) => void;

const scalar = (v: unknown): boolean =>
  typeof v === 'string' ||
  (typeof v === 'number' && Number.isFinite(v)) ||
  typeof v === 'boolean' ||
  v === null;
const comparable = (v: unknown): boolean =>
  typeof v === 'string' || (typeof v === 'number' && Number.isFinite(v));

const TESTS: Readonly<Record<string, (v: unknown) => boolean>> = {
  is: scalar,
  in: (v) => Array.isArray(v) && v.length > 0 && v.every(comparable),
  has: comparable,
  atLeast: comparable,
  atMost: comparable,
  present: (v) => v === true,
  absent: (v) => v === true,
};

function checkLeaf(c: Readonly<Record<string, unknown>>, path: Path, report: Report): void {
  const fact = c['fact'];
  if (typeof fact !== 'string' || !/^[A-Za-z][\w-]*(\.[\w-]+)*$/.test(fact)) {
    report([...path, 'fact'], fact === undefined ? 'missing' : 'unknown-value', fact);
  }
  const tests = Object.keys(c).filter((key) => key !== 'fact');
  const [test] = tests;
  if (test === undefined || tests.length > 1) {
    report(path, test === undefined ? 'missing' : 'unknown-field', tests.join(' '));
    return;
  }
  const fits = TESTS[test];
  if (fits === undefined) report([...path, test], 'unknown-field', test);
  else if (!fits(c[test])) report([...path, test], 'wrong-type', JSON.stringify(c[test]));
}

function checkCondition(value: unknown, path: Path, report: Report): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(path, value === undefined ? 'missing' : 'wrong-type', typeof value);
    return;
  }
  const c = value as Readonly<Record<string, unknown>>;
  const word = ['all', 'any', 'not'].find((w) => w in c);
  if (word === undefined) return checkLeaf(c, path, report);
  const others = Object.keys(c).filter((key) => key !== word);
  if (others.length > 0) report(path, 'unknown-field', others.join(' '));
  const inner = c[word];
  if (word === 'not') return checkCondition(inner, [...path, word], report);
  if (!Array.isArray(inner) || inner.length === 0) report([...path, word], 'missing');
  else inner.forEach((part, i) => checkCondition(part, [...path, word, i], report));
}

/** A condition, checked part by part so that a problem names the very place. */
export const condition = z.custom<Condition>().superRefine((value, ctx) => {
  checkCondition(value, [], (path, code, saw) =>
    ctx.addIssue({
      code: 'custom',
      path,
      message: saw === undefined ? code : `${code} ${String(saw)}`,
    }),
  );
});
