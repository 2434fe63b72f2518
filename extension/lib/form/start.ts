import { runInSlices } from '../detect/slices.ts';
import { labelText } from '../detect/label-text.ts';
import { shortText } from '../detect/short-text.ts';
import type { Sighting } from '../detect/types.ts';
import { browser } from '../browser.ts';
import { inTurn } from '../in-turn.ts';
import { caller } from '../message/call.ts';
import type { PageCalls, ToPage } from '../message/types.ts';
import { frameAddress } from '../reader/address.ts';
import { shared } from '../reader/shared.ts';
import { fieldLabel } from './field-label.ts';

const call = caller<PageCalls>();
const FIELDS =
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image],[type=search]),select,textarea';
/** A page with more of them is a grid that is edited in place, not a form. */
const FIELDS_MAX = 300;

/** The fields of a form, each with its label: the first of those that share one. Values are never read. */
function* labelled(materials: string | undefined): Generator<void, Map<string, Element>> {
  const found = new Map<string, Element>();
  const put = (label: string, element: Element): void => void (found.has(label) || found.set(label, element));
  const fields = document.querySelectorAll<HTMLInputElement>(FIELDS);
  for (let at = 0; at < Math.min(fields.length, FIELDS_MAX); at++) {
    const field = fields[at]!;
    const label = field.offsetParent === null ? '' : fieldLabel(field);
    if (label) put(label, field);
    yield;
  }
  for (const element of materials ? matching(materials) : []) {
    const label = labelText(shortText(element));
    if (label) put(label, element);
    yield;
  }
  return found;
}

/** The options page has tried the selector; another engine may still refuse it. */
function matching(css: string): readonly Element[] {
  try {
    return [...document.querySelectorAll(css)].slice(0, FIELDS_MAX);
  } catch {
    return [];
  }
}

/** Reads what the form of one frame asks for, after every look of the reader, and has the fields in question marked. */
export function startForm(): void {
  const ours = shared();
  let materials: string | undefined;
  let asked = '';
  let elements = new Map<string, Element>();
  let reply: PageCalls['fields']['reply'] | undefined;

  const look = inTurn(async () => {
    for (;;) {
      elements = (await runInSlices(labelled(materials))).value;
      const labels = [...elements.keys()];
      const question = JSON.stringify([frameAddress(), labels]);
      if (question === asked || (!labels.length && !asked)) break;
      try {
        reply = await call('fields', { address: frameAddress(), labels });
      } catch {
        return; // advice that can't be had: nothing is said, and the next look asks again
      }
      asked = question;
      if (reply.materials === materials) break;
      materials = reply.materials;
    }
    show();
  });

  const show = (): void => {
    const { marks = {}, words } = reply ?? {};
    const taken = new Set(
      ours.shown?.sightings.flatMap(({ anchor }) => ('element' in anchor ? [anchor.element] : [])),
    );
    const sightings = [...elements].flatMap(([label, element]): Sighting[] =>
      marks[label] && !taken.has(element)
        ? [{ key: label, name: label, role: 'unknown', anchor: { element } }]
        : [],
    );
    if (!sightings.length && !ours.fields) return;
    ours.fields = { sightings, marks, ...(words ? { labels: words } : {}) };
    if (ours.draw) ours.draw();
    else void call('marks', null).catch(() => undefined);
  };

  ours.looked.add(() => void look());
  ours.read?.();
  browser.runtime.onMessage.addListener((message: Partial<ToPage>) => {
    // Also once the case is known: what concerns persons only depends on it.
    if (message.to !== 'page' || !/^re/.test(message.kind ?? '')) return;
    asked = '';
    void look();
  });
  if (document.readyState !== 'loading') void look();
}
