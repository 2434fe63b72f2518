import { FONT, HATCH } from '../mark/hatch.css.ts';
import type { Overlay } from '../mark/overlay.ts';

/** A line of words stands this long. */
const SHOWN_MS = 12_000;

const CSS = [
  `.note{position:absolute;left:50%;top:12px;transform:translateX(-50%);padding:10px 16px;border:1px solid #5a4a78;border-left-width:4px;border-radius:6px;color:#3d3157;background:${HATCH('#f3f0f8')};font:14px/1.6 ${FONT}}`,
  '.note::after{content:attr(data-w)}',
  '.quiet{border-color:#59636e;color:#3a424b;background:#fff}',
  '@media print{.note{display:none}}',
].join('');

let styled: Overlay | undefined;

/**
 * Says something in the page without the panel: for when the background can't be reached. `quiet`: a check that goes on.
 * What is given back takes the words away.
 */
export function showNote(overlay: Overlay, text: string, quiet = false): () => void {
  if (styled !== overlay) overlay.style(CSS);
  styled = overlay;
  const note = document.createElement('div');
  note.className = quiet ? 'note quiet' : 'note';
  note.setAttribute('role', quiet ? 'status' : 'alert');
  note.setAttribute('aria-label', text);
  note.dataset['w'] = text;
  overlay.root.querySelector('.note')?.remove();
  overlay.root.append(note);
  const remove = (): void => note.remove();
  setTimeout(remove, SHOWN_MS);
  return remove;
}
