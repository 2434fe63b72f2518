/** Columns of the cells of a list, where some span several. */
export type Columns = ReadonlyMap<Element, number> | undefined;

/** Column of every cell as it stands on the page; nothing where no cell spans more than its own. */
export function columnsOf(parent: Element, always = false): Map<Element, number> | undefined {
  if (!always && !parent.querySelector('[colspan],[rowspan]')) return undefined;
  const columns = new Map<Element, number>();
  /** Number of the row from which on each column is free of the cells above. */
  const free: number[] = [];
  [...parent.children].forEach((row, n) => {
    let at = 0;
    // Kits that merge cells leave those that are merged away in their places, hidden.
    const whole = row.childElementCount === parent.firstElementChild?.childElementCount;
    [...row.children].forEach((cell, index) => {
      if (whole && (at > index || free[index]! > n) && (cell as HTMLElement).style.display === 'none') return;
      while (free[at]! > n) at++;
      columns.set(cell, at);
      for (let wide = spanOf(cell, 'colSpan'); wide > 0; wide--) free[at++] = n + spanOf(cell, 'rowSpan');
    });
  });
  return columns;
}

/** Zero stands for all rows that follow. */
export const spanOf = (cell: Element, name: 'colSpan' | 'rowSpan'): number =>
  ((cell as Partial<HTMLTableCellElement>)[name] ?? 1) || Infinity;

export function columnOf(cell: Element, columns: Columns): number {
  if (columns) return columns.get(cell) ?? -1;
  let column = 0;
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling) column++;
  return column;
}

export function cellAt(row: Element, column: number, columns: Columns): Element | undefined {
  if (!columns) return row.children[column];
  // A cell of a row above may reach down to this one.
  for (let at: Element | null = row, up = 0; at && up < 99; at = at.previousElementSibling, up++)
    for (const cell of at.children)
      if (columns.get(cell) === column) return spanOf(cell, 'rowSpan') > up ? cell : undefined;
  return undefined;
}
