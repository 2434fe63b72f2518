interface World {
  xinshaoEarly?: true;
}

/** Says to the holder of this frame, which runs in the same world, that a profile names this page. */
export function expectProfile(): void {
  (globalThis as World).xinshaoEarly = true;
}

/**
 * Whether a profile names this page, or for a frame without an address of its own the page that made it. One that may
 * not look at that page waits as if it did.
 */
export function profileExpected(): boolean {
  for (let at: Window = window, depth = 0; depth < 8; depth++) {
    try {
      if ((at as World).xinshaoEarly) return true;
      if (/^https?:/.test(at.location.href) || at.parent === at) return false;
      at = at.parent as Window;
    } catch {
      return true;
    }
  }
  return false;
}
