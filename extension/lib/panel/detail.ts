import { html, nothing, type TemplateResult } from 'lit';
import {
  formatDate,
  identityReasonWords,
  identityWords,
  missingText,
  sayNotInForce,
} from '../../../core/words/index.ts';
import type { NotInForceReason } from '../../../core/law/types.ts';
import type { Locale } from '../../../core/words/types.ts';
import type { PanelState, SubjectDetail } from '../message/own.ts';
import { citations } from '../ui/citation.ts';
import { outcomeIcon } from '../ui/icon.ts';
import { signs } from '../ui/punctuation.ts';
import { outcomeWords } from '../words/mark.ts';
import { panelWords as w, roleWords, uncheckedWords } from '../words/panel.ts';
import { choicesNote } from './choices.ts';
import { gradesSection } from './grades.ts';
import { hitCard, incentiveCard, noteItem, spokenNotes } from './records.ts';

/** Who it is, and how far that is sure. */
export function subjectHead(detail: SubjectDetail, locale: Locale): TemplateResult {
  const { name, id, screening, role } = detail;
  return html`<div class="stack" style="gap:2px">
    <h2 class="who">${name ?? id ?? w.blind[locale]}</h2>
    <p class="row m">
      ${id ? html`<code>${id}</code>` : nothing}
      ${screening ? html`<span>${identityWords[screening.identity][locale]}</span>` : nothing}
      <span>${roleWords[role][locale]}</span>
    </p>
  </div>`;
}

/** Everything the check says of one subject. */
export function subjectBody(state: PanelState, detail: SubjectDetail): TemplateResult {
  const { locale } = state;
  const { screening } = detail;
  // Grades have a section of their own.
  const graded = new Set(detail.grades?.map(({ record }) => record.id));
  const notes = screening
    ? spokenNotes(screening.notHits).filter(({ recordId }) => !graded.has(recordId))
    : [];
  return html`
    ${outcomeBlock(state, detail)}
    ${screening?.hits.map((hit) => hitCard(hit, locale, detail.outcome === 'hold'))}
    ${
      notes.length
        ? html`<section class="stack">
            <h3 class="m">${w.notes[locale]}</h3>
            ${notes.map((note) => noteItem(note, locale))}
          </section>`
        : nothing
    }
    ${detail.grades ? gradesSection(detail.grades, locale) : nothing}
    ${screening?.incentives.length ? incentiveCard(screening.incentives, locale) : nothing}
    ${screening?.lapsed
      .filter(({ reason }) => reason === 'expired')
      .map((law) => {
        const said = sayNotInForce({ ...law, reason: law.reason as NotInForceReason }, locale);
        return html`<p class="alert unchecked">${said}</p>`;
      })}
    ${screening ? choicesNote(screening.choices, locale) : nothing}
    ${
      detail.rights.length
        ? html`<section class="stack m">
            <h3>${w.routes[locale]}</h3>
            <p>${w.routesText[locale](suppliers(detail, locale))}</p>
            <p>${citations(detail.rights, locale)}</p>
          </section>`
        : nothing
    }
  `;
}

const suppliers = ({ screening }: SubjectDetail, locale: Locale): string =>
  [...new Set(screening?.hits.map(({ record }) => record.suppliedBy))].join(signs(locale).and);

/** The outcome in words, where no card says it. */
function outcomeBlock(state: PanelState, detail: SubjectDetail): TemplateResult | typeof nothing {
  const { locale, lists } = state;
  const { outcome, unchecked, screening } = detail;
  const { colon, and } = signs(locale);
  if (outcome === 'unestablished' && screening?.identityReason) {
    return block(detail, locale, identityReasonWords[screening.identityReason][locale]);
  }
  if (outcome === 'unchecked') {
    const missing = screening?.missing.map((path) => missingText(path, locale)).join(and);
    const lacks = unchecked === 'indeterminate' && missing ? `${w.missing[locale]}${colon}${missing}` : '';
    return block(detail, locale, `${uncheckedWords[unchecked ?? 'failed'][locale]}${lacks}`);
  }
  // A card below says it.
  if (screening?.hits.length || outcome === 'objection' || outcome === 'advise') return nothing;
  const source = lists.map(({ name }) => name).join(and);
  const asOf = lists.map(({ issuedOn }) => issuedOn).sort()[0];
  if (!asOf) return nothing;
  return html`<div class="card none">
    <p>${w.noneAsOf[locale](source, formatDate(asOf, locale))}</p>
    <p class="m">${w.noneMeans[locale]}</p>
  </div>`;
}

function block({ outcome }: SubjectDetail, locale: Locale, text: string): TemplateResult {
  return html`<div class="card ${outcome}">
    <h3><span class="tag ${outcome}">${outcomeIcon(outcome)}${outcomeWords[outcome][locale]}</span></h3>
    <p>${text}</p>
  </div>`;
}
