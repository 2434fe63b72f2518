import type { Field } from './fields.ts';
import { foldHeader } from './fold-header.ts';

/** Layouts of departments' exports, by what a row says. */
export type Layout =
  | 'penalty' // C1, C3: 行政处罚
  | 'licence' // C2: 行政许可
  | 'debtor' // C5: 失信被执行人
  | 'abnormal' // C6: 经营异常名录
  | 'serious' // C6: 严重违法失信名单
  | 'red' // C7: 红名单
  | 'black' // C7: 黑名单
  | 'measures' // C8: a list of measures, about nobody
  | 'feedback'; // C9: what was done about somebody, no finding

/** Layouts that carry no credit information about subjects: recognised so that they are refused with the right words. */
export const NO_RECORDS: readonly Layout[] = ['measures', 'feedback'];

export function layoutOf(columns: ReadonlyMap<Field, number>, cells: readonly string[]): Layout | undefined {
  const has = (...fields: Field[]) => fields.some((field) => columns.has(field));
  const words = cells.map(foldHeader).join(' ');
  if (has('measure') && !has('name')) return 'measures';
  if (has('feedback')) return 'feedback';
  if (!has('name')) return undefined;
  if (has('court', 'executionBasis') && has('caseNumber', 'executionBasis')) return 'debtor';
  if (has('listedOn', 'listedReason')) {
    if (/红\/?黑名单|黑名单/.test(words)) return 'black';
    if (words.includes('红名单')) return 'red';
    return words.includes('严重违法') ? 'serious' : 'abnormal';
  }
  if (
    has('licenceContent', 'licenceClass', 'licenceCertificate', 'licenceNumber') ||
    words.includes('许可决定')
  )
    return 'licence';
  if (has('penaltyContent', 'penaltyClass', 'penaltyBasis', 'facts', 'fine')) return 'penalty';
  return undefined;
}
