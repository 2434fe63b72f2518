import { holds, parentOf } from './climb.ts';

/** How many levels above a table the other tables of the same grid are looked for, and how many of them. */
const AROUND = 6;
const TABLES_MAX = 40;

/** Tables that stand near this one, nearest first: the other parts of a split grid are among them. */
export function* tablesAround(table: Element): Generator<HTMLTableElement> {
  const seen = new Set<Element>([table]);
  let around = parentOf(table);
  for (let level = 0; around && level < AROUND; level++, around = parentOf(around)) {
    if (around === document.body || !(around instanceof Element)) return;
    for (const other of Element.prototype.getElementsByTagName.call(around, 'table')) {
      if (seen.size > TABLES_MAX) return;
      if (seen.has(other) || holds(other, table)) continue;
      seen.add(other);
      yield other as HTMLTableElement;
    }
  }
}
