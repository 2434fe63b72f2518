const said = new Set<string>();

/**
 * Tells the embedding developer, once a page for each message. Messages name element and attribute,
 * never a value that may be somebody's code or name.
 */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  // eslint-disable-next-line no-console
  console.warn(`[xinshao] ${message}`);
}

/** Looks like the code of a law or the id of a rule; no name does, and no credit code or ID number. */
const ID = /^[A-Z]{2}[\w-]{0,40}$/;

/** An attribute names something that is not there: which attribute, what it says, and what there is. */
export function warnUnknown(
  element: string,
  attribute: string,
  value: string,
  known: readonly string[],
): void {
  const said = ID.test(value) ? `"${value}"` : 'its value';
  warnOnce(`${element}: attribute "${attribute}": ${said} is not known; known: ${known.join(', ')}`);
}
