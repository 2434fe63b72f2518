import { cellAt, columnsOf, spanOf } from '../detect/columns.ts';
import { headsByField } from '../detect/grid.ts';
import { headRows } from '../detect/heads.ts';
import { labelText } from '../detect/label-text.ts';
import { fieldText, isField, shortText } from '../detect/short-text.ts';
import { rootElement } from '../reader/document.ts';
import { all, matches, upFrom } from './find.ts';
import { findInLine, reachInto } from './lines.ts';
import type { Row } from './rows.ts';
import { beside, labelIndex, onlyOne, type Scope } from './scope.ts';
import type { Rows } from './types.ts';

/** One row of a list. The widest part that has something for a selector answers. */
export function inRow(row: Row): Scope {
  return {
    find: (css) => {
      for (const part of row) {
        const found = findInLine(part, css);
        if (found.length) return found;
      }
      return [];
    },
    labelled: (label) => {
      const wanted = labelText(label);
      for (const part of row) {
        const within = [part, ...reachInto(part)].flatMap((each) => labelledIn(each, wanted));
        const values = [...cellsUnder(part, wanted).map(valueIn), ...within];
        if (values.length) return onlyOne(values);
      }
      return undefined;
    },
  };
}

/** What stands on the page for all rows of a list: a matter named above it. */
export function aroundRows({ css: rows }: Rows): Scope {
  const labels = labelIndex(rootElement, (node) => inside(node, rows));
  return {
    find: (css) =>
      all(css)
        .filter((element) => !inside(element, rows))
        .slice(0, 1),
    labelled: (label) => beside(labels().get(labelText(label))),
  };
}

const valueIn = (element: Element): string => {
  const field = isField(element)
    ? element
    : element.querySelector('input:not([type=hidden],[type=checkbox],[type=radio]),select,textarea');
  return (field && isField(field) ? fieldText(field) : (element.textContent ?? '')).trim();
};

/** The cells of a row in the column whose head says this. */
function cellsUnder(row: Element, label: string): Element[] {
  const parent = row.parentElement;
  if (!parent) return [];
  const isIt = (head: Element): boolean => labelText(shortText(head)) === label;
  if (row.nodeName !== 'TR') return cellsByRole(row, isIt);
  const [heads, columns] = [headRows(parent, row), columnsOf(parent)];
  const headColumns = heads[0]?.parentElement && columnsOf(heads[0].parentElement);
  const found = heads.flatMap((head) =>
    [...head.children].flatMap((cell, index) =>
      isIt(cell) && spanOf(cell, 'colSpan') === 1
        ? (cellAt(row, headColumns?.get(cell) ?? index, columns) ?? [])
        : [],
    ),
  );
  // A cell over several columns says nothing of one of them.
  if (found.some((cell) => spanOf(cell, 'colSpan') > 1)) return [];
  return found.length ? found : [...row.children].filter((cell) => headsByField(cell).some(isIt));
}

/** Grids made by role may have their heads in parts, each counted from the beginning. */
function cellsByRole(row: Element, isIt: (head: Element) => boolean): Element[] {
  const grid = row.closest('[role=grid],[role=treegrid],[role=table]');
  const heads = grid ? all('[role=columnheader]', grid).filter(isIt) : [];
  return heads.flatMap((head) => {
    const column = head.getAttribute('aria-colindex');
    const beside = [...(head.parentElement?.children ?? [])];
    if (column) return [...row.children].filter((cell) => cell.getAttribute('aria-colindex') === column);
    return beside.length === row.childElementCount ? (row.children[beside.indexOf(head)] ?? []) : [];
  });
}

/** A label in the row itself, as cards have it. */
function labelledIn(part: Element, label: string): string[] {
  const node = labelIndex(() => part)().get(label);
  const value = node && beside(node, part);
  return value === undefined ? [] : [value];
}

const inside = (node: Node, rows: string): boolean => {
  const element = node instanceof Element ? node : node.parentElement;
  return !!element && upFrom(element).some((each) => matches(each, rows));
};
