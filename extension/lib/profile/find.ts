import { allMatches } from '../reader/document.ts';

/** An element and all around it, as the path of an event on it. */
export function upFrom(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path;
}

export function matches(element: Element, css: string): boolean {
  try {
    return element.matches(css);
  } catch {
    return false;
  }
}

export function all(css: string, from: ParentNode = document): Element[] {
  try {
    return [...allMatches(from, css)];
  } catch {
    return [];
  }
}
