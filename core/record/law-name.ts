import { remember } from './remember.ts';
import type { CreditRecord } from './types.ts';

const TITLE = /《([^《》]+)》/;
const BRACKET = /[（(][^（()）]*[)）]\s*$/;

/** The name of a text as a document cites it, without 《》, the year of a version, and the article. */
export const nameOfLaw = /* @__PURE__ */ remember((text): string =>
  (TITLE.exec(text)?.[1] ?? text)
    .replace(BRACKET, '')
    .replace(/第[〇零一二三四五六七八九十百千\d]+条.*$/, '')
    .replace(BRACKET, '')
    .trim(),
);

/**
 * The record with the law of its document named as the rules name it: documents cite 《中华人民共和国治安管理处罚法》第二十六条,
 * and a record that the law seals must not stay open for its brackets.
 */
export function withLawNamed(record: CreditRecord): CreditRecord {
  const { basis } = record;
  const law: unknown = basis?.law;
  if (basis === undefined || typeof law !== 'string') return record;
  const name = nameOfLaw(law);
  return name === law ? record : { ...record, basis: { ...basis, law: name } };
}
