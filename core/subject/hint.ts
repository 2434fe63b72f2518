import { JOINERS } from './fold.ts';
import { MAX_GAP } from './walk.ts';

/**
 * What a text has to have to hold an identifier at all: fifteen letters or digits, of any width, with few spaces or
 * hyphens between, or the label of a code that has fewer. Spares most texts of a page `findSubjects`.
 */
export const SUBJECT_HINT = new RegExp(
  `(?:[0-9A-Za-z０-９Ａ-Ｚａ-ｚ][${JOINERS}]{0,${MAX_GAP}}){15}|机构代码`,
);
