import type { Choice } from '../answer/index.ts';
import type { Fact, Facts } from './types.ts';

const BUSINESS = 'individual-business';
const CHOICE: Choice = BUSINESS;

const asPerson = (subject: Fact | undefined): Facts | undefined =>
  isFacts(subject) && subject['type'] === BUSINESS ? { ...subject, type: 'natural-person' } : undefined;

const isFacts = (value: Fact | undefined): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The facts with an individual business (个体工商户) read as the natural person it is; nothing where there is none. */
function withPerson(facts: Facts): Facts | undefined {
  const record = isFacts(facts['record']) ? facts['record'] : undefined;
  const [own, of] = [asPerson(facts['subject']), asPerson(record?.['subject'])];
  if (!own && !of) return undefined;
  return { ...facts, ...(own && { subject: own }), ...(of && { record: { ...record, subject: of } }) };
}

/**
 * A rule on citizens (公民), natural persons (自然人) or individuals (个人) that names this choice reaches an individual
 * business too, which is a natural person in business. The answer rests on the choice only where the subject is one.
 *
 * @source 中华人民共和国民法典 第五十四条
 */
export function readBusiness<D extends { readonly choices?: readonly Choice[] }>(
  rule: D,
  facts: Facts,
): { readonly rule: D; readonly facts: Facts } {
  if (rule.choices?.includes(CHOICE) !== true) return { rule, facts };
  const read = withPerson(facts);
  if (read) return { rule, facts: read };
  return { rule: { ...rule, choices: rule.choices.filter((choice) => choice !== CHOICE) }, facts };
}
