import { findSubjects } from '../../../core/subject/index.ts';
import type { FoundSubject } from '../../../core/subject/types.ts';
import { type FieldKind, type Label, LABEL_MAX, readLabel } from './labels.ts';
import { Grids, isCell } from './grid.ts';
import { labelOf, lastLabel, valueOf } from './neighbours.ts';
import { pairNames, type Party } from './pair.ts';
import { fieldText, isField, shortText } from './short-text.ts';
import type { Anchor, Role, Sighting } from './types.ts';

/** What one look at a document gave. */
export interface Scan {
  readonly sightings: readonly Sighting[];
  /** Text under labels of the case itself: matter, date of acceptance, promised limit. */
  readonly facts: Readonly<Partial<Record<FieldKind, string>>>;
  /** Fields whose value can change without a mutation. */
  readonly fields: readonly Element[];
  /** The document and the open shadow roots that were walked. */
  readonly roots: readonly Node[];
}

/** Fifteen letters or digits, of any width, with at most a space or hyphen between: the shortest identifier. */
export const CODE_HINT = /(?:[0-9A-Za-z０-９Ａ-Ｚａ-ｚ][\s\u00a0\u3000-]?){15}/;
/** Some character that every label of the tables has; spares most texts the closer look. */
const LABEL_HINT = /[人位称码号项期限时]|代码|信息|情况|机关|部门|机构|企业|公司|相对|code|uscc/i;
const SKIP = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OBJECT|svg|CANVAS|VIDEO|HEAD|OPTION)$/;
const SECTION = 'table,fieldset,form,dl,section,article,[role=group],[role=dialog]';
/** Node visits between two looks at the clock. */
const BATCH = 64;

/**
 * Walks a document and its open shadow roots in reading order and yields after every batch of nodes,
 * so that the caller can leave the main thread to the page.
 */
export function* scan(root: Document | ShadowRoot, skip: (node: Node) => boolean): Generator<void, Scan> {
  const state: State = { sightings: [], facts: {}, fields: [], parties: [], roots: [], grids: new Grids() };
  yield* walk(root, skip, state);
  pairNames(state.sightings, state.parties);
  return state;
}

interface State {
  sightings: Sighting[];
  facts: Partial<Record<FieldKind, string>>;
  fields: Element[];
  parties: Party[];
  roots: Node[];
  grids: Grids;
}

function* walk(
  root: Document | ShadowRoot,
  skip: (node: Node) => boolean,
  state: State,
): Generator<void, void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && (SKIP.test(node.nodeName) || skip(node))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  state.roots.push(root);
  let visited = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++visited % BATCH === 0) yield;
    if (node.nodeType === Node.TEXT_NODE) readText(node as Text, state);
    else {
      readElement(node as Element, state);
      const inner = (node as Element).shadowRoot;
      if (inner) yield* walk(inner, skip, state);
    }
  }
}

function readText(node: Text, state: State): void {
  if (node.parentNode?.nodeName === 'TEXTAREA') return;
  const text = node.data;
  if (text.length >= 15 && CODE_HINT.test(text)) {
    for (const { found, label } of findLabelled(text, labelOf(node, state.grids))) {
      sight(state, found, label, { node, start: found.start, end: found.end }, node);
    }
  }
  if (text.length >= 2 && text.length <= LABEL_MAX * 4 && LABEL_HINT.test(text)) readLabelled(node, state);
}

/** Identifiers in a text whose label may stand beside it: shape alone does not tell every kind from every other. */
function findLabelled(
  text: string,
  beside: Label | undefined,
): { found: FoundSubject; label: Label | undefined }[] {
  const front = beside?.kind === 'code' ? `${beside.text}：` : '';
  return findSubjects(front + text).map((found) => {
    const start = found.start - front.length;
    const label = inlineLabel(text.slice(0, start)) ?? beside;
    return { found: { ...found, start, end: found.end - front.length }, label };
  });
}

/** The label in front of a code in the same text: `企业名称：某公司 统一社会信用代码：9137…`. */
function inlineLabel(before: string): Label | undefined {
  return before.trim() ? readLabel(lastLabel(before)) : undefined;
}

