import { html, nothing, type TemplateResult } from 'lit';
import { addDays, weekday } from '../../core/date/arithmetic.ts';
import type { PlainDate } from '../../core/date/types.ts';
import type { DayStep } from '../../core/deadline/types.ts';
import type { Locale } from '../../core/words/types.ts';
import { say } from '../base/locale.ts';
import { sayDate, sayDay, sayWeekday } from '../base/say-date.ts';
import { deadlineWords as words } from './words.ts';

/** What the month view shows; everything in it comes from the answer's trace. */
export interface Month {
  readonly trace: readonly DayStep[];
  readonly due?: PlainDate;
  readonly baseDue?: PlainDate;
  readonly today: PlainDate;
}

/** Weeks from the Monday of the first day to the Sunday of the last: each day with why it counted or not. */
export function monthView(locale: Locale, { trace, due, baseDue, today }: Month): TemplateResult {
  const steps = new Map(trace.map((step) => [step.date, step]));
  const start = trace[0]!.date;
  const end = trace[trace.length - 1]!.date;
  const weeks: PlainDate[][] = [];
  for (let day = addDays(start, 1 - weekday(start)); day <= end; day = addDays(day, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((n) => addDays(day, n)));

  const cell = (date: PlainDate) => {
    const step = steps.get(date);
    const last = date === due;
    const word = step ? sayStep(locale, step) : '';
    const mark = last ? say(locale, words.due) : date === baseDue ? say(locale, words.baseDue) : '';
    const long = date.endsWith('-01') || date === weeks[0]![0];
    return html`<td class="d ${step?.reason ?? ''}${last ? ' due' : ''}${date === today ? ' now' : ''}">
      <span aria-hidden="true">${long ? sayDay(locale, date) : +date.slice(8)}</span
      ><span class="vh">${sayDay(locale, date)}</span>${
        date === today ? html` <b class="today">${say(locale, words.today)}</b>` : nothing
      }${word || mark ? html`<small>${word}${mark ? html` <b>${mark}</b>` : nothing}</small>` : nothing}
    </td>`;
  };

  return html`<table class="cal" part="calendar">
    <caption class="vh">
      ${say(locale, words.caption, sayDate(locale, start), sayDate(locale, end))}
    </caption>
    <thead>
      <tr>
        ${[1, 2, 3, 4, 5, 6, 7].map((n) => html`<th scope="col">${sayWeekday(locale, n)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${week.map(cell)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The few words a day has room for. */
function sayStep(locale: Locale, step: DayStep): string {
  const nth = say(locale, words.nth, step.n);
  switch (step.reason) {
    case 'start-excluded':
      return say(locale, words.excluded);
    case 'start-included':
      return say(locale, words.included);
    case 'count':
      return nth;
    case 'count-makeup':
      return `${nth} ${say(locale, words.makeup)}`;
    case 'skip-holiday':
      return step.holiday ?? say(locale, words.notCounted);
    case 'skip-weekend':
      return say(locale, words.weekend);
    default:
      return say(locale, words.extended);
  }
}
