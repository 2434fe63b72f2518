/**
 * Named elements of a page (`<form name="querySelector">`) hide the document's own properties of that name, from our
 * scripts too. The prototypes are our world's own, where the page can't put anything.
 */
let root: ((this: Document) => HTMLElement | null) | undefined;

export function rootElement(): HTMLElement | null {
  root ??= Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get as typeof root;
  return root ? root.call(document) : null;
}
export const elementAt = (x: number, y: number): Element | null =>
  Document.prototype.elementFromPoint.call(document, x, y);
export function allMatches(from: ParentNode, css: string): NodeListOf<Element> {
  const { prototype } =
    from instanceof Document ? Document : from instanceof Element ? Element : DocumentFragment;
  return prototype.querySelectorAll.call(from, css);
}
export const firstMatch = (css: string): Element | null =>
  Document.prototype.querySelector.call(document, css);
export const newElement = <K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] =>
  Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[K];
export const textsOf = (from: Node, also = 0): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, from, NodeFilter.SHOW_TEXT | also);
