import { findSubjects } from '../../../core/subject/find.ts';
import { SUBJECT_HINT } from '../../../core/subject/hint.ts';
import type { FoundSubject } from '../../../core/subject/types.ts';
import { closestTo, follows } from './climb.ts';
import { Grids } from './grid.ts';
import { type FieldKind, type Label, LABEL_MAX, readLabel } from './labels.ts';
import { mergeSightings } from './merge.ts';
import { cellOf, labelOf, lastLabel, valueOf } from './neighbours.ts';
import { pairNames, type Party } from './pair.ts';
import { type ListSeen, totalIn } from './rows.ts';
import { fieldText, isField, shortText } from './short-text.ts';
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

/** Some character that every label of the tables has; spares most texts the closer look. */
const LABEL_HINT =
  /[人位称码号项期限时]|代码|信息|情况|机关|部门|机构|企业|公司|相对|code|uscc|共\s*\d|\b(?:of|total)\b/i;
const WHOLE = /^[0-9A-Z]{18}$/;
/** Parts of a code set off by marking-up: what was searched for, in bold. */
const PART = /^\s*[0-9A-Za-z]{1,17}\s*$/;
const BOLD = /^(?:B|EM|I|FONT|MARK|STRONG|U)$/;
const WORDLESS = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA|OPTION|TITLE)$/;
const SPEAKING =
  'input,select,textarea,[title]:not(iframe),[value]:not(button,option,li,param,progress,meter)';
const SECTION = 'table,fieldset,form,dl,section,article,[role=group],[role=dialog]';
/** The many that can have a shadow root … */
const MANY = 'div,p,span';
/** … and the rest, but for what can't and is many too. A selector can't name custom elements. */
const FEW = `:not(${MANY},td,tr,th,tbody,a,option,script)`;
/** Node visits between two looks at the clock. */
const BATCH = 32;

/**
 * Reads a document and its open shadow roots in reading order and yields after every batch of nodes,
 * so that the caller can leave the main thread to the page. It asks for no layout and no style.
 */
export function* scan(root: Document | ShadowRoot, onFirst?: () => void): Generator<void, Scan> {
  const look = new Look(onFirst);
  yield* look.walk(root);
  pairNames(look.sightings, look.parties);
  yield;
  const subjects = yield* mergeSightings(look.sightings);
  const { sightings, facts, fields, roots, list, unborn } = look;
  return { sightings, subjects, facts, fields, roots, list, unborn };
}

class Look {
  readonly sightings: Sighting[] = [];
  readonly facts: Partial<Record<FieldKind, string>> = {};
  readonly fields: Element[] = [];
  readonly parties: Party[] = [];
  readonly roots: Node[] = [];
  readonly unborn: Element[] = [];
  private readonly inRows = new Set<string>();
  private row: Element | null | undefined;
  private total: number | undefined;
  private readonly grids = new Grids();
  /** Codes read before in this look: grids repeat their fixed columns. */
  private readonly codes = new Map<string, readonly FoundSubject[]>();
  /** Names read before, by their cells: frozen columns have the codes of a row in several tables. */
  private readonly names = new Map<Element, string>();
  private joined: Node | undefined;

  /** @param onFirst told of the first sighting: there will be something to mark. */
  constructor(private readonly onFirst?: () => void) {}

