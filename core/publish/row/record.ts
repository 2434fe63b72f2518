import { recordIdOf } from '../../list/record-id.ts';
import type { PlainDate } from '../../date/index.ts';
import type { BasisDocument, CreditRecord, RelatedPerson } from '../../record/types.ts';
import type { BoundHeader } from '../layout/header.ts';
import type { Field } from '../layout/fields.ts';
import { classOf } from './classes.ts';
import type { Notes } from './note.ts';
import { readRestriction } from './restriction.ts';
import { readState } from './state.ts';
import type { Cells, ReadSubject } from './subject.ts';
import { readDate, readYuan } from './value.ts';

/** What the publisher says about the whole list, and every record needs. */
export interface ListTerms {
  readonly law: string;
  /** Jurisdiction of the platform that publishes. */
  readonly heldBy: string;
  readonly domain: string;
  readonly issuedOn: PlainDate;
  /** Used where a row has no 数据来源单位. */
  readonly publisher: string;
  readonly disclosureMode: CreditRecord['disclosureMode'];
  /** Name of the list for 红黑名单 and 严重违法失信名单, where the publisher gives one. */
  readonly listName?: string;
  /** What a sender's state codes mean; they vary by sender. */
  readonly states: Readonly<Record<string, 'normal' | 'revoked' | 'objection'>>;
}

/** What the layouts differ in. Empty texts and absent dates alike are no field of the record. */
interface Part {
  readonly title: string;
  readonly detail: string;
  readonly basis: BasisDocument;
  readonly decidingAuthority: string;
  readonly decisionDate: PlainDate | undefined;
  readonly procedure?: CreditRecord['procedure'];
  readonly actEndDate?: PlainDate | undefined;
  readonly customUntil?: PlainDate | undefined;
  /** 公示之日, where the export has such a column: Order 45 counts from it. */
  readonly publishedOn?: PlainDate | undefined;
  readonly deletedOn?: PlainDate | undefined;
  readonly restriction?: CreditRecord['restriction'];
}

/** One row as a record of public-credit information. */
export function readRecord(
  { subject }: ReadSubject,
  cells: Cells,
  header: BoundHeader,
  terms: ListTerms,
  notes: Notes,
): CreditRecord | undefined {
  const layout = header.layout as Parameters<typeof classOf>[0];
  const date = (field: Field) => readDate(cells(field), field, notes);
  const part =
    layout === 'penalty'
      ? penalty(cells, date, header, notes)
      : layout === 'licence'
        ? licence(cells, date)
        : layout === 'debtor'
          ? debtor(cells, date)
          : listed(cells, date, layout);
  if (!part.title) {
    notes.push({ outcome: 'wrong', code: 'missing', field: 'docNumber' });
    return undefined;
  }
  const native = classOf(layout, terms.law, terms.listName);
  const state = readState(cells('state'), terms, part.basis, notes);
  // One shape for every record, whatever it has: a million of them are made in a row.
  const record: { [K in keyof CreditRecord]-?: CreditRecord[K] | undefined } = {
    id: '',
    subject,
    title: part.title,
    detail: part.detail || undefined,
    scheme: native.scheme,
    class: native.class,
    polarity: native.polarity,
    severity: native.severity,
    list: native.list,
    basis: state.basis ?? part.basis,
    decidingAuthority: part.decidingAuthority || undefined,
    procedure: part.procedure,
    decisionDate: part.decisionDate,
    actEndDate: part.actEndDate,
    actOngoing: undefined,
    customUntil: part.customUntil,
    customBasis: undefined,
    objections: state.objections,
    repairedOn: undefined,
    deletedOn: part.deletedOn,
    sealed: undefined,
    domain: terms.domain,
    disclosureMode: terms.disclosureMode,
    related: related(cells),
    heldBy: terms.heldBy,
    suppliedBy: cells('source') || part.decidingAuthority || terms.publisher,
    retrievedAt: terms.issuedOn,
    publishedOn: part.publishedOn,
    publicityClass: undefined,
    lesserPenalty: undefined,
    minorRemedied: undefined,
    restriction: part.restriction,
    origin: 'public-credit',
  };
  return { ...(record as CreditRecord), id: recordIdOf(record as CreditRecord) };
}

