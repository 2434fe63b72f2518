import { valueOf } from '../detect/neighbours.ts';
import { fieldText, isField } from '../detect/short-text.ts';
import { labelText } from '../detect/labels.ts';
import { firstMatch, rootElement, textsOf } from '../reader/document.ts';
import type { CaseReading, Profile, Read, Target } from './types.ts';

/** Reads a profile's fields off the page, now. */
export function readCase(profile: Profile): CaseReading {
  const lost: string[] = [];
  const labels = labelIndex();
  const take = (name: string, read: Read | undefined): string | undefined => {
    if (!read) return undefined;
    const value = readValue(read, labels);
    if (value === undefined) lost.push(name);
    return value || undefined;
  };
  const fields = {
    code: take('subject.code', profile.subject.code),
    name: take('subject.name', profile.subject.name),
    matter: take('matter.name', profile.matter.name),
    caseNumber: take('caseNumber', profile.caseNumber),
    acceptedOn: take('acceptedOn', profile.acceptedOn),
    promise: take('promise', profile.promise),
  };
  const found = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { profile: profile.id, ...found, lost };
}

/** A page that is still being built, or shows no case, has none. */
export const hasSubject = ({ code, name }: CaseReading): boolean => !!(code || name);

/** One key for one state of the case's fields. */
export function caseKey(reading: CaseReading): string {
  return JSON.stringify([reading.profile, reading.code, reading.name, reading.matter, reading.caseNumber]);
}

/** What one field reads on the page now. */
export const readField = (read: Read): string | undefined => readValue(read, labelIndex());

function readValue(read: Read, labels: () => Map<string, Text>): string | undefined {
  if ('text' in read) return read.text;
  if ('label' in read) {
    const node = labels().get(labelText(read.label));
    if (!node) return undefined;
    const [, inline] = /[：:]\s*(\S[\s\S]*)$/.exec(node.data) ?? [];
    return inline?.trim() || valueOf(node)?.text;
  }
  const element = safely(() => firstMatch(read.css));
  if (!element) return undefined;
  if (read.attribute) return element.getAttribute(read.attribute)?.trim();
  return isField(element) ? fieldText(element).trim() : (element.textContent ?? '').trim();
}

/** Label texts of the page, looked for once and only when a profile names one. */
function labelIndex(): () => Map<string, Text> {
  let index: Map<string, Text> | undefined;
  return () => {
    if (index) return index;
    index = new Map();
    const root = rootElement();
    if (!root) return index;
    const walker = textsOf(root);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node as Text).data;
      if (text.length > 96) continue;
      const colon = text.search(/[：:]/);
      const label = labelText(colon > 0 ? text.slice(0, colon) : text);
      if (label && !index.has(label)) index.set(label, node as Text);
    }
    return index;
  };
}

/** The step an event on these elements means, innermost first. */
export function matchTarget(path: readonly EventTarget[], targets: readonly Target[]): Element | undefined {
  for (const node of path) {
    if (!(node instanceof Element)) continue;
    if (node.nodeName === 'BODY' || node === rootElement()) break;
    if (targets.some((target) => isTarget(node, target))) return node;
  }
  return undefined;
}

function isTarget(element: Element, target: Target): boolean {
  if ('css' in target) return safely(() => element.matches(target.css)) ?? false;
  const shown = isField(element)
    ? element.value
    : element.childElementCount > 4
      ? ''
      : (element.textContent ?? '');
  return labelText(shown) === labelText(target.words);
}

/** A selector that some page's engine refuses finds nothing; the options page has said so on import. */
function safely<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
