import type { MatterType } from './types.ts';

/** Every type of matter, for those who have to tell a wrong word. */
export const MATTERS = {
  licence: 1,
  penalty: 1,
  coercion: 1,
  payment: 1,
  procurement: 1,
  bidding: 1,
  funding: 1,
  land: 1,
  qualification: 1,
  research: 1,
  personnel: 1,
  commendation: 1,
  'market-access': 1,
  inspection: 1,
  'used-car-export': 1,
  other: 1,
} satisfies Record<MatterType, 1>;
