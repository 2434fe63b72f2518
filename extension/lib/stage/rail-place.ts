import { browser } from '../browser.ts';

/** The rail's box, in CSS pixels. */
export const RAIL = { width: 44, height: 164 } as const;

/** Where it stands until the officer moves it. */
const USUAL = 0.12;
const KEY = 'rail-place';

/** How far down the window's edge: 0 at the top, 1 at the bottom, so that it is in the window however high that is. */
export const placeIn = (kept: unknown): number =>
  typeof kept === 'number' && kept >= 0 && kept <= 1 ? kept : USUAL;

/** One place for all sites, in the extension's storage, where no page can look. */
export const keepRailPlace = (place: number): Promise<void> => browser.storage.local.set({ [KEY]: place });

/** Tells the place as it is now, and whenever it is moved, in whatever tab. */
export function watchRailPlace(tell: (place: number) => void): () => void {
  let told = false;
  const onChanged = (changes: Readonly<Record<string, chrome.storage.StorageChange>>, area: string): void => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (!change) return;
    told = true;
    tell(placeIn(change.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  void browser.storage.local.get(KEY).then(
    (kept) => told || tell(placeIn(kept[KEY])),
    () => undefined,
  );
  return () => browser.storage.onChanged.removeListener(onChanged);
}
