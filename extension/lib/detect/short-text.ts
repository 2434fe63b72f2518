import { LABEL_MAX } from './labels.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function isField(node: Node): node is Field {
  const name = node.nodeName;
  return name === 'INPUT' || name === 'SELECT' || name === 'TEXTAREA';
}

/** What a field shows now: the chosen option's words for a select, the value for the rest. */
export function fieldText(field: Field): string {
  if (field.nodeName === 'SELECT') return (field as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  return field.value;
}

/** Text of a small node; `''` for one too big to be a label or a value. */
export function shortText(node: Node, max = LABEL_MAX * 3): string {
  if (node.nodeType === Node.TEXT_NODE) return trimmed((node as Text).data, max);
  if (node.nodeType !== Node.ELEMENT_NODE || isField(node)) return '';
  const element = node as HTMLElement;
  if (element.firstElementChild && element.getElementsByTagName('*').length > 8) return '';
  return trimmed(element.textContent ?? '', max);
}

function trimmed(text: string, max: number): string {
  const out = text.trim();
  return out.length <= max ? out : '';
}
