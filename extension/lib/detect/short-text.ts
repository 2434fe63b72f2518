import { LABEL_MAX } from './labels.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** More nodes than this are no label and no value. */
const NODES_MAX = 32;
/** What an element holds that is not its words. */
const WORDLESS = /^(?:SCRIPT|STYLE|SELECT|TEXTAREA|TEMPLATE|NOSCRIPT)$/;

export function isField(node: Node): node is Field {
  const name = node.nodeName;
  return name === 'INPUT' || name === 'SELECT' || name === 'TEXTAREA';
}

/** What a field shows now: the chosen option's words for a select, the value for the rest. */
export function fieldText(field: Field): string {
  if (field.nodeName === 'SELECT') return (field as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  return field.value;
}

/** Text of a small node; `''` for one too big to be a label or a value. Its cost does not grow with the node. */
export function shortText(node: Node, max = LABEL_MAX * 3): string {
  if (node.nodeType === Node.TEXT_NODE) return trimmed((node as Text).data, max);
  if (node.nodeType !== Node.ELEMENT_NODE || isField(node)) return '';
  // Most cells hold one text and nothing beside it, at whatever depth.
  let at: Node | null = node.firstChild;
  for (let depth = 1; at && !at.nextSibling && depth < NODES_MAX; depth++) {
    if (at.nodeType === Node.TEXT_NODE) return trimmed((at as Text).data, max);
    if (WORDLESS.test(at.nodeName)) return '';
    at = at.firstChild;
  }
  if (!at) return '';
  let text = '';
  let seen = 0;
  at = node.firstChild;
  while (at) {
    if (++seen > NODES_MAX || text.length > max * 4) return '';
    if (at.nodeType === Node.TEXT_NODE) text += (at as Text).data;
    const inner = at.nodeType === Node.ELEMENT_NODE && !WORDLESS.test(at.nodeName) ? at.firstChild : null;
    if (inner) {
      at = inner;
      continue;
    }
    while (at && at !== node && !at.nextSibling) at = at.parentNode;
    at = at && at !== node ? at.nextSibling : null;
  }
  return trimmed(text, max);
}

function trimmed(text: string, max: number): string {
  const out = text.trim();
  return out.length <= max ? out : '';
}
