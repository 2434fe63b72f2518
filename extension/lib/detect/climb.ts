/**
 * A form answers with its field where the field's name is asked of it (`<input name="parentNode">`), in our world
 * too: what climbs past forms asks the prototype.
 */
let parentNode: ((this: Node) => unknown) | undefined;

export function parentOf(node: Node): Node | null {
  parentNode ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
  return (parentNode?.call(node) ?? null) as Node | null;
}

/** The nearest element around a node, or the node itself, that fits a selector. */
export const closestTo = (node: Node, selector: string): Element | null =>
  (node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement)?.closest(selector) ?? null;

export const holds = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

export const follows = (first: Node, second: Node): boolean =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
