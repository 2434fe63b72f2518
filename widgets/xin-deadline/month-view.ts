import { html, type TemplateResult } from 'lit';
import { addDays, weekday } from '../../core/date/arithmetic.ts';
import type { PlainDate } from '../../core/date/types.ts';
import type { DayStep } from '../../core/deadline/types.ts';
import type { XinElement } from '../base/element.ts';
import { weekdayName } from '../../core/words/date.ts';
import { sayDay, sayShortDay } from '../base/say-date.ts';
import { deadlineWords as words } from './words.ts';

/** What the month view shows; everything in it comes from the answer's trace. */
export interface Month {
  readonly trace: readonly DayStep[];
  readonly due?: PlainDate;
  readonly baseDue?: PlainDate;
  /** Article by which time is left out of the count. */
  readonly leftOutBy?: string;
}

/** Longest stretch shown day by day; beyond it the list of steps does. */
const LONGEST = 150;

/** A trace that goes day by day; one of months or years has only its ends. */
export const isDaily = (trace: readonly DayStep[]): boolean =>
  trace.length > 1 && trace.length <= LONGEST && trace.every((step) => step.reason !== 'period');

/** Weeks from the Monday of the first day to the Sunday of the last: each day with why it counted or not. */
export function monthView(el: XinElement, { trace, due, baseDue, leftOutBy = '' }: Month): TemplateResult {
  const locale = el.lang_;
  const { today } = el;
  const cells = new Map<string, [DayStep, boolean]>();
  let extended = false;
  for (const step of trace)
    if (step.reason === 'extend') extended = true;
    else cells.set(step.date, [step, extended]);
  const start = trace[0]!.date;
  const end = trace[trace.length - 1]!.date;
  const weeks: PlainDate[][] = [];
  for (let day = addDays(start, 1 - weekday(start)); day <= end; day = addDays(day, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((n) => addDays(day, n)));

  // By hand and with a name in place of hidden text: as templates the days took most of the time of a page of clocks.
  const cell = (date: PlainDate) => {
    const [step, isExtended] = cells.get(date) ?? [];
    const word = step ? sayStep(el, step, !!isExtended, leftOutBy) : '';
    const mark = date === due ? el.say(words.due) : date === baseDue ? el.say(words.baseDue) : '';
    const now = date === today ? el.say(words.today) : '';
    const day = sayDay(date, locale);
    const first = date.endsWith('-01') || date === weeks[0]![0];
    const td = element('td', first ? sayShortDay(date, locale) : String(+date.slice(8)));
    td.className = `d ${step?.reason ?? 'off'}${date === due ? ' due' : ''}${now && ' now'}`;
    td.setAttribute('aria-label', [day, now, word, mark].filter(Boolean).join(' '));
    if (now) td.append(' ', Object.assign(element('b', now), { className: 'today' }));
    if (word || mark) td.append(element('small', word, ...(mark ? [' ', element('b', mark)] : [])));
    return td;
  };

  return html`<table class="cal" part="calendar">
    <caption class="vh">
      ${el.say(words.caption, el.date(start, false), el.date(end, false))}
    </caption>
    <thead>
      <tr>
        ${weeks[0]!.map((day) => html`<th scope="col">${weekdayName(day, locale)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${weeks.map((week) => element('tr', ...week.map(cell)))}
    </tbody>
  </table>`;
}

function element(name: string, ...inside: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}

/** The few words a day has room for. */
function sayStep(
  el: XinElement,
  { reason, n, holiday }: DayStep,
  extended: boolean,
  leftOutBy: string,
): string {
  const nth = (extended ? `${el.say(words.extended)}\n` : '') + el.say(words.nth, n);
  switch (reason) {
    case 'start-excluded':
      return el.say(words.excluded);
    case 'start-included':
      return el.say(words.included);
    case 'count':
      return nth;
    case 'count-makeup':
      return `${nth}\n${el.say(words.makeup)}`;
    case 'skip-excluded':
      return `${el.say(words.leftOut)}\n${leftOutBy}`;
    case 'skip-weekend':
      return el.say(words.weekend);
    default:
      return holiday ?? '';
  }
}
