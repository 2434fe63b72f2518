import { html, nothing, type TemplateResult } from 'lit';
import type { CitedDeadlineRule, DayStep, Due } from '../../core/deadline/types.ts';
import { readingSentence } from '../../core/words/deadline-readings.ts';
import { choicesView } from '../base/choices.ts';
import { icon } from '../base/icons.ts';
import { roleOf } from './due-view.ts';
import { monthView } from './month-view.ts';
import { stepsView } from './steps-view.ts';
import { deadlineWords as words } from './words.ts';
import type { XinDeadline } from './xin-deadline.ts';

interface Days {
  readonly trace: readonly DayStep[];
  readonly rule: CitedDeadlineRule;
  readonly due: Due | undefined;
  /** `later`: its place is kept until somebody comes near. */
  readonly month: 'now' | 'later' | false;
  /** The steps are unfolded. */
  readonly open: boolean;
  readonly toggle: () => void;
  readonly save: () => void;
}

/** Month view, steps, calendar file. Where it is narrow the steps stand in for the month view. */
export function daysView(el: XinDeadline, days: Days): TemplateResult {
  const { trace, rule, due, month, open, toggle, save } = days;
  return html`${month ? monthIn(el, days) : nothing}
    <div class="r noprint">
      <button class="l" type="button" aria-expanded=${open} aria-controls="steps" @click=${toggle}>
        ${icon('open')} ${el.say(words.how)}
      </button>
      <button class="l" type="button" ?hidden=${!due} @click=${save}>
        ${icon('calendar')} ${el.say(words.ics)}
      </button>
    </div>
    <ol id="steps" class="steps" ?hidden=${!open}>
      ${open ? [stepsView(el, trace), readingsView(el, due, rule)] : nothing}
      ${open && el.compact ? html`<li class="m">${choicesView(el, due?.choices)}</li>` : nothing}
    </ol>`;
}

function monthIn(el: XinDeadline, { trace, rule, due, month }: Days): TemplateResult {
  if (month === 'later') return html`<div class="month later"></div>`;
  const marks = due && { due: due.due, ...(due.baseDue !== due.due && { baseDue: due.baseDue }) };
  const view = monthView(el, { trace, ...marks, ...(rule.excludes && { leftOutBy: rule.excludes.article }) });
  return html`<div class="month ${due ? roleOf(due) : 'none'}">${view}</div>`;
}

const readingsView = (el: XinDeadline, due: Due | undefined, rule: CitedDeadlineRule): TemplateResult[] =>
  Object.entries(due?.readings ?? {}).map(
    ([id, option]) => html`<li class="m">${readingSentence(id, option, el.lang_, rule.readings)}</li>`,
  );
