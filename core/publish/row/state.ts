import type { BasisDocument, CreditRecord } from '../../record/types.ts';
import type { ListTerms } from './record.ts';
import type { Notes } from './note.ts';

/** 当前状态 in words. Codes mean different things to different senders and have to be declared. */
const WORDS: Readonly<Record<string, 'normal' | 'revoked' | 'objection'>> = {
  正常: 'normal',
  有效: 'normal',
  撤销: 'revoked',
  撤消: 'revoked',
  已撤销: 'revoked',
  无效: 'revoked',
  异议: 'objection',
  异议处理中: 'objection',
};

/**
 * What 当前状态 does to a record. A state that can't be understood withholds the effect of the document
 * (its effectiveness is unknown) rather than show as sound what may have been revoked.
 */
export function readState(
  cell: string,
  terms: Pick<ListTerms, 'states' | 'issuedOn'>,
  basis: BasisDocument | undefined,
  notes: Notes,
): Pick<Partial<CreditRecord>, 'basis' | 'objections'> {
  const text = cell.normalize('NFKC').trim();
  if (!text) return {};
  const state = terms.states[text] ?? WORDS[text];
  if (state === 'normal') return {};
  if (state === 'objection') {
    notes.push({
      outcome: 'doubted',
      code: 'objection-date',
      field: 'state',
      from: cell,
      to: terms.issuedOn,
    });
    return { objections: [{ receivedOn: terms.issuedOn }] };
  }
  if (state === 'revoked') {
    notes.push({ outcome: 'changed', code: 'state-word', field: 'state', from: cell, to: '已撤销' });
    return basis ? { basis: { ...basis, effective: false } } : {};
  }
  notes.push({ outcome: 'doubted', code: 'state-unknown', field: 'state', from: cell });
  if (!basis) return {};
  const unknown: { -readonly [K in keyof BasisDocument]: BasisDocument[K] } = { ...basis };
  delete unknown.effective;
  return { basis: unknown };
}
