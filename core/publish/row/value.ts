import { fromEpochDay, parsePlainDate, type PlainDate } from '../../date/index.ts';
import type { Field } from '../layout/fields.ts';
import type { Notes } from './note.ts';

/** Cells that say nothing. */
const BLANK = /^(空|无|null|nil|none|n\/?a|\/|\\|-+|—+|－+|\(null\)|（空）|暂无|未知)$/i;

export function blankToNothing(cell: string | undefined): string {
  const text = (cell ?? '').replace(/[\u200b\ufeff]/g, '').trim();
  return BLANK.test(text) ? '' : text;
}

/** Day 0 of Excel's 1900 system is 1899-12-30; its days before 1900-03-01 are wrong and never meant. */
const EXCEL_EPOCH = -25569;
const EXCEL_FIRST = 10_000; // 1927-05-18
const EXCEL_LAST = 109_574; // 2199-12-31

const UNLIMITED = /^(长期|永久|终身|无固定期限|长期有效)$/;

export const isUnlimited = (cell: string): boolean => UNLIMITED.test(cell.normalize('NFKC').trim());

/**
 * A date in any of the forms departments write: 2026-01-15, 2026/1/15, 2026.1.15, 2026年1月15日, 20260115, with or
 * without a time, or Excel's day number. `undefined` where the cell is empty, says 长期, or is no date: then a
 * note says which.
 */
export function readDate(cell: string, field: Field, notes: Notes): PlainDate | undefined {
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (!text) return undefined;
  if (UNLIMITED.test(text)) {
    notes.push({ outcome: 'changed', code: 'unlimited', field, from: cell });
    return undefined;
  }
  if (/^\d{5,6}(\.\d+)?$/.test(text) && +text >= EXCEL_FIRST && +text <= EXCEL_LAST) {
    const to = fromEpochDay(Math.floor(+text) + EXCEL_EPOCH);
    notes.push({ outcome: 'changed', code: 'excel-date', field, from: cell, to });
    return to;
  }
  const match =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?([ T]?\d{1,2}:\d{2}.*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(\d{6})?$/.exec(text);
  const parsed =
    match && parsePlainDate(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`);
  if (!match || !parsed?.ok) {
    notes.push({ outcome: 'wrong', code: 'impossible-date', field, from: cell });
    return undefined;
  }
  if (parsed.value !== text)
    notes.push({
      outcome: 'changed',
      code: match[4] ? 'time-dropped' : 'date-form',
      field,
      from: cell,
      to: parsed.value,
    });
  return parsed.value;
}

const WAN = 10_000;

/**
 * An amount in yuan. A unit in the cell decides; without one the header does (万元). Where the penalty's own words
 * (罚款2000元) name the bare number as yuan, the header is not believed; where they fit neither, the doubt is said.
 */
export function readYuan(
  cell: string,
  field: Field,
  headerInWan: boolean,
  words: string,
  notes: Notes,
): number | undefined {
  const text = cell.normalize('NFKC').replace(/[,，\s]/g, '');
  if (!text) return undefined;
  const match = /^[^\d-]*(\d+(?:\.\d+)?)(万元|万|元|圆)?(?:人民币|整)?$/.exec(text);
  if (!match) {
    notes.push({ outcome: 'doubted', code: 'unreadable-amount', field, from: cell });
    return undefined;
  }
  const number = Number(match[1]);
  const unit = match[2];
  if (unit) {
    const yuan = round(unit.startsWith('万') ? number * WAN : number);
    notes.push({ outcome: 'changed', code: 'unit-in-value', field, from: cell, to: `${yuan}元` });
    return yuan;
  }
  if (!headerInWan || number === 0) return number;
  const said = amountsIn(words);
  const asWan = round(number * WAN);
  if (said.length && !said.includes(asWan)) {
    if (said.includes(number)) {
      notes.push({ outcome: 'changed', code: 'unit-by-text', field, from: cell, to: `${number}元` });
      return number;
    }
    notes.push({ outcome: 'doubted', code: 'amount-unclear', field, from: cell, to: `${asWan}元` });
    return asWan;
  }
  notes.push({ outcome: 'changed', code: 'wan-to-yuan', field, from: cell, to: `${asWan}元` });
  return asWan;
}

/** Amounts named in the words of a penalty, in yuan. */
function amountsIn(words: string): number[] {
  const found: number[] = [];
  for (const match of words
    .normalize('NFKC')
    .replace(/,/g, '')
    .matchAll(/(\d+(?:\.\d+)?)\s*(万元|万|元)/g))
    found.push(round(Number(match[1]) * (match[2]!.startsWith('万') ? WAN : 1)));
  return found;
}

const round = (yuan: number) => Math.round(yuan * 100) / 100;
