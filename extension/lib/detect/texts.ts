import { SUBJECT_HINT } from '../../../core/subject/hint.ts';
import { closestTo } from './climb.ts';
import { type Label, LABEL_MAX, readLabel } from './labels.ts';
import { lastLabel } from './neighbours.ts';
import type { Anchor } from './types.ts';

/** Some character that every label of the tables has; spares most texts the closer look. */
const LABEL_HINT =
  /[人位称码号项期限时]|代码|信息|情况|机关|部门|机构|企业|公司|相对|code|uscc|共\s*\d|\b(?:of|total)\b/i;
const WHOLE = /^[0-9A-Z]{18}$/;
/** Parts of a code set off by marking-up: what was searched for, in bold. */
const PART = /^\s*[0-9A-Za-z]{1,17}\s*$/;
const SECTION = 'table,fieldset,form,dl,section,article,[role=group],[role=dialog]';

export type Weight = number;
export const CODE = 1;
export const LABEL = 2;
export const PIECE = 4;

/** The label a text is or begins with, and what follows its colon. */
export function labelled(data: string): { readonly label: Label | undefined; readonly inline: string } {
  const text = data.trim();
  const colon = text.search(/[：:]/);
  const label = readLabel(colon > 0 ? text.slice(0, colon) : text);
  return { label, inline: colon > 0 ? text.slice(colon + 1).trim() : '' };
}

/** What a text can hold, by its characters alone. */
export function weigh(node: Text): Weight {
  const { length } = node;
  if (length < 2) return 0;
  const text = node.data;
  // Nothing but a code: no label is in it.
  if (length === 18 && WHOLE.test(text)) return CODE;
  let weight = 0;
  if (length >= 15 && SUBJECT_HINT.test(text)) weight = CODE;
  else if (length < 18 && PART.test(text)) weight = PIECE;
  return length <= LABEL_MAX * 4 && LABEL_HINT.test(text) ? weight | LABEL : weight;
}

export const sectionOf = (node: Node): Element | null => closestTo(node, SECTION);

/** The label in front of a code in the same text: `企业名称：某公司 统一社会信用代码：9137…`. */
export function inlineLabel(before: string): Label | undefined {
  return before.trim() ? readLabel(lastLabel(before)) : undefined;
}

export function anchorOf(node: Element | Text, name: string): Anchor {
  if (node.nodeType !== Node.TEXT_NODE) return { element: node as Element };
  const text = node as Text;
  const start = Math.max(0, text.data.indexOf(name));
  return { node: text, start, end: Math.min(text.data.length, start + name.length) };
}

/** A name ends where the next label begins. */
export function firstName(value: string): string | undefined {
  const first = /[\s\u3000；;]/.test(value)
    ? value.split(/[\s\u3000]{2,}|[\s\u3000](?=[^\s：:]{2,12}[：:])|[；;]/)[0]
    : value;
  const name = first?.trim();
  return name && name.length >= 2 && name.length <= 60 && /[\u3400-\u9fff]/.test(name) && !readLabel(name)
    ? name
    : undefined;
}
