/** The page that a step leads to comes within this time, if at all. */
const NEXT_PAGE_MS = 30_000;
const wentOn = new Map<number, number>();

/** A step of this tab went on unchecked; its page may be gone before anybody has read so. */
export const sayOnNextPage = (tab: number): void => void wentOn.set(tab, Date.now());

/** Whether the page that comes now has to say so. Once. */
export function isToSay(tab: number): boolean {
  const at = wentOn.get(tab);
  wentOn.delete(tab);
  return at !== undefined && Date.now() - at < NEXT_PAGE_MS;
}
