import { isNamePlaceholder } from './placeholder.ts';
import { identifierIsRight, normaliseIdentifier } from '../../list/identifier.ts';
import type { CreditRecord, SubjectType } from '../../record/types.ts';
import { typeById } from '../../record/type-by-id.ts';
import { mask } from '../../subject/mask.ts';
import { isBirthDate } from '../../subject/resident-id.ts';
import type { IdKind, Identifier } from '../../subject/types.ts';
import type { Field } from '../layout/fields.ts';
import type { NoteCode, Notes } from './note.ts';

/** The cells of a row by field; an empty cell is ''. */
export type Cells = (field: Field) => string;

export interface ReadSubject {
  readonly subject: CreditRecord['subject'];
  readonly otherIds: readonly Identifier[];
}

/** Columns an identifier may stand in, and the kind the header promises. */
const CODE_COLUMNS: readonly (readonly [Field, IdKind | undefined])[] = [
  ['uscc', 'uscc'],
  ['anyCode', undefined],
  ['registrationNumber', 'registration-number'],
  ['organisationCode', 'organisation-code'],
  ['personId', 'resident-id'],
];

const TYPES: readonly (readonly [RegExp, SubjectType])[] = [
  [/^(0?1|法人.*|企业|企业法人|机关.*|事业.*|社会.*)$/, 'legal-person'],
  [/^(0?2|自然人|个人|公民)$/, 'natural-person'],
  [/^(0?3|个体.*)$/, 'individual-business'],
  [/^(0?4|非法人.*|其他组织)$/, 'unincorporated'],
];

/**
 * Who a row is about. The first code that can be one is the subject's identifier, others of the same subject come
 * beside it. A code whose check digit is wrong is kept. Without any code the row is left out: a name is never a match.
 */
export function readSubject(cells: Cells, notes: Notes): ReadSubject | undefined {
  const name = cells('name').normalize('NFC').replace(/\s+/g, ' ');
  if (!name || isNamePlaceholder(name)) return leaveOut(notes, 'missing', 'name', name);
  const ids: Identifier[] = [];
  for (const [field, promised] of CODE_COLUMNS) {
    const cell = cells(field);
    if (!cell) continue;
    if (/[*＊×]{2,}/.test(cell))
      notes.push({ outcome: 'left-out', code: 'masked-identifier', field, from: cell });
    else if (/^\d(\.\d+)?E\+?\d+$/i.test(cell))
      notes.push({ outcome: 'left-out', code: 'precision-lost', field, from: cell });
    else {
      const id = readIdentifier(cell, promised, cells, field, notes);
      if (id && !ids.some((other) => other.kind === id.kind && other.value === id.value)) ids.push(id);
    }
  }
  const [id, ...others] = ids;
  if (!id) return notes.some(isAboutId) ? undefined : leaveOut(notes, 'no-identifier');
  for (let at = notes.length - 1; at >= 0; at--) if (isAboutId(notes[at]!)) notes.splice(at, 1);
  if (!identifierIsRight(id.kind, id.value)) {
    // A person's number with a slip in it must not be published as a company's.
    if (id.kind === 'uscc' && (saysPerson(cells) || isLikePersons(id.value))) {
      notes.length = 0;
      return leaveOut(notes, 'person-number', 'uscc');
    }
    notes.push({ outcome: 'doubted', code: 'check-digit', from: shown(id.kind, id.value) });
  }
  const type = typeOf(cells, id, notes);
  if (type === 'natural-person' && id.kind !== 'resident-id')
    return leaveOut(notes, 'other-document', 'personId');
  return {
    subject: { type, id, name, ...formerNames(cells('formerNames')) },
    otherIds: type === 'natural-person' ? [] : others.filter((other) => other.kind !== 'resident-id'),
  };
}

const isAboutId = ({ code }: Notes[number]) => code === 'masked-identifier' || code === 'precision-lost';

