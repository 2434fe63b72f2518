import { html, nothing, type TemplateResult } from 'lit';
import { clockStateWords, dayReasonWords, formatDate } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import type { Clock } from '../check/clock.ts';
import { panelWords as w } from '../words/panel.ts';

const COLOUR: Readonly<Record<string, string>> = {
  normal: 'objection',
  yellow: 'advise',
  red: 'hold',
  overdue: 'hold',
};

/** The clock of the case, with every day it counted. */
export function clockCard(clock: Clock, locale: Locale): TemplateResult {
  if (clock.kind === 'needs-calendar') {
    return html`<article class="card unchecked">
      <h3 class="row"><span class="tag unchecked">${w.clock[locale]}</span></h3>
      <p>${w.clockNeeds[locale](clock.year, clock.left)}</p>
    </article>`;
  }
  const { accepted, days, due, state, remaining, trace } = clock;
  return html`<article class="card ${COLOUR[state] ?? 'none'}">
    <h3 class="row">
      <span class="tag objection">${w.clock[locale]}</span>
      <span>${remaining < 0 ? w.overdue[locale](-remaining) : w.daysLeft[locale](remaining)}</span>
      <span class="tag ${COLOUR[state] ?? 'none'}" style="margin-left:auto"
        >${clockStateWords[state][locale]}</span
      >
    </h3>
    <p class="m">${w.clockLine[locale](formatDate(accepted, locale), days, formatDate(due, locale))}</p>
    <details>
      <summary class="link m">${w.clockHow[locale]}</summary>
      <ol class="days" tabindex="0" aria-label=${w.clockHow[locale]}>
        ${trace.map(
          (day) =>
            html`<li class=${day.reason}>
              <span>${formatDate(day.date, locale)}</span>
              <span class="m"
                >${day.reason.startsWith('count') ? w.dayN[locale](day.n) : nothing}
                ${day.reason === 'count' ? nothing : dayReasonWords[day.reason][locale]}
                ${day.holiday ?? nothing}</span
              >
            </li>`,
        )}
      </ol>
    </details>
  </article>`;
}
