import type { CreditRecord } from '../record/types.ts';
import {
  counting,
  date,
  fields,
  flag,
  lazy,
  listOf,
  oneOf,
  report,
  text,
  type Check,
} from './check-shape.ts';
import { identifierIsRight, isIdKind } from './identifier.ts';

/** Fields a record need not have: the compiler asks for a check of each, so that a new one is not refused as unknown. */
type Optional = {
  [K in keyof CreditRecord]-?: object extends Pick<CreditRecord, K> ? K : never;
}[keyof CreditRecord];

/** Keeps an identifier whose check digit is wrong, and flags it. */
const identifier: Check = (value, path, walk) => {
  fields({ kind: oneOf('uscc', 'resident-id', 'registration-number', 'organisation-code'), value: text })(
    value,
    path,
    walk,
  );
  const { kind, value: code } = (value ?? {}) as { kind?: unknown; value?: unknown };
  if (isIdKind(kind) && typeof code === 'string' && code.trim() && !identifierIsRight(kind, code))
    report(walk, `${path}.value`, 'bad-code', code, 'doubt');
};

/** The shape of a CreditRecord, field by field. */
export const creditRecord = /* @__PURE__ */ lazy(() => {
  const basis = fields(
    { type: text },
    { number: text, law: text, effective: flag, effectiveOn: date, revokedOn: date, alteredOn: date },
  );
  const objection = fields({ receivedOn: date }, { closedOn: date, upheld: flag });
  const related = fields({ role: text }, { name: text, id: identifier, from: date, to: date });

  return fields(
    {
      id: text,
      subject: fields(
        {
          type: oneOf('legal-person', 'unincorporated', 'individual-business', 'natural-person'),
          id: identifier,
          name: text,
        },
        { formerNames: listOf(text) },
      ),
      title: text,
      scheme: text,
      class: text,
      polarity: oneOf('negative', 'neutral', 'positive'),
      severity: oneOf('none', 'ordinary', 'severe-listed'),
      domain: text,
      disclosureMode: oneOf('public', 'sharing', 'authorised', 'not-public'),
      heldBy: text,
      suppliedBy: text,
      retrievedAt: date,
    },
    {
      detail: text,
      list: fields({ name: text }, { legalBasis: text }),
      basis,
      decidingAuthority: text,
      procedure: oneOf('general', 'simple'),
      decisionDate: date,
      actEndDate: date,
      customUntil: date,
      customBasis: text,
      objections: listOf(objection),
      repairedOn: date,
      deletedOn: date,
      sealed: flag,
      related: listOf(related),
      publishedOn: date,
      publicityClass: oneOf('minor', 'general', 'serious'),
      lesserPenalty: flag,
      minorRemedied: flag,
      restriction: fields({ overThreeYears: flag }, { until: date }),
      actOngoing: flag,
      origin: oneOf('public-credit', 'market-credit', 'grade'),
    } satisfies Record<Optional, Check>,
  );
});

/** The head of a ListFile; its records are checked one by one, each with its own row. */
export const listHead = /* @__PURE__ */ lazy(() =>
  fields({
    format: oneOf('xinshao-list'),
    version: oneOf(1),
    id: text,
    name: text,
    publisher: text,
    sequence: counting,
    issuedOn: date,
    expiresOn: date,
    records: (value, path, walk) => {
      if (!Array.isArray(value)) report(walk, path, 'wrong-type', value);
    },
  }),
);
