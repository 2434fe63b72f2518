import { type Label, LABEL_MAX, readLabel } from './labels.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** How far a label may stand from its value, in levels of nesting. */
const LEVELS = 5;

export function isField(node: Node): node is Field {
  const name = node.nodeName;
  return name === 'INPUT' || name === 'SELECT' || name === 'TEXTAREA';
}

function isCell(node: Node): node is HTMLTableCellElement {
  return node.nodeName === 'TD' || node.nodeName === 'TH';
}

/** What a field shows now: the chosen option's words for a select, the value for the rest. */
export function fieldText(field: Field): string {
  if (field.nodeName === 'SELECT') return (field as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  return field.value;
}

/** Text of a small node; `''` for one too big to be a label or a value. */
export function shortText(node: Node, max = LABEL_MAX * 3): string {
  if (node.nodeType === Node.TEXT_NODE) return trimmed((node as Text).data, max);
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (isField(element)) return '';
  if (element.firstElementChild && element.getElementsByTagName('*').length > 8) return '';
  return trimmed(element.textContent ?? '', max);
}

function trimmed(text: string, max: number): string {
  const out = text.trim();
  return out.length <= max ? out : '';
}

/** The first thing before (or after) a node among its siblings that says something. */
function beside(node: Node, way: 'previousSibling' | 'nextSibling'): Node | undefined {
  let at = node[way];
  for (let steps = 0; at && steps < 6; steps++, at = at[way]) {
    if (at.nodeType === Node.TEXT_NODE ? (at as Text).data.trim() : at.nodeType === Node.ELEMENT_NODE) {
      if (at.nodeName === 'BR' || at.nodeName === 'SCRIPT' || at.nodeName === 'STYLE') continue;
      if (isField(at) && (at as HTMLInputElement).type === 'hidden') continue;
      return at;
    }
  }
  return undefined;
}

/** The label of a field or of a stretch of text, by its neighbours. */
export function labelOf(node: Node): Label | undefined {
  if (isField(node)) {
    const own = node.labels?.[0];
    const named = (own && readLabel(shortText(own))) || readLabel(node.getAttribute('aria-label') ?? '');
    if (named) return named;
  }
  let at: Node = node;
  for (let level = 0; level < LEVELS; level++) {
    const before = beside(at, 'previousSibling');
    const label = before && readLabel(lastWords(shortText(before)));
    if (label) return label;
    if (isCell(at)) return headerOf(at);
    const parent: Node | null = at.parentNode;
    // A value with something unlabelled before it is not this label's value; a row or form is the border.
    if (before || !parent || /^(?:TR|TABLE|FORM|UL|OL|DL|BODY|HTML|FIELDSET)$/.test(parent.nodeName)) break;
    at = parent;
  }
  if (isField(node)) {
    return readLabel(node.getAttribute('title') ?? '') ?? readLabel(node.getAttribute('placeholder')?.replace(/^请(?:输入|填写|选择)/, '') ?? '');
  }
  return undefined;
}

/** `张三 统一社会信用代码：` labels what follows with its last words. */
function lastWords(text: string): string {
  const found = /([^：:，,；;。\s]+(?:[\s\u3000][^：:，,；;。\s]{1,2})*)\s*[：:]\s*$/.exec(text);
  return found?.[1] ?? text;
}

/** Column of a cell as it stands on the page: the sum of the spans before it. */
function columnOf(cell: HTMLTableCellElement): number {
  let column = 0;
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling) {
    column += isCell(at) ? at.colSpan : 1;
  }
  return column;
}

function cellAt(row: Element | null | undefined, column: number): Element | undefined {
  let at = 0;
  for (const cell of row?.children ?? []) {
    if (at === column) return cell;
    at += isCell(cell) ? cell.colSpan : 1;
    if (at > column) return undefined;
  }
  return undefined;
}

/**
 * The head of a grid's column. Kits split the head from the body into tables of their own and join them by
 * an attribute (`field` in EasyUI, `data-field` in layui and bootstrap-table); plain tables by position.
 */
function headerOf(cell: HTMLTableCellElement): Label | undefined {
  const row = cell.parentElement;
  const name = cell.hasAttribute('data-field') ? 'data-field' : 'field';
  const field = cell.getAttribute(name);
  if (field) {
    let around: Element | null = cell.closest('table');
    for (let level = 0; around && level < 6; level++, around = around.parentElement) {
      for (const head of around.querySelectorAll(`th[${name}="${CSS.escape(field)}"],thead td[${name}="${CSS.escape(field)}"],tr[class*="header"] td[${name}="${CSS.escape(field)}"]`)) {
        const label = head !== cell && readLabel(shortText(head));
        if (label) return label;
      }
    }
  }
  const column = columnOf(cell);
  const table = cell.closest('table');
  for (const candidate of [row?.previousElementSibling, table?.rows[0]]) {
    if (!candidate || candidate === row) continue;
    const head = cellAt(candidate, column);
    const label = head && readLabel(shortText(head));
    if (label) return label;
  }
  return undefined;
}

/** A value beside a label: a field, or text. `undefined` where the label is a column's head or stands alone. */
export function valueOf(label: Node): Node | undefined {
  const control = (label as Partial<HTMLLabelElement>).control ?? label.parentElement?.closest('label')?.control;
  if (control && isField(control)) return control;
  let at: Node = label;
  for (let level = 0; level < LEVELS; level++) {
    const after = beside(at, 'nextSibling');
    if (after) return valueIn(after);
    const parent: Node | null = at.parentNode;
    if (!parent || /^(?:TR|TABLE|FORM|UL|OL|DL|BODY|HTML|FIELDSET)$/.test(parent.nodeName)) return undefined;
    at = parent;
  }
  return undefined;
}

function valueIn(node: Node): Node | undefined {
  if (isField(node)) return node;
  if (node.nodeType === Node.TEXT_NODE) return node;
  const element = node as Element;
  const field = element.querySelector('input:not([type=hidden]),select,textarea');
  if (field && isField(field)) return field;
  if (!shortText(element) || readLabel(shortText(element))) return undefined;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if ((text as Text).data.trim()) return text;
  }
  return undefined;
}
