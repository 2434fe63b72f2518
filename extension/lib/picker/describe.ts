import { labelText } from '../detect/label-text.ts';
import { fieldText, isField } from '../detect/short-text.ts';
import { readField } from '../profile/read-row.ts';
import { upFrom } from '../profile/find.ts';
import { rowOf } from '../profile/rows.ts';
import type { Read, Rows, Target } from '../profile/types.ts';
import { frameAddress } from '../reader/address.ts';
import { isRepeated, readsInRow, rowsAround, targetsInRow } from './in-row.ts';
import { selectorsFor } from './selector.ts';
import type { Picked, PickKind } from './types.ts';

const LONGEST_WORDS = 20;

/** What was pointed at, in every way in which a profile can name it; on a list, within its row. */
export function describe(element: Element, kind: PickKind, rows: Rows | undefined): Picked {
  const inList = kind === 'row' || (kind === 'button' && !rows && isRepeated(element));
  const found = inList ? rowsAround(element) : [];
  const [css] = found;
  const list = rows ?? (css ? { css } : undefined);
  const targets =
    kind === 'button' ? [...(list ? targetsInRow(element, list) : []), ...targetsOf(element)] : [];
  const row = list && rowOf(upFrom(element), list);
  const read =
    kind !== 'value' ? [] : list ? readsInRow(element, list) : [...byLabel(element), ...byCss(element)];
  return {
    kind,
    address: frameAddress(),
    values: read.map((each) => ({ read: each, text: readField(each, row) ?? '' })),
    targets,
    rows: found,
  };
}

const byCss = (element: Element): Read[] => selectorsFor(element).map((css) => ({ css }));

/** By the label beside it, where that label leads to this very value. */
function byLabel(element: Element): Read[] {
  const own = textOf(element);
  if (!own) return [];
  const cell = element.closest('td,th,dd,div,li');
  const before = [cell, element].map((each) => each?.previousElementSibling?.textContent);
  const labelled = isField(element) ? [...(element.labels ?? [])].map((label) => label.textContent) : [];
  return [...before, ...labelled]
    .flatMap((text) => (text && text.trim().length <= LONGEST_WORDS ? labelText(text) : []))
    .filter((label) => label && readField({ label }) === own)
    .map((label) => ({ label }));
}

const textOf = (element: Element): string =>
  (isField(element) ? fieldText(element) : (element.textContent ?? '')).trim();

/** What is pressed: the button around the point, not the icon or text in it. */
export function pressable(element: Element): Element {
  return element.closest('button,a,input,[onclick],[role=button]') ?? element;
}

function targetsOf(element: Element): Target[] {
  const shown = isField(element) ? element.value : (element.textContent ?? '');
  const words = labelText(shown);
  const css = selectorsFor(element).map((each) => ({ css: each }));
  const lasting = css.filter((each) => !each.css.includes(' > '));
  const spoken = words && words.length <= LONGEST_WORDS ? [{ words }] : [];
  return [...lasting, ...spoken, ...css.filter((each) => each.css.includes(' > '))];
}
