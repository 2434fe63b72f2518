import type { SecondPerson } from '../policy/types.ts';

/** Whether a decision of this kind needs the second officer. */
export const asksFor = (when: SecondPerson['when'], kind: 'apply' | 'decline'): boolean =>
  when === 'every-hold' || kind === 'decline';
