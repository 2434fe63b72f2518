import { svg, type SVGTemplateResult } from 'lit';
import type { Outcome } from '../check/outcome.ts';
import { ICONS } from '../mark/icons.ts';

/** Icon of an outcome; always beside its word. */
export const outcomeIcon = (outcome: Outcome): SVGTemplateResult =>
  svg`<svg class="i" viewBox="0 0 12 12" aria-hidden="true"><path d=${ICONS[outcome]}></path></svg>`;

/** The sign of the house: a shield with a check in it, for a watch that is kept. */
export const shield = svg`<svg class="i" viewBox="0 0 18 18" aria-hidden="true"><path d="M9 1.500 15.500 4v5c0 4-2.800 6.400-6.500 7.500C5.300 15.400 2.500 13 2.500 9V4z"></path><path d="m6 9 2.200 2.200L12.200 7"></path></svg>`;

export const chevron = svg`<svg class="i" viewBox="0 0 12 12" aria-hidden="true"><path d="m4.500 2.500 3.500 3.500-3.500 3.500"></path></svg>`;
