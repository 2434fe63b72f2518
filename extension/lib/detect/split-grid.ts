import { follows, parentOf } from './climb.ts';
import { headOfTable } from './heads.ts';

/** Between two parts of a grid stand few nodes, and no words but those of tables. */
const BETWEEN_MAX = 100;
const SILENT = /^(?:TABLE|SCRIPT|STYLE|TEMPLATE)$/;

/** The parts of a split grid have their heads in tables of their own; a table with one of its own stands for itself. */
export function isSameGrid(
  table: HTMLTableElement,
  other: HTMLTableElement,
  rows: Element,
  others: Element,
): boolean {
  if (wordsBetween(table, other)) return false;
  const own = headOfTable(table)[0] ?? headOfTable(other)[0];
  return !own || sameKey(rows, others);
}

/** Kits that repeat the key of a row in each part of it (antd). */
function sameKey(rows: Element, others: Element): boolean {
  const key = rows.firstElementChild?.getAttribute('data-row-key');
  return !!key && others.firstElementChild?.getAttribute('data-row-key') === key;
}

/** Whether a title, a pager or anything else is said between two tables: they are no parts of one grid then. */
function wordsBetween(one: Element, other: Element): boolean {
  const [first, last] = follows(one, other) ? [one, other] : [other, one];
  let at: Node | null = first;
  for (let steps = 0; at !== last; steps++) {
    if (!at || steps > BETWEEN_MAX || (at.nodeType === Node.TEXT_NODE && (at as Text).data.trim()))
      return true;
    const inner: Node | null = SILENT.test(at.nodeName) ? null : at.firstChild;
    while (!inner && at && !at.nextSibling) at = parentOf(at);
    at = inner ?? at?.nextSibling ?? null;
  }
  return false;
}
