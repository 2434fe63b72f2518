/**
 * The address a frame's content belongs to. Frames without one of their own (`about:blank`, `srcdoc`, a document
 * written by script) belong to the page that made them.
 */
export function frameAddress(win: Window = window): string {
  for (let at = win, depth = 0; depth < 8; depth++) {
    try {
      if (/^https?:/.test(at.location.href)) return at.location.href;
      if (at.parent === at) break;
      at = at.parent;
    } catch {
      break;
    }
  }
  return win.location.href;
}
