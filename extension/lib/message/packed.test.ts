import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Mark } from '../check/outcome.ts';
import type { FrameSubject } from '../detect/types.ts';
import { pack, packMarks, unpack } from './packed.ts';

const code = fc.record(
  {
    kind: fc.constantFrom('uscc', 'resident-id', 'organisation-code'),
    value: fc.string({ minLength: 9, maxLength: 18 }),
    valid: fc.boolean(),
    alsoValidAs: fc.constantFrom(['resident-id'], ['registration-number']),
    name: fc.string({ minLength: 2 }),
    role: fc.constantFrom('applicant', 'agent', 'unknown'),
    label: fc.constantFrom('统一社会信用代码', '证件号码'),
    count: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ['kind', 'value', 'valid', 'role', 'count'] },
);
const subject = fc.oneof(
  code.map((one) => ({ key: `${one.kind}:${one.value}`, ...one })),
  fc
    .record(
      {
        name: fc.string({ minLength: 2 }),
        role: fc.constant('applicant'),
        label: fc.constant('申请人'),
        count: fc.constant(1),
      },
      { requiredKeys: ['name', 'role', 'count'] },
    )
    .map((one) => ({ key: `name:${one.name}`, ...one })),
) as fc.Arbitrary<FrameSubject>;

/** A message is text. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

it('gives the background the subjects that the page has', () => {
  fc.assert(
    fc.property(fc.array(subject), (subjects) => {
      expect(unpack(sent(pack(subjects)))).toEqual(subjects);
    }),
  );
});

it('says once what all rows of a list have in common', () => {
  const subjects = Array.from({ length: 50 }, (_, n): FrameSubject => ({
    key: `uscc:${n}`,
    kind: 'uscc',
    value: String(n),
    valid: true,
    role: 'applicant',
    count: 2,
  }));
  expect(pack(subjects).kinds).toHaveLength(1);
});

it('gives the page the marks that the background has, and none where it has none', () => {
  const mark: fc.Arbitrary<Mark> = fc.record({
    outcome: fc.constantFrom('none', 'hold', 'unchecked'),
    count: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(subject, fc.option(mark))), (all) => {
      const subjects = all.map(([one]) => one);
      const marks = Object.fromEntries(all.flatMap(([{ key }, one]) => (one ? [[key, one]] : [])));
      const packed = sent(packMarks(subjects, marks));
      expect(packed.of.map((at) => packed.marks[at])).toEqual(subjects.map(({ key }) => marks[key]));
    }),
  );
});
