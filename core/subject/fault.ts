/** The failing side of `Parsed`. */
export interface Fault<E extends string> {
  readonly ok: false;
  readonly error: E;
  readonly normalised: string;
  readonly at?: number;
  readonly expected?: string;
}

export function fault<E extends string>(
  error: E,
  normalised: string,
  at?: number,
  expected?: string,
): Fault<E> {
  if (at === undefined) return { ok: false, error, normalised };
  if (expected === undefined) return { ok: false, error, normalised, at };
  return { ok: false, error, normalised, at, expected };
}
