/**
 * Whether a page opened the tab this document stands in: a dialog decides on the case of the page that opened it. A tab
 * that the officer opened beside a case has nothing to do with it, though the browser names that tab its opener too.
 */
export function openedByPage(): boolean {
  const { top } = window;
  if (!top || top.opener) return true;
  try {
    // A link into a new tab is no opener in today's browsers: it leaves its address to the first page there, and no more.
    return history.length === 1 && top.document.referrer !== '';
  } catch {
    return false;
  }
}