/** Notes the parties named on the page, and the facts of the case. */
function readLabelled(node: Text, state: State): void {
  const text = node.data.trim();
  const colon = text.search(/[：:]/);
  const inline = colon > 0 ? text.slice(colon + 1).trim() : '';
  const label = readLabel(colon > 0 ? text.slice(0, colon) : text);
  if (!label || label.kind === 'code') return;
  const section = node.parentElement?.closest(SECTION) ?? document.documentElement;
  if (!label.kind) {
    if (label.role) state.parties.push({ role: label.role, section, at: state.sightings.length });
    return;
  }
  const found = inline ? { text: inline, node } : valueOf(node);
  if (!found?.text) return;
  if (label.kind !== 'name') {
    state.facts[label.kind] ??= found.text;
    return;
  }
  // A name stands in the first line of its cell; what follows (an address, a code) is no part of it.
  const name = firstName(
    found.node.nodeType === Node.TEXT_NODE && !inline ? (found.node as Text).data : found.text,
  );
  if (!name || !label.role) return;
  const anchor = anchorOf(found.node, name);
  state.parties.push({
    role: label.role,
    section,
    at: state.sightings.length,
    name,
    label: label.text,
    anchor,
  });
}

function anchorOf(node: Element | Text, name: string): Anchor {
  if (node.nodeType !== Node.TEXT_NODE) return { element: node as Element };
  const text = node as Text;
  const start = Math.max(0, text.data.indexOf(name));
  return { node: text, start, end: Math.min(text.data.length, start + name.length) };
}

/** A name ends where the next label begins. */
function firstName(value: string): string | undefined {
  const name = value.split(/[\s\u3000]{2,}|[\s\u3000](?=[^\s：:]{2,12}[：:])|[；;]/)[0]?.trim();
  return name && name.length >= 2 && name.length <= 60 && /[\u3400-\u9fff]/.test(name) && !readLabel(name)
    ? name
    : undefined;
}

function readElement(element: Element, state: State): void {
  if (isField(element)) {
    if ((element as HTMLInputElement).type === 'password') return;
    state.fields.push(element);
    readValue(element, fieldText(element), state);
    return;
  }
  for (const name of ['title', 'value']) {
    const text = element.getAttribute(name);
    if (!text || text.length < 15 || !CODE_HINT.test(text)) continue;
    // Grids repeat the cell's text in its title: one sighting, not two.
    if (element.textContent?.includes(text)) continue;
    readValue(element, text, state);
  }
}

function readValue(element: Element, text: string, state: State): void {
  if (text.length < 15 || !CODE_HINT.test(text)) return;
  for (const { found, label } of findLabelled(text, labelOf(element, state.grids))) {
    sight(state, found, label, { element }, element);
  }
}

function sight(
  state: State,
  found: FoundSubject,
  label: Label | undefined,
  anchor: Anchor,
  node: Node,
): void {
  const cell = cellOf(node);
  const named = cell && state.grids.nameInRow(cell);
  const name = named && named !== cell ? firstName(shortText(named)) : undefined;
  state.sightings.push({
    key: `${found.kind}:${found.value}`,
    kind: found.kind,
    value: found.value,
    valid: found.valid,
    ...(found.alsoValidAs ? { alsoValidAs: found.alsoValidAs } : {}),
    ...(name ? { name } : {}),
    role: roleOf(state, label, node),
    ...(label ? { label: label.text } : {}),
    anchor,
  });
}

function cellOf(node: Node): HTMLTableCellElement | undefined {
  const cell = (node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement)?.closest(
    'td,th',
  );
  return cell && isCell(cell) ? cell : undefined;
}

/** The label's own word decides; else the party named last in the same block; else a labelled code is the applicant's. */
function roleOf(state: State, label: Label | undefined, node: Node): Role {
  if (label?.role) return label.role;
  const around = (node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement)?.closest(
    SECTION,
  );
  for (let i = state.parties.length - 1; i >= 0; i--) {
    const party = state.parties[i];
    if (party && (party.section === around || party.section.contains(node))) return party.role;
  }
  return label ? 'applicant' : 'unknown';
}
