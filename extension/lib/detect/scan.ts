import { findSubjects } from '../../../core/subject/find.ts';
import { SUBJECT_HINT } from '../../../core/subject/hint.ts';
import type { FoundSubject } from '../../../core/subject/types.ts';
import { allMatches, rootElement, textsOf } from '../reader/document.ts';
import { follows } from './climb.ts';
import { Grids } from './grid.ts';
import { FEW, MANY, SPEAKING, UNBORN_MAX } from './hosts.ts';
import type { FieldKind, Label } from './labels.ts';
import { mergeSightings } from './merge.ts';
import { cellOf, labelOf, valueOf } from './neighbours.ts';
import { pairNames, type Party } from './pair.ts';
import { type ListSeen, totalIn } from './rows.ts';
import { fieldText, isField, shortText } from './short-text.ts';
import {
  anchorOf,
  CODE,
  firstName,
  inlineLabel,
  LABEL,
  labelled,
  PIECE,
  sectionOf,
  type Weight,
  weigh,
} from './texts.ts';
import type { Anchor, FrameSubject, Role, Sighting } from './types.ts';

/** What one look at a document gave. */
export interface Scan {
  readonly sightings: readonly Sighting[];
  readonly subjects: readonly FrameSubject[];
  /** Text under labels of the case itself: matter, date of acceptance, promised limit. */
  readonly facts: Readonly<Partial<Record<FieldKind, string>>>;
  /** Fields whose value can change without a mutation. */
  readonly fields: readonly Element[];
  /** The document and the open shadow roots that were walked. */
  readonly roots: readonly Node[];
  readonly list: ListSeen;
  /** Custom elements that had no shadow root yet. */
  readonly unborn: readonly Element[];
}

const BOLD = /^(?:B|EM|I|FONT|MARK|STRONG|U)$/;
const WORDLESS = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA|OPTION|TITLE)$/;
/** Node visits between two looks at the clock. */
const BATCH = 16;
/** After so many sightings a long list has something to show, though there is more to read. */
export const EARLY = 48;

/**
 * Reads a document and its open shadow roots in reading order and yields after every batch of nodes,
 * so that the caller can leave the main thread to the page. It asks for no layout and no style.
 */
