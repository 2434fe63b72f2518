import { VERSION } from './version.ts';
import { warnOnce } from './warn.ts';

interface Versioned extends CustomElementConstructor {
  readonly xinVersion?: string;
}

/** Registers a tag unless it is taken. The same version twice is silent; another version gives one warning. */
export function define(tag: string, element: Versioned): void {
  const taken = customElements.get(tag) as Versioned | undefined;
  if (!taken) customElements.define(tag, element);
  else if (taken.xinVersion !== VERSION)
    warnOnce(`version ${taken.xinVersion ?? '?'} is already on this page; ${VERSION} is not used`);
}