  *walk(root: Document | ShadowRoot): Generator<void, void> {
    this.roots.push(root);
    const speaking: Element[] = [...root.querySelectorAll(SPEAKING)];
    const plain = speaking.length;
    let visited = 0;
    yield;
    for (const selector of [MANY, FEW]) {
      const hosts = root.querySelectorAll(selector);
      yield;
      // By number: iterating over a list of nodes costs twice as much.
      for (let n = 0, { length } = hosts; n < length; n++) {
        if (++visited % 256 === 0) yield;
        const element = hosts[n] as Element;
        if (element.shadowRoot) speaking.push(element);
        else if (selector === FEW && this.unborn.length < 200 && element.localName.includes('-'))
          this.unborn.push(element);
      }
    }
    if (speaking.length > plain) speaking.sort((a, b) => (follows(a, b) ? -1 : 1));
    yield;
    // Texts are many and fields few: where a field stands among the texts is asked only at texts that matter.
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let next = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (++visited % BATCH === 0) yield;
      const weight = weigh(node);
      if (!weight || (weight === LABEL && !this.isSaid(node))) continue;
      for (let at = speaking[next]; at && follows(at, node); at = speaking[++next]) yield* this.hear(at);
      if (WORDLESS.test(node.parentNode?.nodeName ?? '')) continue;
      this.readText(node, weight);
    }
    for (let at = speaking[next]; at; at = speaking[++next]) {
      if (++visited % BATCH === 0) yield;
      yield* this.hear(at);
    }
  }

  private *hear(element: Element): Generator<void, void> {
    if (isField(element)) {
      if ((element as HTMLInputElement).type === 'password') return;
      this.fields.push(element);
      this.readValue(element, fieldText(element));
    } else {
      for (const name of ['title', 'value']) {
        const text = element.getAttribute(name);
        if (!text || text.length < 15 || !SUBJECT_HINT.test(text)) continue;
        // Grids repeat the cell's text in its title: one sighting, not two.
        if (!element.textContent?.includes(text)) this.readValue(element, text);
      }
    }
    if (element.shadowRoot) yield* this.walk(element.shadowRoot);
  }

  get list(): ListSeen {
    const { inRows, row, total } = this;
    return { seen: inRows.size, ...(row ? { row } : {}), ...(total ? { total } : {}) };
  }

  private readValue(element: Element, text: string): void {
    if (text.length >= 9 && SUBJECT_HINT.test(text)) this.readCodes(text, element, { element });
    else if (text.length >= 9 && text.length < 15 && /[0-9A-Z]{8}-?[0-9X]/.test(text)) {
      // Nine characters are an organisation's code under its label only.
      const label = labelOf(element, this.grids);
      if (label && /机构代码/.test(label.text)) this.readCodes(text, element, { element }, label);
    }
  }

  /** A text with the characters of a label is one, or a pager's; most are not, and need no closer look. */
  private isSaid({ data }: Text): boolean {
    return (this.total === undefined && totalIn(data) !== undefined) || !!labelled(data).label;
  }

  private readText(node: Text, weight: Weight): void {
    const text = node.data;
    if (weight & CODE) this.readCodes(text, node);
    if (weight & PIECE) this.readPieces(node);
    if (weight & LABEL) this.readLabelled(node);
  }

  /** Identifiers in a text whose label may stand beside it: shape alone does not tell every kind from every other. */
  private readCodes(text: string, node: Element | Text, anchor?: Anchor, label?: Label): void {
    const cell = cellOf(node);
    const beside = label ?? labelOf(node, this.grids, cell);
    // A company's code that stands alone and fits needs no label to be one.
    const alone = text.length === 18 && /^9[1239]/.test(text) ? this.codesIn(text) : [];
    const front = beside?.kind === 'code' && !alone[0]?.valid ? `${beside.text}：` : '';
    for (const found of this.codesIn(front + text)) {
      const start = found.start - front.length;
      const said = inlineLabel(text.slice(0, start)) ?? beside;
      this.sight(
        found,
        said,
        anchor ?? { node: node as Text, start, end: found.end - front.length },
        node,
        cell,
      );
    }
  }

  private codesIn(text: string): readonly FoundSubject[] {
    let all = this.codes.get(text);
    if (!all) this.codes.set(text, (all = findSubjects(text)));
    return all;
  }

  /** A code whose parts are set off by tags of emphasis; only one that fits in every digit is believed. */
  private readPieces(node: Text): void {
    let block = node.parentElement;
    while (block && BOLD.test(block.nodeName)) block = block.parentElement;
    if (
      !block ||
      block === this.joined ||
      (block === node.parentNode && !node.nextSibling && !node.previousSibling)
    )
      return;
    this.joined = block;
    const text = shortText(block);
    if (text.length < 15 || !SUBJECT_HINT.test(text)) return;
    if (![...block.children].every((child) => BOLD.test(child.nodeName))) return;
    const label = labelOf(block, this.grids);
    for (const found of findSubjects(label?.kind === 'code' ? `${label.text}：${text}` : text)) {
      if (found.valid) this.sight(found, label, { element: block }, block, cellOf(block));
    }
  }

  private sight(
    found: FoundSubject,
    label: Label | undefined,
    anchor: Anchor,
    node: Node,
    cell: Element | null,
  ): void {
    if (!this.sightings.length) this.onFirst?.();
    // The row's name is the applicant's: an agent's code in a column of its own is not called by it.
    const own = cell && (label?.role ?? 'applicant') === 'applicant';
    const named = own && this.grids.nameInRow(cell);
    const name = named && named !== cell ? this.nameIn(named) : undefined;
    const { kind, value, valid, alsoValidAs } = found;
    const sighting: { -readonly [K in keyof Sighting]: Sighting[K] } = {
      key: `${kind}:${value}`,
      kind,
      value,
      valid,
      role: this.roleOf(label, node),
      anchor,
    };
    if (alsoValidAs) sighting.alsoValidAs = alsoValidAs;
    if (name) sighting.name = name;
    if (label) sighting.label = label.text;
    this.sightings.push(sighting);
    if (!own) return;
    this.row ??= cell.parentElement;
    this.inRows.add(sighting.key);
  }

  private nameIn(cell: Element): string {
    let name = this.names.get(cell);
    if (name === undefined) this.names.set(cell, (name = firstName(shortText(cell)) ?? ''));
    return name;
  }

  /** The label's own word decides; else the party named last in the same block; else a labelled code is the applicant's. */
  private roleOf(label: Label | undefined, node: Node): Role {
    if (label?.role) return label.role;
    if (this.parties.length) {
      const around = sectionOf(node);
      for (let i = this.parties.length - 1; i >= Math.max(0, this.parties.length - 50); i--) {
        const party = this.parties[i] as Party;
        if (party.section === around || party.section.contains(node)) return party.role;
      }
    }
    return label ? 'applicant' : 'unknown';
  }

  /** Notes the parties named on the page, and the facts of the case. */
  private readLabelled(node: Text): void {
    this.total ??= totalIn(node.data);
    const { label, inline } = labelled(node.data);
    if (!label) return;
    const at = this.sightings.length;
    if (label.kind === 'code') {
      // Nine characters are an organisation's code under its label only.
      const value = inline || !/机构代码/.test(label.text) ? undefined : valueOf(node);
      if (value && value.text.length < 15 && value.node.nodeType === Node.TEXT_NODE) {
        this.readCodes((value.node as Text).data, value.node, undefined, label);
      }
      return;
    }
    const section = sectionOf(node) ?? document.documentElement;
    if (!label.kind) {
      // A heading says whose the fields below it are; a button or a link says nothing of them.
      if (label.role && !/^(?:BUTTON|A)$/.test(node.parentNode?.nodeName ?? '')) {
        this.parties.push({ role: label.role, section, at });
      }
      return;
    }
    const found = inline ? { text: inline, node } : valueOf(node);
    if (!found?.text) return;
    if (label.kind !== 'name') {
      this.facts[label.kind] ??= found.text;
      return;
    }
    // A name stands in the first line of its cell; what follows (an address, a code) is no part of it.
    const name = firstName(
      found.node.nodeType === Node.TEXT_NODE && !inline ? (found.node as Text).data : found.text,
    );
    if (!name || !label.role) return;
    this.parties.push({
      role: label.role,
      section,
      at,
      name,
      label: label.text,
      anchor: anchorOf(found.node, name),
    });
  }
}

