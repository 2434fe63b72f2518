import { labelText } from '../detect/label-text.ts';
import { fieldText, isField } from '../detect/short-text.ts';
import { all, upFrom } from '../profile/find.ts';
import { readField } from '../profile/read-row.ts';
import { partsOf, type Row, rowOf } from '../profile/rows.ts';
import type { Read, Rows, Target } from '../profile/types.ts';
import { byClass, byName, byPlace, isOnly } from './selector.ts';

const HEADS = 'th,[role=columnheader],tr:first-child > td,[field]';
const LONGEST_WORDS = 20;

const textOf = (element: Element): string =>
  (isField(element) ? fieldText(element) : (element.textContent ?? '')).trim();

/** Selectors of the rows of the list an element stands in, likeliest first. */
export function rowsAround(element: Element): string[] {
  const row = rowAround(element);
  const list = row?.parentElement;
  if (!row || !list) return [];
  const tag = row.getAttribute('role') === 'row' ? '[role=row]' : CSS.escape(row.localName);
  const inner = [tag, ...sharedClasses(row).map((name) => `.${CSS.escape(name)}`)];
  const named = upFrom(list).flatMap((around) =>
    [...byName(around), ...byClass(around)].filter((css) => isOnly(css, around)),
  );
  const near = named.slice(0, 4).flatMap((css) => inner.map((each) => `${css} ${each}`));
  const found = [...near, `${byPlace(list)} > ${tag}`].filter((css) => isRowOf(css, row));
  return [...new Set(found)].slice(0, 6);
}

/** Whether the rows beside it have the same button. */
export function isRepeated(button: Element): boolean {
  const row = button.closest('tr,[role=row],li') ?? rowAround(button);
  const words = labelText(textOf(button));
  const others = [...(row?.parentElement?.children ?? [])].filter((other) => other !== row);
  return others.some((other) =>
    all(button.localName, other).some((each) => labelText(textOf(each)) === words),
  );
}

/** Ways to read a value within its row. */
export function readsInRow(element: Element, rows: Rows): Read[] {
  const row = rowOf(upFrom(element), rows);
  const part = row?.find((each) => each.contains(element));
  const own = textOf(element);
  if (!row || !part || !own) return [];
  const heads = new Set(
    all(HEADS)
      .slice(0, 400)
      .map((head) => labelText(textOf(head))),
  );
  const inside = all('*', part).flatMap((each) =>
    labelText((each.textContent ?? '').split(/[：:]/)[0] ?? ''),
  );
  const labels = [...new Set([...heads, ...inside])].filter((each) => each && each.length <= LONGEST_WORDS);
  const reads: Read[] = [
    ...labels.map((label) => ({ label })),
    ...within(element, part).map((css) => ({ css })),
  ];
  return reads.filter((read) => readField(read, row) === own);
}

/** A button that every row has: by its words, else by its place in the row. */
export function targetsInRow(element: Element, rows: Rows): Target[] {
  const part = rowOf(upFrom(element), rows)?.find((each) => each.contains(element));
  if (!part) return [];
  const words = labelText(textOf(element));
  const lasting = within(element, part).filter((css) => !css.startsWith(':scope'));
  return [
    ...(words && words.length <= LONGEST_WORDS ? [{ words }] : []),
    ...lasting.map((css) => ({ css: `:is(${rows.css}) ${css}` })),
  ];
}

/** Selectors that find this element and no other of its row. */
function within(element: Element, part: Element): string[] {
  const cell = element.closest('td,th,[role=gridcell],[role=cell]') ?? element;
  const named = [element, cell].flatMap((each) =>
    [...byName(each).filter((css) => !css.startsWith('#')), ...byClass(each)].filter(
      (css) => all(css, part).length === 1,
    ),
  );
  const steps: string[] = [];
  for (let at = element; at !== part && at.parentElement; at = at.parentElement)
    steps.unshift(`${CSS.escape(at.localName)}:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
  return [...named, `:scope > ${steps.join(' > ')}`];
}

/** The row of a table or grid, else the nearest of several elements that are made alike. */
function rowAround(element: Element): Element | undefined {
  const row = element.closest('tr,[role=row],li');
  if (row) return partsOf(row)[0];
  return upFrom(element).find((each) => {
    const alike = [...(each.parentElement?.children ?? [])].filter(
      (other) => other.localName === each.localName && other.className === each.className,
    );
    return alike.length > 1 && each.childElementCount > 1;
  });
}

const isRowOf = (css: string, row: Element): boolean => {
  const found: Row | undefined = rowOf([row], { css });
  return !!found && all(css).includes(row) && !all(css, row).length;
};

/** Classes that every row of the list has. */
function sharedClasses(row: Element): string[] {
  const rows = [...(row.parentElement?.children ?? [])].filter((each) => each.localName === row.localName);
  return [...row.classList].filter(
    (name) => rows.length > 1 && rows.every((each) => each.classList.contains(name)),
  );
}
