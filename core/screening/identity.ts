import {
  compareNames,
  isMasked,
  normalizeName,
  parseOrganisationCode,
  parseRegistrationNumber,
  parseResidentId,
  parseUscc,
  type Identifier,
  type IdKind,
} from '../subject/index.ts';
import { unreadable } from '../record/readable.ts';
import type { CreditRecord, RelatedPerson } from '../record/types.ts';
import { sortById } from './order.ts';
import type { Identity, IdentityReason, ScreenSubject } from './types.ts';

/** A record that carries the screened identifier: as its subject, or as a person related to its subject. */
export interface Match {
  /** Of the record. */
  readonly id: string;
  readonly record: CreditRecord;
  /** Present where the identifier is a related person's: every role it holds in the record. */
  readonly as: readonly RelatedPerson[] | undefined;
}

export interface Identified {
  readonly identity: Identity;
  readonly reason?: IdentityReason;
  /** By the id of the record. */
  readonly matches: readonly Match[];
  /** Records of the subject, or of nobody knows whom, that can't be judged: the field that is not what it should be. */
  readonly unread: readonly { readonly record: CreditRecord; readonly field: string }[];
}

const PARSE = {
  uscc: parseUscc,
  'resident-id': parseResidentId,
  'registration-number': parseRegistrationNumber,
  'organisation-code': parseOrganisationCode,
} as const;
const KINDS: ReadonlySet<string> = new Set(Object.keys(PARSE));
const PLAIN = /^[0-9A-Z]+$/;
const NOBODY: readonly never[] = Object.freeze([]);

const not = (reason: IdentityReason): Identified => ({
  identity: 'not-established',
  reason,
  matches: NOBODY,
  unread: NOBODY,
});

/** Same kind and same characters once written in the normal form. */
function isSame(given: Identifier, kind: IdKind, value: string): boolean {
  if (given.kind !== kind) return false;
  if (given.value === value) return true;
  return (
    !(given.value.length === value.length && PLAIN.test(given.value)) &&
    PARSE[kind](given.value).normalised === value
  );
}

/**
 * Whose records are asked about. Only an exact identifier with its check digits right identifies; a name never does.
 * A name that contradicts the records of that identifier makes the identity uncertain (重复赋码、一码多赋), and no record
 * at all is given. Former names, and widths, brackets and spaces, do not contradict, nor does a masked name that fits.
 *
 * @source 济南市社会信用管理办法 第九条; 公共信用信息管理办法（大连） 第九条
 */
export function identifySubject(subject: ScreenSubject, records: readonly CreditRecord[]): Identified {
  const given = typeof subject.name === 'string' ? subject.name : '';
  if (typeof subject.id?.value !== 'string')
    return not(normalizeName(given) === '' ? 'no-identifier' : 'name-only');
  const { kind } = subject.id;
  if (!KINDS.has(kind)) return not('malformed');
  const parsed = PARSE[kind](subject.id.value);
  if (!parsed.ok) {
    const digit = parsed.error === 'check' || parsed.error === 'organisation-check';
    return not(parsed.error === 'empty' ? 'no-identifier' : digit ? 'check-digit' : 'malformed');
  }
  const value = parsed.normalised;
  const matches: Match[] = [];
  let unread: Identified['unread'][number][] | undefined;
  for (const record of records) {
    const match = matchOf(record, kind, value);
    if (match === undefined) continue;
    const field = unreadable(record);
    if (field === undefined) matches.push(match);
    else (unread ??= []).push({ record, field });
  }
  const agreement = given === '' || matches.length === 0 ? 'unsaid' : agrees(given, matches);
  if (agreement === 'no') return not('name-mismatch');
  const identity = agreement === 'yes' ? 'established' : 'code-only';
  return { identity, matches: sortById(matches), unread: unread ?? NOBODY };
}

/** A record that carries the identifier. One that does not say whose it is may do so. */
function matchOf(record: CreditRecord, kind: IdKind, value: string): Match | undefined {
  const id = (record as CreditRecord | null)?.subject?.id;
  if (typeof id?.value !== 'string' || isSame(id, kind, value))
    return { id: idOf(record), record, as: undefined };
  if (!Array.isArray(record.related)) return undefined;
  const as = (record.related as readonly RelatedPerson[]).filter(
    (person) => typeof person?.id?.value === 'string' && isSame(person.id, kind, value),
  );
  return as.length > 0 ? { id: idOf(record), record, as } : undefined;
}

const idOf = (record: CreditRecord | null): string => record?.id as string;

/** Every group of names the matched records give the identifier: one group a record, its name with its former names. */
function nameGroups(matches: readonly Match[]): string[][] {
  const groups: string[][] = [];
  for (const { record, as } of matches) {
    if (as === undefined) groups.push([record.subject.name, ...(record.subject.formerNames ?? [])]);
    else for (const person of as) if (person.name !== undefined) groups.push([person.name]);
  }
  return groups
    .map((names) => names.filter((n) => n !== '').map(normalizeName))
    .filter((names) => names.length > 0);
}

/**
 * Whether the records' names can all be one subject that bears the given name: linked to it by shared (former) names.
 * A masked name (王*示) never agrees; it contradicts where what is left of it stands in none of the names linked.
 */
function agrees(given: string, matches: readonly Match[]): 'yes' | 'no' | 'unsaid' {
  if (matches.every(({ record, as }) => as === undefined && record.subject.name === given))
    return isMasked(given) ? 'unsaid' : 'yes';
  const name = normalizeName(given);
  if (name === '') return 'unsaid';
  const groups = nameGroups(matches);
  const linked = new Set([name]);
  let open = isMasked(name) ? [] : groups.map(unmasked).filter((names) => names.length > 0);
  const compared = open.length > 0;
  while (open.length > 0) {
    const rest: string[][] = [];
    for (const names of open) {
      if (names.some((n) => linked.has(n))) for (const n of names) linked.add(n);
      else rest.push(names);
    }
    if (rest.length === open.length) return 'no';
    open = rest;
  }
  const canBe = (n: string) => [...linked].some((known) => compareNames(n, known) !== 'different');
  if (!groups.every((names) => names.some(canBe))) return 'no';
  return compared ? 'yes' : 'unsaid';
}

const unmasked = (names: readonly string[]): string[] => names.filter((name) => !isMasked(name));
