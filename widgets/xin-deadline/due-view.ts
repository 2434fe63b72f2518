import { html, nothing, type TemplateResult } from 'lit';
import type { DeadlineRule, Due } from '../../core/deadline/types.ts';
import { formatDay, weekdayName } from '../../core/words/date.ts';
import { excludedSentence } from '../../core/words/deadline-excluded.ts';
import { clockStateWords, extensionSentence, quantity, standingSentence } from '../../core/words/deadline.ts';
import type { XinElement } from '../base/element.ts';
import type { IconName } from '../base/icons.ts';
import { deadlineWords as words } from './words.ts';
import type { XinDeadline } from './xin-deadline.ts';

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
  if (deadlineKind === 'limit') return state && el.say(clockStateWords[state]);
  return el.say(el.today > due ? words.ended : words.running);
}

function leftWord(el: XinElement, due: Due): string {
  const { remaining = -1, remainingUnit, deadlineKind } = due;
  if (deadlineKind === 'limit') return standingSentence(due, el.lang_);
  return remaining < 0 ? '' : el.say(words.left, quantity(remaining, remainingUnit, el.lang_));
}

/** One line for the screen reader. */
export const sayDue = (el: XinElement, due: Due): string =>
  [`${el.say(words[due.deadlineKind as 'limit'])} ${el.date(due.due)}`, leftWord(el, due), stateWord(el, due)]
    .filter(Boolean)
    .join(el.marks.comma);

/**
 * The answer and its article as one line, for a clock out of sight among many: it can be searched and read aloud, and
 * the rest is drawn before it comes near the window.
 */
export function farView(el: XinElement, heading: TemplateResult, due: Due): TemplateResult {
  const { document, article } = due.citation;
  return html`${heading}
    <p>${`${sayDue(el, due)} · `}<span lang="zh-CN">${`${document} ${article}`}</span></p>`;
}

/** Due date, what remains, state; then where the count began, what became of extensions, and the days. */
export function dueView(el: XinDeadline, due: Due, rule: DeadlineRule, days: unknown): TemplateResult {
  const { done } = el;
  const locale = el.lang_;
  const word = stateWord(el, due);
  const left = leftWord(el, due);
  const remains = left === word ? '' : left;
  // One text and not five: with hundreds of clocks every hole counts.
  const began = [
    `${el.say(words.start)} ${el.date(due.start)}`,
    quantity(due.duration, due.unit, locale),
    ...(done ? [el.say(words.doneOn, el.date(done as Due['due']))] : []),
  ].join(' · ');
  return html`<div class="g">
      <div class="r">
        <span class="m">${el.say(words[due.deadlineKind as 'limit'])}</span>
        <time class="big" datetime=${due.due}>${formatDay(due.due, locale)}</time>
        <span>${weekdayName(due.due, locale) + (remains && ' · ')}<b>${remains}</b></span>
        ${word ? el.tag(roleOf(due), LOOK[due.state ?? '']?.[1] ?? 'clock', word) : nothing}
      </div>
      <div class="m">${began}</div>
    </div>
    ${due.extensions.map(
      (each) =>
        html`<p class="note ${each.effective ? 'info' : 'advise'}">
          ${extensionSentence(each, due.unit, locale)}
        </p>`,
    )}${due.excluded?.map(
      (each) =>
        html`<p class="note ${each.effective ? 'info' : 'advise'}">
          ${excludedSentence(each, rule.excludes, locale)}
        </p>`,
    )}${days}`;
}
