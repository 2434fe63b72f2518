import { html, nothing, type TemplateResult } from 'lit';
import { clockStateWords, dayReasonWords, formatDate } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import type { CaseLine } from '../message/own.ts';
import { citation } from '../ui/citation.ts';
import { signs } from '../ui/punctuation.ts';
import { panelWords as w } from '../words/panel.ts';

const COLOUR: Readonly<Record<string, string>> = {
  normal: 'objection',
  yellow: 'advise',
  red: 'hold',
  overdue: 'hold',
};

/** The clock of the case, by the limit the page promises or else by law, with every day it counted. */
export function clockCard(case_: CaseLine, locale: Locale): TemplateResult | typeof nothing {
  const { statutory } = case_;
  const clock = case_.clock ?? statutory?.clock;
  if (!clock) return nothing;
  if (clock.kind === 'needs-calendar') {
    return html`<article class="card unchecked">
      <h3 class="row"><span class="tag unchecked">${w.clock[locale]}</span></h3>
      <p>${w.clockNeeds[locale](clock.year, clock.left)}</p>
      ${byLaw(case_, locale)}
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
    <p class="m">
      ${(case_.clock ? w.clockLine : w.clockByLaw)[locale](formatDate(accepted, locale), days, formatDate(due, locale))}
    </p>
    ${byLaw(case_, locale)}
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

/** What the law itself allows, with its article, what may lengthen it and what goes before it. */
function byLaw({ clock, statutory }: CaseLine, locale: Locale): TemplateResult | typeof nothing {
  if (!statutory) return nothing;
  const { rule, clock: own } = statutory;
  const { extension, note, excludes } = rule;
  const late = clock?.kind === 'due' && own.kind === 'due' && clock.due > own.due;
  const due =
    own.kind === 'due'
      ? w.byLaw[locale](own.days, formatDate(own.due, locale))
      : w.clockNeeds[locale](own.year, own.left);
  const said = [
    clock && due,
    extension && w.byLawExtended[locale](extension.max),
    note?.[locale],
    excludes && w.notDeducted[locale],
  ];
  return html`<div class="m" data-statutory=${rule.id}>
    ${late ? html`<p class="alert advise">${w.promisedLate[locale]}</p>` : nothing}
    <p>${said.filter(Boolean).join(signs(locale).next)} ${citation(rule.citation, locale)}</p>
  </div>`;
}
