import type { CDPSession, Frame, Page } from 'playwright-core';

interface Node {
  readonly backendNodeId: number;
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

/** A mark, and its box on the page. */
export interface PlacedMark extends DrawnMark {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/**
 * The marks we have drawn in a page, all frames but those the browser runs apart; read by the debugger, since nothing
 * else can see into a closed shadow root.
 */
export const marksIn = (page: Page): Promise<DrawnMark[]> => drawnIn(page, page);

/** Those in frames the browser runs apart as well: sandboxed ones, `data:`. */
export async function marksInAllFrames(page: Page): Promise<DrawnMark[]> {
  const frames = page.frames().filter((frame) => /^(?:http|data|about|blob)/.test(frame.url()));
  // A frame that is not run apart has no session of its own; the page's has it.
  const all = frames.slice(1).map((frame) => drawnIn(page, frame).catch(() => []));
  return [...(await marksIn(page)), ...(await Promise.all(all)).flat()];
}

const drawnIn = (page: Page, where: Page | Frame): Promise<DrawnMark[]> =>
  inDocument(page, where, async (root) => marksUnder(root).map(([mark]) => mark));

/** The same marks of a page, and where each stands. */
export const placedMarksIn = (page: Page): Promise<PlacedMark[]> =>
  inDocument(page, page, (root, session) =>
    Promise.all(
      marksUnder(root).map(async ([mark, { backendNodeId }]) => {
        const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
        const [x = 0, y = 0] = model.border;
        return { ...mark, x, y, height: model.height };
      }),
    ),
  );

/** What our words in a page's top frame say, beside the panel. */
export const notesIn = (page: Page): Promise<string[]> =>
  inDocument(page, page, async (root) => notesOf(root));

async function inDocument<T>(
  page: Page,
  where: Page | Frame,
  read: (root: Node, session: CDPSession) => Promise<T>,
): Promise<T> {
  const session = await page.context().newCDPSession(where);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    return await read(root, session);
  } finally {
    await session.detach();
  }
}

function notesOf(node: Node): string[] {
  const attributes = pairs(node.attributes);
  const own = /^note\b/.test(attributes.get('class') ?? '') ? [attributes.get('data-w') ?? ''] : [];
  return [...own, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(notesOf)];
}

function marksUnder(root: Node): [DrawnMark, Node][] {
  const found: [DrawnMark, Node][] = [];
  collect(root, false, found);
  return found;
}

function collect(node: Node, closed: boolean, found: [DrawnMark, Node][]): void {
  if (closed && node.nodeName === 'BUTTON') {
    const attributes = pairs(node.attributes);
    const classes = (attributes.get('class') ?? '').split(' ');
    const mark = {
      outcome: classes[0] ?? '',
      narrow: classes.includes('narrow'),
      word: attributes.get('data-w') ?? '',
      name: attributes.get('aria-label') ?? '',
    };
    found.push([mark, node]);
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
