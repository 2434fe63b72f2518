/**
 * What the officer sees beside an identifier, weakest first. `unchecked` and `unestablished` never look like `none`.
 */
export type Outcome =
  | 'none' // 未查到记录
  | 'incentive' // 守信激励
  | 'advise' // 提示
  | 'objection' // 异议处理中
  | 'hold' // 待确认
  | 'unestablished' // 身份待核实
  | 'unchecked'; // 未能核查

/** A mark beside an identifier. `count` is the number of records behind the word. */
export interface Mark {
  readonly outcome: Outcome;
  readonly count: number;
}

export const LOUDEST_FIRST: readonly Outcome[] = [
  'hold',
  'unchecked',
  'unestablished',
  'advise',
  'objection',
  'incentive',
  'none',
];

/** What one word says for several subjects: never less than is known of any of them. */
export function loudest(outcomes: Iterable<Outcome>): Outcome | undefined {
  const all = new Set(outcomes);
  return LOUDEST_FIRST.find((outcome) => all.has(outcome));
}
