const said = new Set<string>();

/**
 * Tells the embedding developer, once a page for each message. Messages name element and attribute,
 * never a value: a value may be somebody's code or name.
 */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  // eslint-disable-next-line no-console
  console.warn(`[xinshao] ${message}`);
}