type Weight = number;
const CODE = 1;
const LABEL = 2;
const PIECE = 4;

/** The label a text is or begins with, and what follows its colon. */
function labelled(data: string): { readonly label: Label | undefined; readonly inline: string } {
  const text = data.trim();
  const colon = text.search(/[：:]/);
  const label = readLabel(colon > 0 ? text.slice(0, colon) : text);
  return { label, inline: colon > 0 ? text.slice(colon + 1).trim() : '' };
}

/** What a text can hold, by its characters alone. */
function weigh(node: Text): Weight {
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

const sectionOf = (node: Node): Element | null => closestTo(node, SECTION);

/** The label in front of a code in the same text: `企业名称：某公司 统一社会信用代码：9137…`. */
function inlineLabel(before: string): Label | undefined {
  return before.trim() ? readLabel(lastLabel(before)) : undefined;
}

function anchorOf(node: Element | Text, name: string): Anchor {
  if (node.nodeType !== Node.TEXT_NODE) return { element: node as Element };
  const text = node as Text;
  const start = Math.max(0, text.data.indexOf(name));
  return { node: text, start, end: Math.min(text.data.length, start + name.length) };
}

/** A name ends where the next label begins. */
function firstName(value: string): string | undefined {
  const first = /[\s\u3000；;]/.test(value)
    ? value.split(/[\s\u3000]{2,}|[\s\u3000](?=[^\s：:]{2,12}[：:])|[；;]/)[0]
    : value;
  const name = first?.trim();
  return name && name.length >= 2 && name.length <= 60 && /[\u3400-\u9fff]/.test(name) && !readLabel(name)
    ? name
    : undefined;
}
