import { html, type TemplateResult } from 'lit';

/** Controls, and the marks with which a text could turn the reading order of what stands around it. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
const LONGEST = 300;

/** Text from outside as one line: without controls and bidi marks, cut where it is absurdly long. */
export function plainLine(text: string): string {
  const line = text.replace(UNSAFE, '').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** The same, isolated from the sentence around it. */
export const foreign = (text: string): TemplateResult => html`<bdi>${plainLine(text)}</bdi>`;
