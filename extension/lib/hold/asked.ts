import type { Outgoing } from '../profile/match.ts';

/** How a decision tries to leave the page, in the order in which one attempt passes through them. */
export const RANK = { click: 0, 'request-submit': 1, submit: 2, navigate: 3, script: 9 } as const;
export type Channel = keyof typeof RANK;

/** What the MAIN world tells of a request; `id` names the call that waits there. */
export interface Asked extends Outgoing {
  readonly id: number;
  readonly channel: Channel;
  /** False where the body is of a kind that can't be looked into: then its values count as the decision's. */
  readonly readable: boolean;
  /** False where the call can't wait (synchronous XMLHttpRequest) and has to be made again by the officer. */
  readonly waits: boolean;
}

export type Question = Omit<Asked, 'id'>;
