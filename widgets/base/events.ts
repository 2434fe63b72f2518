/** Dispatches `xin-…`: bubbling, composed, and cancelable where a veto makes sense. False: somebody vetoed. */
export function emit<K extends keyof XinEventMap>(
  from: HTMLElement,
  type: K,
  detail: XinEventMap[K]['detail'],
  cancelable = false,
): boolean {
  return from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}

/** What an `<input>` says of its value, for `v-model` and the like; once the form around it has the value. */
export function tellChange(from: HTMLElement & { readonly updateComplete: Promise<unknown> }): void {
  void from.updateComplete.then(() => {
    for (const type of ['input', 'change']) from.dispatchEvent(new Event(type, { bubbles: true }));
  });
}

declare global {
  /** Every event of the set; each element's folder adds its own. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface XinEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface HTMLElementEventMap extends XinEventMap {}
}
