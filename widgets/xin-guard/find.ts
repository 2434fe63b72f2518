import { findSubjects } from '../../core/subject/find.ts';
import { SUBJECT_HINT } from '../../core/subject/hint.ts';
import type { FoundSubject, Identifier } from '../../core/subject/types.ts';
import { plainLine } from '../base/foreign.ts';

/** Where on the page an identifier stands: a stretch of text, or a field. */
export type Place = Range | Element;

/** A subject of the page, with every place it stands at. */
export interface Seen extends Pick<FoundSubject, 'valid' | 'alsoValidAs'> {
  readonly key: string;
  readonly id: Identifier;
  readonly name?: string;
  readonly places: readonly Place[];
}

const SKIP = /^(?:script|style|noscript|template|svg|canvas|option|head|xin-guard)$/;
const FIELD = 'input:not([type=password],[type=hidden],[type=checkbox],[type=radio],[type=file]),textarea';
const BLOCK = 'tr,li,fieldset,dl,form,section,article,table';
const LABEL_MOST = 24;

const ORGANISATION =
  /^(?:(?:企业|公司|机构|主体|申请|申报|建设|用人|经营主体|供应商|投标人)?(?:单位|企业|人)?(?:全称|名称)|(?:申请|申报|建设|用人)(?:单位|企业)|申请人|相对人|当事人)$/;
const PERSON = /^(?:申请人|当事人|本人)?姓名$|^申请人$|^当事人$/;

type Field = HTMLInputElement | HTMLTextAreaElement;
const isField = (node: Node): node is Field =>
  node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(FIELD);
const words = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/[\s\u00a0*＊：:]+/g, '');
const label = (node: Node | null | undefined): string => {
  const text = words(node);
  return text.length <= LABEL_MOST ? text : '';
};

/** The head of a cell's column, where the table has one. */
function headOf(cell: HTMLTableCellElement): Element | undefined {
  const head = cell.closest('table')?.rows[0]?.cells[cell.cellIndex];
  return head?.localName === 'th' && head !== cell ? head : undefined;
}

/** What stands before a text or field and names it. */
function labelOf(node: Node): string {
  if (isField(node)) {
    const own = label(node.labels?.[0]) || node.getAttribute('aria-label');
    if (own) return own;
  }
  let at: Node | null = node;
  for (let level = 0; at && level < 4; level++, at = at.parentNode) {
    let before = at.previousSibling;
    while (before && !before.textContent?.trim()) before = before.previousSibling;
    const cell = (at as Element).localName === 'td' ? (at as HTMLTableCellElement) : undefined;
    if (before || cell) return label(before) + (cell ? label(headOf(cell)) : '');
    if (/^(?:TR|FORM|UL|DL|BODY)$/.test(at.nodeName)) break;
  }
  return '';
}

/** Names that could belong to the one subject of a block. */
function namesIn(block: Element, kind: FoundSubject['kind']): readonly string[] {
  const wanted = kind === 'resident-id' ? PERSON : ORGANISATION;
  const found = new Set<string>();
  for (const at of block.querySelectorAll<HTMLElement>('td,th,dt,label')) {
    const head = at.localName === 'td' ? headOf(at as HTMLTableCellElement) : undefined;
    const value = wanted.test(label(head))
      ? at
      : wanted.test(label(at))
        ? ((at as HTMLLabelElement).control ?? at.nextElementSibling)
        : undefined;
    const field = value && (isField(value) ? value : value.querySelector<Field>(FIELD));
    const name = plainLine(field ? field.value : (value?.textContent ?? '')).replace(/\s+/g, ' ');
    if (name.length > 1 && name.length < 80 && !wanted.test(label(at)) === (value === at)) found.add(name);
  }
  return [...found];
}

/**
 * The subjects that can be seen in a part of the page, in reading order. A name is taken with a code only where its
 * block holds this one code and this one name: a wrong pair would hide a record or ask the officer for nothing.
 */
export function subjectsIn(root: Element): readonly Seen[] {
  const seen = new Map<string, { found: FoundSubject; places: Place[]; block: Element | null }>();
  const inBlock = new Map<Element, Set<string>>();
  const take = (text: string, node: Text | Field): void => {
    if (!SUBJECT_HINT.test(text)) return;
    const front = labelOf(node) && `${labelOf(node)}：`;
    const element = isField(node) ? node : node.parentElement;
    if (!element?.getClientRects().length) return;
    for (const found of findSubjects(front + text)) {
      const start = found.start - front.length;
      if (start < 0) continue;
      const key = `${found.kind}:${found.value}`;
      const block = element.closest(BLOCK);
      for (let at = block; at; at = at.parentElement?.closest(BLOCK) ?? null)
        inBlock.set(at, (inBlock.get(at) ?? new Set()).add(key));
      let place: Place = element;
      if (!isField(node)) {
        place = document.createRange();
        place.setStart(node, start);
        place.setEnd(node, found.end - front.length);
      }
      const known = seen.get(key);
      if (known) known.places.push(place);
      else seen.set(key, { found, places: [place], block });
    }
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && SKIP.test((node as Element).localName)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.parentNode?.nodeName !== 'TEXTAREA') take((node as Text).data, node as Text);
    } else if (isField(node)) take(node.value, node);
  }
  return [...seen].map(([key, { found, places, block }]) => {
    const { kind, value, valid, alsoValidAs } = found;
    let name: string | undefined;
    for (let at = block; at && inBlock.get(at)?.size === 1; at = at.parentElement?.closest(BLOCK) ?? null) {
      const names = namesIn(at, kind);
      if (names.length) {
        name = names.length === 1 ? names[0] : undefined;
        break;
      }
    }
    return {
      key,
      id: { kind, value },
      valid,
      places,
      ...(alsoValidAs && { alsoValidAs }),
      ...(name && { name }),
    };
  });
}
