/**
 * What an answer asks of the officer, weakest first.
 *
 * - `no-hit`: nothing found in the named source as of the named day; never praise.
 * - `advise`: a prompt.
 * - `intercept`: the step is held until the officer confirms with a reason; never an automatic refusal.
 * - `refuse`: the software declines an action the law does not allow.
 * - `indeterminate`: something needed is unknown; never passes for clear.
 */
export type Level = 'no-hit' | 'advise' | 'intercept' | 'refuse' | 'indeterminate';
