import { lastLabel } from '../detect/neighbours.ts';
import { labelText } from '../detect/label-text.ts';
import { isField, shortText } from '../detect/short-text.ts';

/** Longer texts are explanations. */
const MAX = 24;
const BORDER = /^(?:TR|TABLE|TBODY|FORM|UL|OL|DL|BODY|HTML|FIELDSET)$/;
const FIELD = 'input:not([type=hidden]),select,textarea,button';

const clean = (text: string): string => {
  const label = labelText(text);
  return label.length <= MAX ? label : '';
};

/** The text right before a node: of its siblings, or of those of what it stands in, up to its row. */
function before(node: Element): string {
  let at: Node = node;
  for (let level = 0; level < 4; level++) {
    for (let sibling = at.previousSibling, steps = 0; sibling && steps < 4; steps++) {
      if (isField(sibling) && (sibling as HTMLInputElement).type !== 'hidden') return '';
      const text = shortText(sibling);
      if (text) {
        const busy = sibling.nodeType === Node.ELEMENT_NODE && (sibling as Element).querySelector(FIELD);
        return busy ? '' : sibling.nodeType === Node.TEXT_NODE ? lastLabel(text) : text;
      }
      sibling = sibling.previousSibling;
    }
    const parent: Element | null = at.parentElement;
    if (!parent || BORDER.test(parent.nodeName)) return '';
    at = parent;
  }
  return '';
}

/** The head of the column a field stands in, where its table has one. */
function columnHead(node: Element): string {
  const cell = node.closest('td');
  const head = cell?.closest('table')?.rows[0]?.cells[cell.cellIndex];
  return head?.nodeName === 'TH' ? shortText(head) : '';
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a person reads as the name of a field; `''` where nothing says it. */
export function fieldLabel(field: Field): string {
  const root = field.getRootNode() as Document;
  const by = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const one = /^(?:radio|checkbox)$/.test(field.type);
  const legend = one ? field.closest('fieldset')?.querySelector('legend') : undefined;
  // The label of one choice among several is an answer, not a question.
  const own = one ? undefined : field.labels?.[0];
  const tries: readonly (() => string)[] = [
    () => by.map((id) => root.getElementById?.(id)?.textContent ?? '').join(''),
    () => (legend ? shortText(legend) : ''),
    () => (own ? shortText(own) : ''),
    () => field.getAttribute('aria-label') ?? '',
    () => before(one ? (field.closest('td,dd') ?? field) : field),
    () => columnHead(field),
    () => field.title,
    () => field.getAttribute('placeholder') ?? '',
  ];
  for (const read of tries) {
    const label = clean(read());
    if (label) return label;
  }
  return '';
}
