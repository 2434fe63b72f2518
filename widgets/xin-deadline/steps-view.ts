import { html, nothing, type TemplateResult } from 'lit';
import type { DayReason, DayStep } from '../../core/deadline/types.ts';
import type { XinElement } from '../base/element.ts';
import { sayDate, sayDay } from '../base/say-date.ts';
import { deadlineWords as words } from './words.ts';

/** Days in a row that read alike: one line of 怎样算出. */
export interface Run {
  readonly first: DayStep;
  readonly last: DayStep;
}

/** Reasons whose days are told together; every other step stands alone. */
const TOGETHER: readonly DayReason[] = ['count', 'count-makeup', 'skip-weekend', 'skip-holiday'];

/** Joins the days of a trace into runs, in order; nothing is left out. */
export function runsOf(trace: readonly DayStep[]): readonly Run[] {
  const runs: Run[] = [];
  for (const step of trace) {
    const { first, last } = runs[runs.length - 1] ?? {};
    if (
      first &&
      last &&
      step.reason === last.reason &&
      step.holiday === last.holiday &&
      TOGETHER.includes(step.reason)
    )
      runs[runs.length - 1] = { first, last: step };
    else runs.push({ first: step, last: step });
  }
  return runs;
}

/** 怎样算出: every day of the count in words, with the notice that arranged it. */
export const stepsView = (el: XinElement, trace: readonly DayStep[]): TemplateResult[] =>
  runsOf(trace).map(({ first, last }) => {
    const locale = el.lang_;
    const { date, reason, n, holiday = '', notice, clause, units = 0, unit = 'calendar-day' } = first;
    const end =
      last.date.slice(0, 4) === date.slice(0, 4) ? sayDay(locale, last.date) : sayDate(locale, last.date);
    const when = first === last ? el.date(date) : `${sayDate(locale, date)}${el.say(words.to)}${end}`;
    const nth = first === last ? el.say(words.nth, n) : el.say(words.nthTo, n, last.n);
    const what: Record<DayReason, string> = {
      'start-excluded': el.say(words.excluded),
      'start-included': el.say(words.included),
      'start-moved': el.say(words.moved),
      count: nth,
      'count-makeup': `${holiday} ${el.say(words.makeup)} · ${nth}`,
      'skip-weekend': `${el.say(words.weekend)} · ${el.say(words.notCounted)}`,
      'skip-holiday': `${el.say(words.dayOff, holiday)} · ${el.say(words.notCounted)}`,
      period: el.say(words.full, el.say(words[unit], n)),
      roll: el.say(words.rolled),
      extend: el.say(words.extension, el.say(words[unit], units)),
    };
    return html`<li>
      <b>${when}</b>
      ${what[reason]}${notice ? html` <span class="m">${notice.number} ${clause}</span>` : nothing}
    </li>`;
  });
