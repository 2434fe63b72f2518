/** The failing side of `Parsed`. */
export interface Fault<E extends string> {
  readonly ok: false;
  readonly error: E;
  readonly normalised: string;
  readonly at?: number;
  readonly expected?: string;
}

export const fault = <E extends string>(
  error: E,
  normalised: string,
  at?: number,
  expected?: string,
): Fault<E> => ({
  ok: false,
  error,
  normalised,
  ...(at === undefined ? {} : { at }),
  ...(expected ? { expected } : {}),
});
