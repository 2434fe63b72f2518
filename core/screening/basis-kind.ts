import { nameOfLaw } from '../record/law-name.ts';
import { remember } from '../record/remember.ts';
import type { LawPack } from '../law/index.ts';

/**
 * What kind of text a basis is, as conditions ask for it in `proposed.basisKind`. Only law (法律), regulations (行政法规,
 * 地方性法规) and central policy documents can carry a measure that reduces rights.
 */
export type BasisKind =
  | 'law'
  | 'administrative-regulation'
  | 'regulation'
  | 'central-policy'
  | 'state-rule'
  | 'province-rule'
  | 'city-rule'
  | 'notice'
  | 'unknown';

const CENTRAL = /中共中央|国务院|中办发|国办发|国发|中央办公厅/;

/** The kind of text, by the words its title ends with (立法技术规范). A name alone proves nothing about its content. */
export const basisKindOfText = /* @__PURE__ */ remember((text): BasisKind => {
  const title = nameOfLaw(text);
  if (/(法典|法)$/.test(title) && !/办法$/.test(title)) return 'law';
  if (/条例$/.test(title)) return 'regulation';
  if (CENTRAL.test(text)) return 'central-policy';
  if (/(通知|通告|意见|函|纪要|方案|要点|批复|公告)$/.test(title)) return 'notice';
  return 'unknown';
});

/**
 * The kind of a basis an officer cites, if it is a text that is loaded and in force; otherwise what it claims to be is
 * not verified.
 */
export function citedBasisKind(text: string, inForce: readonly LawPack[]): BasisKind | 'not-verified' {
  const pack = inForce.find(
    ({ title, number }) => text.includes(title) || (number !== undefined && text.includes(number)),
  );
  if (pack === undefined) return basisKindOfText(text) === 'notice' ? 'notice' : 'not-verified';
  const kind = basisKindOfText(pack.title);
  const place = pack.jurisdiction;
  if (kind === 'regulation') return place === 'CN' ? 'administrative-regulation' : 'regulation';
  if (kind !== 'unknown') return kind;
  return place === 'CN' ? 'state-rule' : place.length === 5 ? 'province-rule' : 'city-rule';
}