export function* scan(
  root: Document | ShadowRoot,
  onSeen?: (soFar: readonly Sighting[]) => void,
): Generator<void, Scan> {
  const sightings: Sighting[] = [];
  const facts: Partial<Record<FieldKind, string>> = {};
  const fields: Element[] = [];
  const parties: Party[] = [];
  const roots: Node[] = [];
  const unborn: Element[] = [];
  const inRows = new Set<string>();
  let row: Element | null | undefined;
  let total: number | undefined;
  const grids = new Grids();
  /** Codes read before in this look: grids repeat their fixed columns. */
  const codes = new Map<string, readonly FoundSubject[]>();
  /** Names read before, by their cells: frozen columns have the codes of a row in several tables. */
  const names = new Map<Element, string>();
  let joined: Node | undefined;

  function* walk(root: Document | ShadowRoot): Generator<void, void> {
    roots.push(root);
    const speaking: Element[] = [...allMatches(root, SPEAKING)];
    const plain = speaking.length;
    let visited = 0;
    yield;
    for (const selector of [MANY, FEW]) {
      const hosts = allMatches(root, selector);
      yield;
      // By number: iterating over a list of nodes costs twice as much.
      for (let n = 0, { length } = hosts; n < length; n++) {
        if (++visited % 256 === 0) yield;
        const element = hosts[n] as Element;
        if (element.shadowRoot) speaking.push(element);
        else if (selector === FEW && unborn.length < UNBORN_MAX && element.localName.includes('-'))
          unborn.push(element);
      }
    }
    if (speaking.length > plain) speaking.sort((a, b) => (follows(a, b) ? -1 : 1));
    yield;
    // Texts are many and fields few: where a field stands among the texts is asked only at texts that matter.
    const walker = textsOf(root);
    let next = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (++visited % BATCH === 0) yield;
      const weight = weigh(node);
      if (!weight || (weight === LABEL && !isSaid(node))) continue;
      for (let at = speaking[next]; at && follows(at, node); at = speaking[++next]) yield* hear(at);
      if (WORDLESS.test(node.parentNode?.nodeName ?? '')) continue;
      readText(node, weight);
      // A code is worth as much work as several texts.
      if (weight & CODE) visited |= 7;
    }
    for (let at = speaking[next]; at; at = speaking[++next]) {
      if (++visited % BATCH === 0) yield;
      yield* hear(at);
    }
  }

  function* hear(element: Element): Generator<void, void> {
    if (isField(element)) {
      if ((element as HTMLInputElement).type === 'password') return;
      fields.push(element);
      readValue(element, fieldText(element));
    } else {
      for (const name of ['title', 'value']) {
        const text = element.getAttribute(name);
        if (!text || text.length < 15 || !SUBJECT_HINT.test(text)) continue;
        // Grids repeat the cell's text in its title: one sighting, not two.
        if (!element.textContent?.includes(text)) readValue(element, text);
      }
    }
    if (element.shadowRoot) yield* walk(element.shadowRoot);
  }

  function readValue(element: Element, text: string): void {
    if (text.length >= 9 && SUBJECT_HINT.test(text)) readCodes(text, element, { element });
    else if (text.length >= 9 && text.length < 15 && /[0-9A-Z]{8}-?[0-9X]/.test(text)) {
      // Nine characters are an organisation's code under its label only.
      const label = labelOf(element, grids);
      if (label && /机构代码/.test(label.text)) readCodes(text, element, { element }, label);
    }
  }

  /** A text with the characters of a label is one, or a pager's; most are not, and need no closer look. */
  function isSaid({ data }: Text): boolean {
    return (total === undefined && totalIn(data) !== undefined) || !!labelled(data).label;
  }

  function readText(node: Text, weight: Weight): void {
    const text = node.data;
    if (weight & CODE) readCodes(text, node);
    if (weight & PIECE) readPieces(node);
    if (weight & LABEL) readLabelled(node);
  }

  /** Identifiers in a text whose label may stand beside it: shape alone does not tell every kind from every other. */
  function readCodes(text: string, node: Element | Text, anchor?: Anchor, label?: Label): void {
    const cell = cellOf(node);
    const beside = label ?? labelOf(node, grids, cell);
    // A company's code that stands alone and fits needs no label to be one.
    const alone = text.length === 18 && /^9[1239]/.test(text) ? codesIn(text) : [];
    const front = beside?.kind === 'code' && !alone[0]?.valid ? `${beside.text}：` : '';
    for (const found of codesIn(front + text)) {
      const start = found.start - front.length;
      const said = inlineLabel(text.slice(0, start)) ?? beside;
      sight(found, said, anchor ?? { node: node as Text, start, end: found.end - front.length }, node, cell);
    }
  }

  function codesIn(text: string): readonly FoundSubject[] {
    let all = codes.get(text);
    if (!all) codes.set(text, (all = findSubjects(text)));
    return all;
  }

  /** A code whose parts are set off by tags of emphasis; only one that fits in every digit is believed. */
  function readPieces(node: Text): void {
    let block = node.parentElement;
    while (block && BOLD.test(block.nodeName)) block = block.parentElement;
    if (
      !block ||
      block === joined ||
      (block === node.parentNode && !node.nextSibling && !node.previousSibling)
    )
      return;
    joined = block;
    const text = shortText(block);
    if (text.length < 15 || !SUBJECT_HINT.test(text)) return;
    if (![...block.children].every((child) => BOLD.test(child.nodeName))) return;
    const label = labelOf(block, grids);
    for (const found of findSubjects(label?.kind === 'code' ? `${label.text}：${text}` : text)) {
      if (found.valid) sight(found, label, { element: block }, block, cellOf(block));
    }
  }

  function sight(
    found: FoundSubject,
    label: Label | undefined,
    anchor: Anchor,
    node: Node,
    cell: Element | null,
  ): void {
    // The row's name is the applicant's: an agent's code in a column of its own is not called by it.
    const own = cell && (label?.role ?? 'applicant') === 'applicant';
    const named = own && grids.nameInRow(cell);
    const name = named && named !== cell ? nameIn(named) : undefined;
    const { kind, value, valid, alsoValidAs } = found;
    const sighting: { -readonly [K in keyof Sighting]: Sighting[K] } = {
      key: `${kind}:${value}`,
      kind,
      value,
      valid,
      role: roleOf(label, node),
      anchor,
    };
    if (alsoValidAs) sighting.alsoValidAs = alsoValidAs;
    if (name) sighting.name = name;
    if (label) sighting.label = label.text;
    const seen = sightings.push(sighting);
    if (seen === 1 || seen === EARLY) onSeen?.(sightings);
    if (!own) return;
    row ??= cell.parentElement;
    inRows.add(sighting.key);
  }

  function nameIn(cell: Element): string {
    let name = names.get(cell);
    if (name === undefined) names.set(cell, (name = firstName(shortText(cell)) ?? ''));
    return name;
  }

  /** The label's own word decides; else the party named last in the same block; else a labelled code is the applicant's. */
  function roleOf(label: Label | undefined, node: Node): Role {
    if (label?.role) return label.role;
    if (parties.length) {
      const around = sectionOf(node);
      for (let i = parties.length - 1; i >= Math.max(0, parties.length - 50); i--) {
        const party = parties[i] as Party;
        if (party.section === around || party.section.contains(node)) return party.role;
      }
    }
    return label ? 'applicant' : 'unknown';
  }

  /** Notes the parties named on the page, and the facts of the case. */
  function readLabelled(node: Text): void {
    total ??= totalIn(node.data);
    const { label, inline } = labelled(node.data);
    if (!label) return;
    const at = sightings.length;
    if (label.kind === 'code') {
      // Nine characters are an organisation's code under its label only.
      const value = inline || !/机构代码/.test(label.text) ? undefined : valueOf(node);
      if (value && value.text.length < 15 && value.node.nodeType === Node.TEXT_NODE) {
        readCodes((value.node as Text).data, value.node, undefined, label);
      }
      return;
    }
    // What the case says of itself is read once: rows of a list say it again and again.
    if (label.kind && label.kind !== 'name' && facts[label.kind] !== undefined) return;
    const section = sectionOf(node) ?? rootElement();
    if (!section) return;
    if (!label.kind) {
      // A heading says whose the fields below it are; a button or a link says nothing of them.
      if (label.role && !/^(?:BUTTON|A)$/.test(node.parentNode?.nodeName ?? '')) {
        parties.push({ role: label.role, section, at });
      }
      return;
    }
    const found = inline ? { text: inline, node } : valueOf(node);
    if (!found?.text) return;
    if (label.kind !== 'name') {
      facts[label.kind] ??= found.text;
      return;
    }
    // A name stands in the first line of its cell; what follows (an address, a code) is no part of it.
    const name = firstName(
      found.node.nodeType === Node.TEXT_NODE && !inline ? (found.node as Text).data : found.text,
    );
    if (!name || !label.role) return;
    parties.push({
      role: label.role,
      section,
      at,
      name,
      label: label.text,
      anchor: anchorOf(found.node, name),
    });
  }

  yield* walk(root);
  pairNames(sightings, parties);
  yield;
  const subjects = yield* mergeSightings(sightings);
  const list = { seen: inRows.size, ...(row ? { row } : {}), ...(total ? { total } : {}) };
  return { sightings, subjects, facts, fields, roots, list, unborn };
}
