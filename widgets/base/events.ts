/** Dispatches `xin-…`: bubbling, composed, and cancelable where a veto makes sense. False: somebody vetoed. */
export function emit<K extends keyof XinEventMap>(
  from: HTMLElement,
  type: K,
  detail: XinEventMap[K]['detail'],
  cancelable = false,
): boolean {
  return from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}

declare global {
  /** Every event of the set; each element's folder adds its own. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface XinEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface HTMLElementEventMap extends XinEventMap {}
}
