import { html, nothing, type TemplateResult } from 'lit';
import type { Due } from '../../core/deadline/types.ts';
import type { XinElement } from '../base/element.ts';
import type { IconName } from '../base/icons.ts';
import { sayDate, sayWeekday } from '../base/say-date.ts';
import { weekday } from '../../core/date/arithmetic.ts';
import { deadlineWords as words } from './words.ts';

/** Colour role and icon of a state; the word always stands beside them. */
const LOOK: Partial<Record<string, readonly [string, IconName]>> = {
  normal: ['info', 'clock'],
  yellow: ['advise', 'advise'],
  red: ['hold', 'hold'],
  overdue: ['hold', 'hold'],
  'done-late': ['advise', 'done'],
  'done-on-time': ['none', 'done'],
};

/** Colour role of a deadline: also that of its last day in the month view. */
export const roleOf = ({ state }: Due): string => LOOK[state ?? '']?.[0] ?? 'none';

/** State in words. What is no limit has none: a record's period runs or is over. */
function stateWord(el: XinElement, { state, due, deadlineKind }: Due): string | undefined {
  if (deadlineKind === 'limit') return state && el.say(words[state]);
  return el.say(el.today > due ? words.ended : words.running);
}

function sayLeft(el: XinElement, { remaining, remainingUnit, overdueBy, state, deadlineKind }: Due): string {
  const count = (n: number) => el.say(words[remainingUnit], n);
  if (overdueBy) return el.say(words.overdueBy, count(overdueBy));
  if (remaining === undefined || remaining < 0 || state === 'overdue') return '';
  if (remaining > 0) return el.say(words.remaining, count(remaining));
  return deadlineKind === 'limit' ? el.say(words.lastDay) : '';
}

/** One line for the screen reader. */
export const sayDue = (el: XinElement, due: Due): string =>
  [el.say(words[due.deadlineKind as 'limit']) + ' ' + el.date(due.due), sayLeft(el, due), stateWord(el, due)]
    .filter(Boolean)
    .join('，');

/** Due date, what remains, state; then where the count began. */
export function dueView(el: XinElement, due: Due, done: string | null | undefined): TemplateResult {
  const word = stateWord(el, due);
  const left = sayLeft(el, due);
  const units = el.say(words[due.unit], due.duration);
  return html`<div class="g">
      <div class="r">
        <span class="m">${el.say(words[due.deadlineKind as 'limit'])}</span>
        <time class="big" datetime=${due.due}>${sayDate(el.lang_, due.due)}</time>
        <span>${sayWeekday(el.lang_, weekday(due.due))}${left ? html` · <b>${left}</b>` : nothing}</span>
        ${word ? el.tag(roleOf(due), LOOK[due.state ?? '']?.[1] ?? 'clock', word) : nothing}
      </div>
      <div class="m">
        ${el.say(words.start)} ${el.date(due.start)} ·
        ${units}${done ? html` · ${el.say(words.doneOn, el.date(done))}` : nothing}
      </div>
    </div>
    ${due.extensions.map(({ days, effective, reason, due: until }) => {
      const why = effective
        ? `${el.say(words.effective)} · ${until ? el.date(until) : ''} · ${el.say(words.baseDue)} ${el.date(due.baseDue)}`
        : `${reason ? `${el.say(words[reason])} · ` : ''}${el.say(words.ineffective)}`;
      const unit = due.unit === 'working-day' ? due.unit : 'calendar-day';
      return html`<div class="note ${effective ? 'info' : 'advise'}">
        <span><b>${el.say(words.extension, el.say(words[unit], days))}</b> ${why}</span>
      </div>`;
    })}`;
}
