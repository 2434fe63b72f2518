import { html, nothing, type TemplateResult } from 'lit';
import { discloseUntilText, formatDay } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import type { ShownGrade } from '../check/grades.ts';
import { citations } from '../ui/citation.ts';
import { outcomeIcon } from '../ui/icon.ts';
import { signs } from '../ui/punctuation.ts';
import { gradeWords as w } from '../words/grades.ts';
import { panelWords } from '../words/panel.ts';
import { measureLine } from './records.ts';

/** Grades and tiers: what they are, where from, and what they permit. Never in the colours of a hit. */
export function gradesSection(grades: readonly ShownGrade[], locale: Locale): TemplateResult {
  return html`<section class="stack" data-grades>
    <h3 class="m">${w.title[locale]}</h3>
    ${grades.map((grade) => card(grade, locale))}
    <p class="m">${w.noFinding[locale]}</p>
  </section>`;
}

function card(
  { record, state, scheme, warns, says, leads, citations: cited }: ShownGrade,
  locale: Locale,
): TemplateResult {
  const document = [record.basis?.type, record.basis?.number].filter(Boolean).join(' ');
  const { colon, comma } = signs(locale);
  const look = warns ? 'advise' : 'none';
  return html`<article class="card ${look}" data-grade=${record.class}>
    <h3 class="row">
      ${warns ? html`<span class="tag advise">${outcomeIcon('advise')}${w.warning[locale]}</span>` : nothing}
      <span>${record.title}</span>
    </h3>
    ${scheme ? html`<p class="m">${scheme}</p>` : nothing} ${warns ? html`<p>${warns[locale]}</p>` : nothing}
    <p class="m">
      ${panelWords.source[locale]}${colon}${record.decidingAuthority ?? record.suppliedBy}${
        record.decisionDate ? html`${comma}${formatDay(record.decisionDate, locale)}` : nothing
      }${comma}${panelWords.retrieved[locale](formatDay(record.retrievedAt, locale))}
    </p>
    <p class="m">
      ${document ? html`${panelWords.document[locale]}${colon}${document}<br />` : nothing}${panelWords.shown[locale]}${colon}${discloseUntilText(state, locale)}
    </p>
    ${
      leads.measures.length
        ? html`<p>${w.permits[locale]}</p>
            <ul class="stack">
              ${leads.measures.map((measure) => html`<li>${measureLine(measure, locale)}</li>`)}
            </ul>`
        : html`<p>${w.permitsNothing[locale]}</p>`
    }
    ${leads.refused.map(({ measure, because }) => html`<p class="m">${w[because][locale](measure)}</p>`)}
    ${leads.measures.length ? nothing : says.map((say) => html`<p class="m">${say[locale]}</p>`)}
    ${cited.length ? html`<p class="m">${panelWords.basis[locale]} ${citations(cited, locale)}</p>` : nothing}
  </article>`;
}
