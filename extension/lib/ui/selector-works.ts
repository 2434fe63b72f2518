/** Whether this browser takes a text for a CSS selector. */
export function selectorWorks(css: string): boolean {
  try {
    document.createElement('p').matches(css);
    return true;
  } catch {
    return false;
  }
}