type ReadDate = (field: Field) => PlainDate | undefined;

const document = (type: string, number: string, effectiveOn?: PlainDate): BasisDocument => ({
  type,
  // Exported as issued: it has effect. Without a number nobody can look it up, so its effect stays unknown.
  ...(number ? { number, effective: true } : {}),
  ...(effectiveOn ? { effectiveOn } : {}),
});

function penalty(cells: Cells, date: ReadDate, { inWan }: BoundHeader, notes: Notes): Part {
  const words = cells('penaltyContent');
  const money = (field: Field) => readYuan(cells(field), field, inWan.get(field) ?? false, words, notes);
  const fine = money('fine');
  const confiscated = money('confiscated');
  const decisionDate = date('decisionDate');
  const number = cells('docNumber');
  const what = cells('violation') || cells('docName') || cells('penaltyClass') || cells('facts').slice(0, 60);
  const detail = sentences(
    cells('facts'),
    words,
    fine && `罚款${fine}元`,
    confiscated && `没收${confiscated}元`,
    cells('licenceRevoked'),
  );
  return {
    title: what || number,
    detail,
    basis: document('行政处罚决定书', number, decisionDate),
    decidingAuthority: cells('authority'),
    decisionDate,
    actEndDate: date('actEndDate'),
    customUntil: date('publicUntil'),
    publishedOn: date('publishedOn'),
    restriction: readRestriction(cells, date, notes),
    ...(SIMPLE.test(words) || SIMPLE.test(cells('remark')) ? { procedure: 'simple' as const } : {}),
  };
}

function licence(cells: Cells, date: ReadDate): Part {
  const decisionDate = date('decisionDate');
  const to = date('validTo');
  return {
    title:
      cells('docName') ||
      cells('licenceCertificate') ||
      cells('licenceContent').slice(0, 60) ||
      cells('docNumber'),
    detail: sentences(
      cells('licenceContent') || cells('penaltyContent'),
      cells('licenceNumber'),
      to && `有效期至${to}`,
    ),
    basis: document('行政许可决定书', cells('docNumber'), decisionDate),
    decidingAuthority: cells('authority'),
    decisionDate,
  };
}

function debtor(cells: Cells, date: ReadDate): Part {
  const published = date('publishedOn');
  return {
    title: cells('behaviour') || cells('duty').slice(0, 60) || cells('caseNumber'),
    detail: sentences(cells('duty'), cells('performance'), cells('caseNumber')),
    basis: document('生效法律文书', cells('executionBasis')),
    decidingAuthority: cells('court'),
    decisionDate: published ?? date('filedOn'),
  };
}

function listed(cells: Cells, date: ReadDate, layout: string): Part {
  const removed = date('removedOn');
  const on = date('listedOn');
  return {
    title: cells('listedReason') || cells('listedDoc'),
    detail: sentences(cells('listedReason'), removed && `${removed}移出`, cells('removedReason')),
    basis: document(layout === 'red' ? '认定决定文书' : '列入决定书', cells('listedDoc'), on),
    decidingAuthority: cells('listedBy') || cells('authority'),
    decisionDate: on,
    deletedOn: removed,
    actEndDate: date('actEndDate'),
  };
}

const SIMPLE = /简易程序/;

const sentences = (...parts: readonly (string | number | undefined)[]): string =>
  parts
    .filter((part, at) => typeof part === 'string' && part !== '' && parts.indexOf(part) === at)
    .join('；');

/** The legal representative's name, never the number: that is not published with the list. */
function related(cells: Cells): RelatedPerson[] | undefined {
  const name = cells('legalRepresentative');
  return name ? [{ role: '法定代表人', name }] : undefined;
}
