import { JOINERS } from './fold.ts';
import { MAX_GAP } from './walk.ts';

const GAP = `[${JOINERS}]{0,${MAX_GAP}}`;

/** A character that may begin an identifier, and five digits after it; as the source of an expression. */
export const BEGINNING = `[1-9AGJNQYagjnqy１-９ＡＧＪＮＱＹａｇｊｎｑｙ](?:${GAP}[0-9０-９]){5}`;

/**
 * What a text has to have to hold an identifier at all: the beginning of one and nine letters or digits more, of any
 * width, with few spaces or hyphens between; or the label of a code that has fewer. Spares most texts of a page
 * `findSubjects`, and holds for every text in which that finds something.
 */
export const SUBJECT_HINT = new RegExp(`${BEGINNING}(?:${GAP}[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]){9}|机构代码`);
