import { html, nothing, type TemplateResult } from 'lit';
import type { DayReason, DayStep } from '../../core/deadline/types.ts';
import { dayReasonWords, explainStep } from '../../core/words/deadline.ts';
import { formatDay } from '../../core/words/date.ts';
import type { XinElement } from '../base/element.ts';
import { sayDay } from '../base/say-date.ts';
import { deadlineWords as words } from './words.ts';

/** Days in a row that read alike: one line of 怎样算出. */
export interface Run {
  readonly first: DayStep;
  readonly last: DayStep;
}

/** Reasons whose days are told together; every other step stands alone. */
const TOGETHER: readonly DayReason[] = [
  'count',
  'count-makeup',
  'skip-weekend',
  'skip-holiday',
  'skip-excluded',
];

/** Joins the days of a trace into runs, in order; nothing is left out. */
export function runsOf(trace: readonly DayStep[]): readonly Run[] {
  const runs: Run[] = [];
  for (const step of trace) {
    const { first, last } = runs[runs.length - 1] ?? {};
    const alike = last && step.reason === last.reason && step.holiday === last.holiday;
    if (first && alike && TOGETHER.includes(step.reason)) runs[runs.length - 1] = { first, last: step };
    else runs.push({ first: step, last: step });
  }
  return runs;
}

/** 怎样算出: every day of the count in words, with the notice that arranged it. */
export const stepsView = (el: XinElement, trace: readonly DayStep[]): TemplateResult[] =>
  runsOf(trace).map(({ first, last }) => {
    const locale = el.lang_;
    if (first === last) return html`<li>${explainStep(first, locale)}</li>`;
    const { date, reason, n, holiday, notice, clause } = first;
    const until = (date.slice(0, 4) === last.date.slice(0, 4) ? sayDay : formatDay)(last.date, locale);
    const what = reason === 'count' ? el.say(words.nthTo, n, last.n) : el.say(dayReasonWords[reason]);
    const more = reason === 'count-makeup' ? `${el.marks.comma}${el.say(words.nthTo, n, last.n)}` : '';
    const source = notice
      ? el.aside(`${holiday}${el.marks.list}${notice.number} ${clause ?? ''}`.trim())
      : nothing;
    return html`<li>${el.date(date, false)}${el.say(words.to)}${until} ${what}${more}${source}</li>`;
  });
