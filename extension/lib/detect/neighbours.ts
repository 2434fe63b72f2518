import { textsOf } from '../reader/document.ts';
import { closestTo, parentOf } from './climb.ts';
import { CELL, type Grids } from './grid.ts';
import { type Label, readLabel } from './labels.ts';
import { fieldText, isField, shortText } from './short-text.ts';

/** How far a label may stand from its value, in levels of nesting. */
const LEVELS = 5;
const BORDER = /^(?:TR|TABLE|FORM|UL|OL|DL|BODY|HTML|FIELDSET|SECTION|ARTICLE)$/;
/** What a label beside it already belongs to. */
const FIELD = 'input:not([type=hidden],[type=checkbox],[type=radio]),select,textarea';

/** The first thing before (or after) a node among its siblings that says something. */
function beside(node: Node, way: 'previousSibling' | 'nextSibling'): Node | undefined {
  let at = node[way];
  for (let steps = 0; at && steps < 6; steps++, at = at[way]) {
    if (/^(?:BR|SCRIPT|STYLE|#comment)$/.test(at.nodeName)) continue;
    if (at.nodeType === Node.TEXT_NODE && !(at as Text).data.trim()) continue;
    if (isField(at) && (at as HTMLInputElement).type === 'hidden') continue;
    return at;
  }
  return undefined;
}

/** The cell a node stands in. */
export const cellOf = (node: Node): Element | null => closestTo(node, CELL);

/** The label of a field or of a stretch of text in `cell`, by its neighbours and the head of its column. */
export function labelOf(node: Node, grids: Grids, cell = cellOf(node)): Label | undefined {
  if (isField(node)) {
    const own = node.labels?.[0];
    const named = (own && readLabel(shortText(own))) || readLabel(node.getAttribute('aria-label') ?? '');
    if (named) return named;
  }
  const head = cell ? grids.headOf(cell) : undefined;
  if (head?.kind === 'code') return head;
  let at: Node = node;
  for (let level = 0; level < LEVELS; level++) {
    const before = beside(at, 'previousSibling');
    const label = before && readLabel(closing(before));
    if (label && !(before as Partial<Element>).querySelector?.(FIELD)) return label;
    if (at === cell) {
      if (head) return head;
      break;
    }
    const parent = parentOf(at) ?? ((at as ShadowRoot).host as Node | undefined) ?? null;
    // A value with something unlabelled before it is not this label's; a row or form is the border.
    if (before || !parent || BORDER.test(parent.nodeName)) break;
    at = parent;
  }
  if (!isField(node)) return undefined;
  return (
    readLabel(node.getAttribute('title') ?? '') ??
    readLabel(node.getAttribute('placeholder')?.replace(/^请(?:输入|填写|选择)/, '') ?? '')
  );
}

/** What a text, or an element before a value, says last; an element only where a colon makes that a label. */
function closing(node: Node): string {
  const text = shortText(node);
  return node.nodeType === Node.TEXT_NODE || /[：:]$/.test(text) ? lastLabel(text) : text;
}

/** `张三 统一社会信用代码：` labels what follows with its last words. */
export function lastLabel(text: string): string {
  return /([^：:，,；;。\s]+(?:[\s\u3000][^：:，,；;。\s]{1,2})*)\s*[：:]?\s*$/.exec(text)?.[1] ?? text;
}

/** A value beside a label: all of its text, and the field or the text it begins with. */
export interface Value {
  readonly text: string;
  readonly node: Element | Text;
}

/** `undefined` where the label heads a column or stands alone. */
export function valueOf(label: Node): Value | undefined {
  const control = label.parentElement?.closest('label')?.control;
  if (control && isField(control)) return valueIn(control);
  let at: Node = label;
  for (let level = 0; level < LEVELS; level++) {
    const after = beside(at, 'nextSibling');
    if (after) return isHeadCell(at) && isHeadCell(after) ? undefined : valueIn(after);
    const parent = parentOf(at);
    if (!parent || BORDER.test(parent.nodeName)) return undefined;
    at = parent;
  }
  return undefined;
}

const isHeadCell = (node: Node): boolean =>
  node.nodeName === 'TH' || (node as Partial<Element>).getAttribute?.('role') === 'columnheader';

function valueIn(node: Node): Value | undefined {
  if (isField(node)) return { text: fieldText(node).trim(), node };
  if (node.nodeType === Node.TEXT_NODE) return { text: (node as Text).data.trim(), node: node as Text };
  const element = node as Element;
  const field = element.querySelector(FIELD);
  if (field) return valueIn(field);
  const text = shortText(element);
  const first = text && !readLabel(text) ? firstText(element) : undefined;
  return first && { text, node: first };
}

/** The first text node of an element that says something. */
function firstText(element: Element): Text | undefined {
  const walker = textsOf(element);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if ((text as Text).data.trim()) return text as Text;
  }
  return undefined;
}
