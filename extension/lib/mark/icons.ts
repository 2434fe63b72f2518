import type { Outcome } from '../check/outcome.ts';

/** Own icon set, drawn in a 12 × 12 box with a 1.5 stroke. A shape an outcome, so that colour never stands alone. */
export const ICONS: Readonly<Record<Outcome, string>> = {
  none: 'M2.500 6h7',
  incentive:
    'M6 1.500 7.300 4.400l3.200.4-2.300 2.200.6 3.200L6 8.600l-2.800 1.600.6-3.200L1.500 4.800l3.200-.4z',
  advise: 'M6 5.200v4M6 2.700v.3M6 11a5 5 0 1 1 0-10 5 5 0 0 1 0 10z',
  objection: 'M1.500 2.500h9v5.500H6.500L4 10.500V8H1.500zM4 5.200h4',
  hold: 'M6 1.200 11 10.600H1zM6 4.600v3M6 9v.2',
  unestablished:
    'M6 .900 11.100 6 6 11.100.900 6zM4.900 5a1.100 1.100 0 1 1 1.600 1c-.4.200-.5.300-.5.700M6 8.300v.1',
  unchecked: 'M2 2l8 8M6 11A5 5 0 1 1 6 1a5 5 0 0 1 0 10z',
};
