/**
 * Tells the form around an element what is missing in it, or that nothing is. The browser shows the message at a place
 * that can have the focus, or nowhere at all, and a press on 提交 would do nothing: at our own button, else at the box.
 */
export function tellMissing(
  internals: ElementInternals | undefined,
  root: ParentNode,
  message: string | undefined,
): void {
  if (!message) return void internals?.setValidity?.({});
  const button = root.querySelector<HTMLElement>('[part=submit],[part=confirm]');
  const place = button ?? root.querySelector<HTMLElement>('[part=base]');
  if (place && !button) place.tabIndex = -1;
  internals?.setValidity?.({ valueMissing: true }, message, place ?? undefined);
}
