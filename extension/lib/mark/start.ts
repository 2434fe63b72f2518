import { caller } from '../message/call.ts';
import type { PageCalls } from '../message/types.ts';
import { shared } from '../reader/shared.ts';
import { Marks } from './marks.ts';
import { ourOverlay } from './overlay.ts';
import { rowsShown } from './rows-shown.ts';

const call = caller<PageCalls>();
const POINTER = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];

/** Put into a frame when there is first something to mark. */
export function startMarks(): void {
  const ours = shared();
  if (ours.draw) return;
  const overlay = ourOverlay();
  let marks: Marks | undefined;
  let fields: Marks | undefined;
  ours.rowsShown = rowsShown;
  ours.draw = () => {
    overlay.ensure();
    if (ours.shown) (marks ??= new Marks(overlay)).show(ours.shown);
    if (ours.fields) (fields ??= new Marks(overlay)).show(ours.fields);
  };

  /** What happens on our marks is not the page's business. */
  const onPointer = (event: Event): void => {
    if (event.target !== overlay.host || shared().pointing) return;
    event.stopImmediatePropagation();
    if (event.type !== 'click' || !event.isTrusted) return;
    const key = marks?.keyAt(event as MouseEvent) ?? fields?.keyAt(event as MouseEvent);
    if (key) void call('show', { key }).catch(() => undefined);
  };
  const place = (): void => {
    marks?.place(true);
    fields?.place(true);
  };
  const arm = (): void => {
    for (const type of POINTER) window.addEventListener(type, onPointer, true);
    for (const type of ['scroll', 'resize']) window.addEventListener(type, place, true);
  };
  ours.arm.add(arm);
  ours.changed.add(() => {
    marks?.placeSoon();
    fields?.placeSoon();
  });
  arm();
  // In a task of its own, so that neither keeps the page waiting for long.
  setTimeout(() => ours.draw?.());
}