function leaveOut(notes: Notes, code: NoteCode, field?: Field, from?: string): undefined {
  notes.push({ outcome: 'left-out', code, ...(field ? { field } : {}), ...(from ? { from } : {}) });
}

/** Kind by what the header promises; by shape where it promises several, or where the shape fits only another kind. */
function readIdentifier(
  cell: string,
  promised: IdKind | undefined,
  cells: Cells,
  field: Field,
  notes: Notes,
): Identifier | undefined {
  const value = normaliseIdentifier('uscc', cell);
  const kind = kindOf(value, promised, cells);
  if (!kind) return undefined;
  if (promised && kind !== promised)
    notes.push({ outcome: 'changed', code: 'code-other-column', field, from: shown(kind, cell), to: kind });
  else if (value !== cell) {
    const [from, to] = [shown(kind, cell), shown(kind, value)];
    notes.push({ outcome: 'changed', code: 'code-form', field, from, to });
  }
  return { kind, value: kind === 'resident-id' ? normaliseIdentifier(kind, value) : value };
}

/** In notes, which are printed and kept, a person's number is masked. */
const shown = (kind: IdKind, text: string): string => mask(text, kind);

const saidType = (cells: Cells): SubjectType | undefined => {
  const said = cells('subjectType').normalize('NFKC');
  return TYPES.find(([pattern]) => pattern.test(said))?.[1];
};

/** What else the row says of whom it is about. */
const saysPerson = (cells: Cells): boolean =>
  cells('sex') !== '' || cells('age') !== '' || saidType(cells) === 'natural-person';

/** Digits with a date of birth where a resident ID has it; in a credit code they are place and organisation. */
const isLikePersons = (value: string): boolean =>
  /^\d{17}[\dX]$/.test(value) && isBirthDate(value.slice(6, 14));

function kindOf(value: string, promised: IdKind | undefined, cells: Cells): IdKind | undefined {
  if (promised === 'resident-id') {
    const otherDocument = cells('personIdType') && !/^(0?1|.*身份证.*)$/.test(cells('personIdType'));
    return otherDocument || !/^(\d{15}|\d{17}[\dX])$/.test(value) ? undefined : 'resident-id';
  }
  const fits = {
    uscc: value.length === 18,
    'registration-number': value.length === 15,
    'organisation-code': value.length === 9,
  };
  const person = saysPerson(cells);
  if (value.length === 18) {
    // A code of 18 digits can be both: then what else the row says decides. In the wrong column a person's number stays one.
    const couldBePerson = /^\d{17}[\dX]$/.test(value) && identifierIsRight('resident-id', value);
    return couldBePerson && (person || !identifierIsRight('uscc', value)) ? 'resident-id' : 'uscc';
  }
  if (value.length === 15 && person && promised !== 'registration-number') return 'resident-id';
  if (promised && fits[promised]) return promised;
  if (value.length === 15) return 'registration-number';
  if (value.length === 9) return 'organisation-code';
  // A mistyped code of another length stays what the header says: kept, with its check digit in doubt.
  return promised;
}

function typeOf(cells: Cells, id: Identifier, notes: Notes): SubjectType {
  const said = cells('subjectType').normalize('NFKC');
  const type = saidType(cells);
  if (said && !type)
    notes.push({ outcome: 'doubted', code: 'unknown-value', field: 'subjectType', from: said });
  const byCode = typeById(id);
  if (!type) return byCode;
  // 92-codes belong in the legal persons' sheet with 类别 个体工商户; many senders leave 法人 there.
  const contradicts =
    byCode === 'individual-business' || (type === 'natural-person') !== (byCode === 'natural-person');
  if (contradicts && type !== byCode) {
    notes.push({ outcome: 'changed', code: 'kind-by-code', field: 'subjectType', from: said, to: byCode });
    return byCode;
  }
  return type;
}

function formerNames(cell: string): { formerNames?: string[] } {
  const names = cell.split(/[;；、,，\n]/).flatMap((name) => name.trim() || []);
  return names.length ? { formerNames: names } : {};
}
