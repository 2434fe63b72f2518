import type { Page } from 'playwright-core';

interface Node {
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly (Node & { readonly shadowRootType?: string })[];
  readonly contentDocument?: Node;
}

export interface DrawnMark {
  readonly outcome: string;
  readonly narrow: boolean;
  readonly word: string;
  readonly name: string;
}

/** The marks we have drawn in a page, all frames; read by the debugger, since nothing else can see into a closed shadow root. */
export async function marksIn(page: Page): Promise<DrawnMark[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const found: DrawnMark[] = [];
    collect(root, false, found);
    return found;
  } finally {
    await session.detach();
  }
}

/** What our words in a page's top frame say, beside the panel. */
export async function notesIn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    return notesOf(root);
  } finally {
    await session.detach();
  }
}

function notesOf(node: Node): string[] {
  const attributes = pairs(node.attributes);
  const own = /^note\b/.test(attributes.get('class') ?? '') ? [attributes.get('data-w') ?? ''] : [];
  return [...own, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(notesOf)];
}

function collect(node: Node, closed: boolean, found: DrawnMark[]): void {
  if (closed && node.nodeName === 'BUTTON') {
    const attributes = pairs(node.attributes);
    const classes = (attributes.get('class') ?? '').split(' ');
    found.push({
      outcome: classes[0] ?? '',
      narrow: classes.includes('narrow'),
      word: attributes.get('data-w') ?? '',
      name: attributes.get('aria-label') ?? '',
    });
  }
  for (const root of node.shadowRoots ?? []) collect(root, root.shadowRootType === 'closed', found);
  for (const child of node.children ?? []) collect(child, closed, found);
  if (node.contentDocument) collect(node.contentDocument, false, found);
}

function pairs(flat: readonly string[] = []): Map<string, string> {
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < flat.length; i += 2) map.set(flat[i] ?? '', flat[i + 1] ?? '');
  return map;
}
