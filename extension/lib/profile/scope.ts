import { holds } from '../detect/climb.ts';
import { labelText } from '../detect/label-text.ts';
import { valueOf } from '../detect/neighbours.ts';
import { firstMatch, rootElement, textsOf } from '../reader/document.ts';

/** Where the fields of a profile are read. */
export interface Scope {
  /** Elements a selector names; where they say different things, nothing is read. */
  readonly find: (css: string) => readonly Element[];
  /** What stands beside a label, or under the head of a column. */
  readonly labelled: (label: string) => string | undefined;
}

/** The whole page, which shows one case. */
export function wholePage(): Scope {
  const labels = labelIndex(rootElement);
  return {
    find: (css) => {
      const element = firstMatch(css);
      return element ? [element] : [];
    },
    labelled: (label) => beside(labels().get(labelText(label))),
  };
}

/** A list of which no row is meant. */
export const nowhere: Scope = { find: () => [], labelled: () => undefined };

/** The one thing said; nothing where it is said in different ways. */
export function onlyOne(values: readonly string[]): string | undefined {
  const said = new Set(values.filter(Boolean));
  return said.size > 1 ? undefined : ([...said][0] ?? values[0]);
}

/** What stands beside a label, or behind it in the same text. */
export function beside(label: Text | undefined, within?: Element): string | undefined {
  if (!label) return undefined;
  const [, inline] = /[：:]\s*(\S[\s\S]*)$/.exec(label.data) ?? [];
  if (inline?.trim()) return inline.trim();
  const value = valueOf(label);
  return value && (!within || holds(within, value.node)) ? value.text : undefined;
}

/** Label texts below an element, looked for once and only when a profile names one. */
export function labelIndex(
  from: () => Element | null,
  skip: (node: Node) => boolean = () => false,
): () => Map<string, Text> {
  let index: Map<string, Text> | undefined;
  return () => {
    if (index) return index;
    index = new Map();
    const root = from();
    if (!root) return index;
    const walker = textsOf(root);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node as Text).data;
      if (text.length > 96) continue;
      const colon = text.search(/[：:]/);
      const label = labelText(colon > 0 ? text.slice(0, colon) : text);
      if (label && !index.has(label) && !skip(node)) index.set(label, node as Text);
    }
    return index;
  };
}
