import { fieldText, isField } from '../detect/short-text.ts';
import { labelText } from '../detect/label-text.ts';
import { rootElement } from '../reader/document.ts';
import { nowhere, onlyOne, type Scope, wholePage } from './scope.ts';
import type { CaseReading, Profile, Read, Target } from './types.ts';

/** Reads a profile's fields off the page now. On a list nothing is read without a row: which case is meant is not guessed. */
export const readCase = (profile: Profile): CaseReading =>
  readFields(profile, profile.rows ? nowhere : wholePage());

/** @param around where a matter and a limit are looked for that are not said in `scope`. */
export function readFields(profile: Profile, scope: Scope, around = nowhere): CaseReading {
  const lost: string[] = [];
  const take = (name: string, read: Read | undefined, shared = nowhere): string | undefined => {
    if (!read) return undefined;
    const value = readValue(read, scope) ?? readValue(read, shared);
    if (value === undefined) lost.push(name);
    return value || undefined;
  };
  const fields = {
    code: take('subject.code', profile.subject.code),
    name: take('subject.name', profile.subject.name),
    matter: take('matter.name', profile.matter.name, around),
    caseNumber: take('caseNumber', profile.caseNumber),
    acceptedOn: take('acceptedOn', profile.acceptedOn),
    promise: take('promise', profile.promise, around),
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

/** One key for all the cases a step is about. */
export const keyOf = (readings: readonly CaseReading[]): string => readings.map(caseKey).join('\n');

/** What one field reads now. */
export function readValue(read: Read, scope: Scope): string | undefined {
  if ('text' in read) return read.text;
  if ('label' in read) return scope.labelled(read.label);
  const elements = safely(() => scope.find(read.css)) ?? [];
  const { attribute } = read;
  const values = elements.flatMap((element) =>
    attribute ? (element.getAttribute(attribute)?.trim() ?? []) : ownText(element),
  );
  return onlyOne(values);
}

const ownText = (element: Element): string =>
  (isField(element) ? fieldText(element) : (element.textContent ?? '')).trim();

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
