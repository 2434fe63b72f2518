import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAnswer } from '../../widgets/base/credit-answer.ts';
import { MODES } from '../../widgets/base/config.ts';
import type { CreditQuery } from '../../widgets/base/credit-source.ts';
import { repositoryRoot } from './root.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
const file = parse(readFileSync(join(repositoryRoot(), 'docs/openapi/credit-source.yaml'), 'utf8'));
const schemas = file.components.schemas as Readonly<Record<string, Schema>>;
const post = file.paths['/api/credit'].post;
const query = post.requestBody.content['application/json'].example as CreditQuery;
const example = post.responses['200'].content['application/json'].example as object;

const accepted = (answer: unknown): boolean => {
  try {
    return readAnswer(answer, query) !== undefined;
  } catch {
    return false;
  }
};
const resolve = (schema: Schema): Schema => (schema.$ref ? schemas[schema.$ref.split('/').pop()!]! : schema);

type Path = readonly (string | number)[];
/** The example with one place changed; `undefined` removes it. */
function changed(path: Path, value: unknown): unknown {
  const copy = structuredClone(example) as Record<string | number, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as typeof at;
  const last = path.at(-1)!;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

/** Every property of the answer, however deep, with where it stands in the example. */
function properties(schema: Schema, path: Path): { path: Path; schema: Schema; required: boolean }[] {
  const own = resolve(schema);
  if (own.items) return properties(own.items, [...path, 0]);
  return Object.entries(own.properties ?? {}).flatMap(([name, inner]) => [
    { path: [...path, name], schema: resolve(inner), required: own.required?.includes(name) === true },
    ...properties(inner, [...path, name]),
  ]);
}
const all = properties(schemas.CreditAnswer!, []).map((each) => ({ ...each, at: each.path.join('.') }));
const valueAt = (path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], example);

describe('the OpenAPI file and the widget agree', () => {
  it('on an example that has every field there is', () => {
    expect(accepted(example)).toBe(true);
    expect(all.filter(({ path }) => valueAt(path) === undefined)).toEqual([]);
  });

  it.each(all.filter(({ required }) => required))('$at must be there', ({ path }) => {
    expect(accepted(changed(path, undefined))).toBe(false);
  });

  it.each(all.filter(({ required }) => !required))('$at may be absent', ({ path }) => {
    expect(accepted(changed(path, undefined))).toBe(true);
  });

  it.each(all)('$at of another type is refused', ({ path, schema }) => {
    expect(accepted(changed(path, schema.type === 'string' ? 7 : 'text'))).toBe(false);
  });

  it.each(all.filter(({ schema }) => schema.enum))(
    '$at is one of the values listed',
    ({ path, schema, at }) => {
      expect(accepted(changed(path, 'another'))).toBe(false);
      // The subject's own identifier must stay the one that was asked for.
      if (at !== 'records.0.subject.id.kind')
        for (const value of schema.enum!) expect(accepted(changed(path, value)), value).toBe(true);
    },
  );

  it('on objects that have no other field', () => {
    for (const { path, schema } of all.filter(({ schema: { properties: inner } }) => inner))
      expect(accepted(changed([...path, 'another'], 'x')), path.join('.')).toBe(
        schema.properties === undefined,
      );
    expect(accepted({ ...example, another: 'x' })).toBe(false);
  });

  it('on the modes, and on what a query holds', () => {
    expect(schemas.CreditQuery!.properties!.mode!.enum).toEqual(MODES);
    expect(Object.keys(schemas.CreditQuery!.properties!)).toEqual(
      expect.arrayContaining(Object.keys({ ...query, name: '', purpose: '', authorisation: '' })),
    );
  });
});
