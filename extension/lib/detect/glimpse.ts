import { SUBJECT_HINT } from '../../../core/subject/hint.ts';
import { allMatches, rootElement } from '../reader/document.ts';
import { APPLICANT } from './applicant.ts';
import { FEW, MANY, SPEAKING, UNBORN_MAX } from './hosts.ts';
import { labelText } from './label-text.ts';
import { fieldText, isField } from './short-text.ts';
import type { Looked } from './watch.ts';

/** Nine characters are an organisation's code under its label, which may stand in an attribute. */
const NINE = /[0-9A-Z]{8}-?[0-9X]/;
/** What an element holds that is not its words. */
const WORDLESS = 'script,style';

/**
 * Whether a document can name anybody at all: whether the characters of an identifier or of a label of an applicant
 * stand anywhere in it. It errs to one side only: where it says no, `scan` finds nobody. Nearly all of it is done by
 * the browser in a few calls, so that most pages never need the recogniser.
 */
export function glimpse(root: Document): Looked & { readonly speaks: boolean } {
  const started = performance.now();
  const fields: Element[] = [];
  const roots: Node[] = [];
  const unborn: Element[] = [];

  function speaks(root: Document | ShadowRoot): boolean {
    roots.push(root);
    return wordsSpeak(root) || [...allMatches(root, SPEAKING)].some(elementSpeaks) || hostsSpeak(root);
  }

  function elementSpeaks(element: Element): boolean {
    if (!isField(element)) {
      return ['title', 'value'].some((name) => SUBJECT_HINT.test(element.getAttribute(name) ?? ''));
    }
    if (element.type === 'password') return false;
    fields.push(element);
    const text = fieldText(element);
    return text.length >= 9 && (SUBJECT_HINT.test(text) || NINE.test(text));
  }

  function hostsSpeak(root: Document | ShadowRoot): boolean {
    for (const selector of [MANY, FEW]) {
      const hosts = allMatches(root, selector);
      // By number: iterating over a list of nodes costs twice as much.
      for (let n = 0, { length } = hosts; n < length; n++) {
        const element = hosts[n] as Element;
        if (element.shadowRoot) {
          if (speaks(element.shadowRoot)) return true;
        } else if (selector === FEW && unborn.length < UNBORN_MAX && element.localName.includes('-'))
          unborn.push(element);
      }
    }
    return false;
  }

  const said = speaks(root);
  return { speaks: said, changed: false, fields, roots, unborn, spent: performance.now() - started };
}

/** All words as one text, for a code may be in pieces; where a script speaks too, the stretches between scripts. */
function wordsSpeak(root: Document | ShadowRoot): boolean {
  if (!textSpeaks((root instanceof Document ? rootElement() : root)?.textContent ?? '')) return false;
  const wordless = [...allMatches(root, WORDLESS)];
  if (!wordless.some(({ textContent }) => textSpeaks(textContent ?? ''))) return true;
  const range = new Range();
  range.setStart(root, 0);
  for (const element of wordless) {
    range.setEndBefore(element);
    if (textSpeaks(range.toString())) return true;
    range.setStartAfter(element);
  }
  range.setEnd(root, root.childNodes.length);
  return textSpeaks(range.toString());
}

const textSpeaks = (text: string): boolean => SUBJECT_HINT.test(text) || APPLICANT.test(labelText(text));
