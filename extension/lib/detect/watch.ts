import { SUBJECT_HINT } from '../../../core/subject/hint.ts';
import { rootElement } from '../reader/document.ts';
import { fieldText, isField } from './short-text.ts';

/** A change is looked at this long after the last one … */
const QUIET_MS = 25;
/** … and no later than this after the first. */
const LATEST_MS = 1000;
/** Values set by script raise no event; fields are compared this often. */
const FIELDS_MS = 1000;
/** A page that changes without end is looked at for no more than a tenth of the time. */
const SHARE = 10;
/** A place whose changes brought nothing this often is left alone for a while. */
const DULL_AFTER = 3;
const DULL_MS = 60_000;
/** While a document loads there are so many ticks from one look to the next. */
const LOOK_TICKS = 10;
/** More changes at once than this are not weighed one by one. */
const RECORDS_MAX = 50;

export interface Watch {
  /** Puts back the listeners that `document.open()` takes away. */
  readonly arm: () => void;
  /** Has the document looked at soon. */
  readonly schedule: () => void;
}

/** What a look at a document leaves to be watched. */
export interface Looked {
  /** It gave other subjects or facts than the one before. */
  readonly changed: boolean;
  /** Fields whose value can change without a mutation. */
  readonly fields: readonly Element[];
  /** The document and the open shadow roots that were walked. */
  readonly roots: readonly Node[];
  /** Custom elements that had no shadow root yet. */
  readonly unborn: readonly Element[];
  /** Milliseconds it took of the main thread; of an early look none, for what follows it must not wait. */
  readonly spent: number;
  /** It could not be done: to be tried again. */
  readonly failed?: boolean;
}

export interface Watcher {
  readonly ours: (node: Node) => boolean;
  /**
   * Looks at the document; never rejects. `begins` is called when reading does, for what changed until then is seen by it,
   * and says whether the document has only just begun to load.
   */
  readonly look: (begins: () => boolean) => Promise<Looked>;
  /** `moved`: elements have come or gone, not words alone. */
  readonly onMutation: (moved: boolean) => void;
  /** The document has been written anew, and listeners are gone. */
  readonly onReplaced: () => void;
}

/**
 * Watches a document and calls back after every look that follows a change which could matter.
 * A clock that ticks in a corner is looked at a few times a minute; an identifier is never passed over.
 */
export function watchDocument({ ours, look: lookAt, onMutation, onReplaced }: Watcher): Watch {
  const suspects = new Set<Node>();
  const dull = new WeakMap<Node, { times: number; since: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let rest = 0;
  let looking = false;
  let again = false;
  let last: Looked | undefined;
  let lastValues = '';
  let html: Element | null = rootElement();

  const look = async (): Promise<void> => {
    timer = undefined;
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    const asked = [...suspects];
    suspects.clear();
    last = await lookAt(() => {
      again = false;
      return !begun && waited < LOOK_TICKS;
    });
    looking = false;
    rest = performance.now() + last.spent * SHARE;
    lastValues = values();
    for (const root of last.roots) observe(root);
    for (const node of asked) {
      if (last.changed) dull.delete(node);
      else dull.set(node, { times: (dull.get(node)?.times ?? 0) + 1, since: performance.now() });
    }
    if (again) {
      again = false;
      schedule();
    }
  };

  const schedule = (): void => {
    const now = performance.now();
    if (timer === undefined) first = now;
    else clearTimeout(timer);
    const wait = Math.min(QUIET_MS, first + LATEST_MS - now);
    timer = setTimeout(() => void look(), Math.max(0, wait, rest - now));
  };

  const isDull = (node: Node): boolean => {
    const known = dull.get(node);
    if (!known || known.times < DULL_AFTER) return false;
    if (performance.now() - known.since < DULL_MS) return true;
    dull.delete(node);
    return false;
  };

  const matters = (records: readonly MutationRecord[]): boolean => {
    // A look that is due anyway sees them all.
    if (timer !== undefined || records.length > RECORDS_MAX) return true;
    let wake = false;
    for (const record of records) {
      const weight = weigh(record, ours);
      if (weight === 'none' || (weight === 'words' && isDull(record.target))) continue;
      if (weight === 'words') suspects.add(record.target);
      wake = true;
    }
    return wake;
  };

  const observer = new MutationObserver((records) => {
    if (rootElement() !== html) {
      html = rootElement();
      onReplaced();
    }
    onMutation(records.length > RECORDS_MAX || records.some(moves));
    if (begun && matters(records)) schedule();
  });
  const watched = new WeakSet<Node>();
  const observe = (root: Node): void => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['value', 'title'],
    });
  };

  const values = (): string => {
    let all = '';
    for (const field of last?.fields ?? []) if (isField(field)) all += fieldText(field) + '\n';
    return all;
  };
  setInterval(() => {
    if (document.visibilityState !== 'visible' || !last) return;
    const born = last.unborn.some((element) => element.shadowRoot);
    if (last.failed || born || (last.fields.length && values() !== lastValues)) schedule();
  }, FIELDS_MS);

  // The parser's own changes are not worth a record each: until it is done there is an early look, and then one a second.
  let begun = false;
  let waited = 0;
  const begin = (): void => {
    if (begun || document.readyState === 'loading') return;
    begun = true;
    clearInterval(loading);
    clearTimeout(timer);
    observe(document);
    void look();
  };
  observer.observe(document, { childList: true });
  const loading = setInterval(() => {
    begin();
    // A page that is here in half a second is not read twice. At once, since one that is being drawn lets little in between.
    if (begun) return;
    if (++waited === LOOK_TICKS / 2) void look();
    else if (waited % LOOK_TICKS === 0) schedule();
  }, LATEST_MS / LOOK_TICKS);
  document.addEventListener('readystatechange', begin);
  begin();

  return {
    arm: () => {
      for (const type of ['input', 'change']) window.addEventListener(type, schedule, true);
    },
    schedule,
  };
}

/** What is no element (a clock's words, say) seldom moves what stands around it. */
const moves = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  [...addedNodes, ...removedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE);

/** `code`: an identifier can have come or gone. `words`: a name or a label can. */
type Weight = 'none' | 'words' | 'code';

function weigh(record: MutationRecord, ours: (node: Node) => boolean): Weight {
  const { target, type } = record;
  if (ours(target)) return 'none';
  if (type === 'attributes') {
    return SUBJECT_HINT.test((target as Element).getAttribute(record.attributeName ?? '') ?? '')
      ? 'code'
      : 'none';
  }
  if (type === 'characterData') return weighText((target as Text).data);
  let weight: Weight = 'none';
  for (const nodes of [record.addedNodes, record.removedNodes]) {
    for (const node of nodes) {
      if (ours(node)) continue;
      const one = node.nodeType === Node.TEXT_NODE ? weighText((node as Text).data) : weighElement(node);
      if (one === 'code') return one;
      if (one === 'words') weight = one;
    }
  }
  return weight;
}

function weighText(text: string): Weight {
  return SUBJECT_HINT.test(text) ? 'code' : /[\u3400-\u9fff]{2}/.test(text) ? 'words' : 'none';
}

function weighElement(node: Node): Weight {
  if (node.nodeType !== Node.ELEMENT_NODE) return 'none';
  const element = node as Element;
  if (/^(?:SCRIPT|STYLE|LINK|META)$/.test(element.nodeName)) return 'none';
  const weight = weighText(element.textContent ?? '');
  if (weight === 'code') return weight;
  return isField(element) || element.querySelector('input,select,textarea,[title],[value]')
    ? 'words'
    : weight;
}
