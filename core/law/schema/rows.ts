import * as z from 'zod';
import type { ClassDef, ClassScheme } from '../../classify/types.ts';
import { isPlainDate } from '../../date/index.ts';
import type { DeadlineRule, ExcludedRule, ExtensionRule, Reading } from '../../deadline/types.ts';
import { MATTERS } from '../matters.ts';
import type {
  BasisRule,
  ChainStep,
  DeadlineChain,
  Duty,
  DutyOutcome,
  Incentive,
  MatterType,
  Measure,
  QueryRule,
  RecordRule,
  RelatedRule,
  RuleLists,
  RuleRow,
  SubjectRule,
} from '../types.ts';
import { SILENCES } from '../silences.ts';
import { condition } from './condition.ts';

/** A shape that names every field of a type: a field added to the type and forgotten here does not compile. */
type ShapeOf<T> = { readonly [K in keyof Required<T>]: z.ZodType };

/** Text that says something. A blank quote is a missing quote. */
export const text = z.string().refine((s) => s.trim() !== '', { message: 'missing' });
export const date = z.string().refine((s) => isPlainDate(s) && s >= '1949-10-01', { message: 'bad-date' });
export const words = z.strictObject({ 'zh-CN': text, en: text });
/** A question of silences.json. */
export const choice = z.string().refine((id) => SILENCES.some((s) => s.id === id), {
  message: 'unknown-value',
});
const texts = z.array(text).min(1);
const covers = z.array(z.string().regex(/^[A-Z]+\d?-\d{2,3}$/)).min(1);

const row = {
  id: z.string().regex(/^[A-Z][A-Za-z0-9-]*$/),
  article: text,
  quote: text,
  actor: text.optional(),
  from: date.optional(),
  to: date.optional(),
  covers: covers.optional(),
  restates: texts.optional(),
  note: words.optional(),
  choices: z.array(choice).min(1).optional(),
} satisfies ShapeOf<RuleRow>;

const matters = z.array(z.enum(Object.keys(MATTERS) as [MatterType, ...MatterType[]])).min(1);

const reading = z.strictObject({
  id: text,
  question: words,
  options: z.array(z.strictObject({ id: text, 'zh-CN': text, en: text })).min(2),
  default: text,
} satisfies ShapeOf<Reading>);

const unit = z.enum(['working-day', 'calendar-day', 'calendar-month', 'calendar-year']);
const extension = z.strictObject({
  unit,
  max: z.int().positive(),
  requires: z.array(z.enum(['reason', 'authorityConsent', 'requesterTold'])),
  article: text,
  quote: text,
} satisfies ShapeOf<ExtensionRule>);

const deadline = z.strictObject({
  ...row,
  name: words,
  kind: z.enum(['limit', 'disclosure-max', 'retention-min', 'task']),
  actor: text,
  startEvent: z.string().regex(/^[a-z][A-Za-z]*$/),
  duration: z.int().positive().optional(),
  unit: unit.optional(),
  extension: extension.optional(),
  excludes: z
    .strictObject({ reasons: texts, article: text, quote: text } satisfies ShapeOf<ExcludedRule>)
    .optional(),
  completion: z.strictObject({ from: text, to: text }).optional(),
  extensionChoices: z.array(choice).min(1).optional(),
  readings: z.array(reading).min(1).optional(),
  consequence: text.optional(),
} satisfies ShapeOf<DeadlineRule>);

const step = z.strictObject({
  id: text,
  name: words,
  deadline: text,
  doneFact: text,
  when: condition.optional(),
} satisfies ShapeOf<ChainStep>);
const chain = z.strictObject({
  ...row,
  name: words,
  steps: z.array(step).min(1),
} satisfies ShapeOf<DeadlineChain>);

const classDef = z.strictObject({
  code: text,
  name: text,
  quote: text.optional(),
  article: text.optional(),
  covers: covers.optional(),
  leftOut: z.boolean().optional(),
  when: condition,
} satisfies ShapeOf<ClassDef>);
const scheme = z.strictObject({
  ...row,
  name: text,
  subjectTypes: texts,
  classes: z.array(classDef).min(1),
  many: z.boolean().optional(),
  ours: z.boolean().optional(),
  report: z.enum(['contents', 'domains']).optional(),
} satisfies ShapeOf<ClassScheme>);

const outcome = z.strictObject({
  outcome: text,
  level: z.enum(['ok', 'advise', 'intercept', 'refuse']),
  say: words.optional(),
} satisfies ShapeOf<DutyOutcome>);
const duty = z.strictObject({
  ...row,
  kind: z.enum(['check', 'refuse', 'prompt', 'right', 'log', 'display', 'class']),
  name: words,
  applies: condition.optional(),
  when: condition,
  then: outcome,
  else: outcome,
  readings: z.array(reading).min(1).optional(),
  items: z
    .array(z.strictObject({ fact: text, name: words }))
    .min(1)
    .optional(),
} satisfies ShapeOf<Duty>);

const measure = z.strictObject({
  ...row,
  name: words,
  measureClass: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  when: condition,
  matters: matters.optional(),
  basedOn: texts.optional(),
  severeOnly: z.boolean().optional(),
  tiedToList: z.boolean().optional(),
} satisfies ShapeOf<Measure>);
const incentive = z.strictObject({
  ...row,
  name: words,
  when: condition,
  matters: matters.optional(),
} satisfies ShapeOf<Incentive>);
const query = z.strictObject({
  ...row,
  modality: z.enum(['must', 'may', 'supported', 'as-needed']),
  matters,
  when: condition.optional(),
} satisfies ShapeOf<QueryRule>);
const record = z.strictObject({
  ...row,
  effect: z.enum([
    'not-recorded',
    'disclosure-max',
    'disclosure-unlimited',
    'disclosure-with-restriction',
    'objection-label',
    'objection-suspends',
    'revoked-ends',
    'repaired-ends',
    'sealed',
  ]),
  when: condition,
  deadline: text.optional(),
  providerMaySet: z.literal(true).optional(),
} satisfies ShapeOf<RecordRule>);
const basis = z.strictObject({
  ...row,
  documentTypes: texts,
  accepted: z.boolean(),
} satisfies ShapeOf<BasisRule>);
const subject = z.strictObject({ ...row, when: condition } satisfies ShapeOf<SubjectRule>);
const related = z.strictObject({ ...row, roles: texts, when: condition } satisfies ShapeOf<RelatedRule>);

/** Every list of rows a pack may have; an empty list is left out instead. */
export const lists = {
  subjects: z.array(subject).min(1).optional(),
  deadlines: z.array(deadline).min(1).optional(),
  chains: z.array(chain).min(1).optional(),
  schemes: z.array(scheme).min(1).optional(),
  duties: z.array(duty).min(1).optional(),
  measures: z.array(measure).min(1).optional(),
  incentives: z.array(incentive).min(1).optional(),
  queries: z.array(query).min(1).optional(),
  records: z.array(record).min(1).optional(),
  basis: z.array(basis).min(1).optional(),
  related: z.array(related).min(1).optional(),
} satisfies ShapeOf<RuleLists>;
