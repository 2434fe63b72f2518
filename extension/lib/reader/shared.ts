import { Overlay } from '../mark/overlay.ts';

/**
 * What our scripts of one frame share. They run in one isolated world, which the page can't enter; the holder is
 * there only on the sites of a profile, and either may come first.
 */
export interface Shared {
  /** Called after every look at the page. */
  readonly looked: Set<() => void>;
  /** Called when listeners may have been taken away. */
  readonly arm: Set<() => void>;
  /** Our one element in the document, put there when first asked for. */
  overlay: () => Overlay;
}

const NAME = 'xinshaoShared';

export function shared(): Shared {
  const world = globalThis as unknown as Record<string, Shared | undefined>;
  if (!world[NAME]) {
    let overlay: Overlay | undefined;
    world[NAME] = {
      looked: new Set(),
      arm: new Set(),
      overlay: () => {
        overlay ??= new Overlay();
        overlay.ensure();
        return overlay;
      },
    };
  }
  return world[NAME];
}
