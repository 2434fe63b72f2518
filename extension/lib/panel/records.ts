import { html, nothing, type TemplateResult } from 'lit';
import type { CreditRecord, RecordState } from '../../../core/record/types.ts';
import type {
  Hit,
  LawfulMeasure,
  NotAHit,
  NotAHitReason,
  OfferedIncentive,
} from '../../../core/screening/types.ts';
import { discloseUntilText, measureClassWords, recordStateWords } from '../../../core/words/index.ts';
import { formatDay, levelCodeWords, missingText, notAHitWords } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import { citations } from '../ui/citation.ts';
import { outcomeIcon } from '../ui/icon.ts';
import { aside, signs } from '../ui/punctuation.ts';
import { outcomeWords } from '../words/mark.ts';
import { panelWords as w } from '../words/panel.ts';
import type { Outcome } from '../check/outcome.ts';

type Row = readonly [label: string, value: unknown];

const kv = (rows: readonly (Row | undefined)[]): TemplateResult =>
  html`<dl class="kv">
    ${rows.map((row) =>
      row
        ? html`<dt>${row[0]}</dt>
            <dd>${row[1]}</dd>`
        : nothing,
    )}
  </dl>`;

/** A hit: what it is and where from, until when, what stands against it, what the law allows. */
export function hitCard(hit: Hit, locale: Locale, holdable: boolean): TemplateResult {
  const { record, state, level, because, measures, via } = hit;
  const disputed = state.state === 'under-objection';
  const outcome: Outcome = level === 'intercept' && holdable ? 'hold' : disputed ? 'objection' : 'advise';
  const reasons = because.filter((code) => code !== 'hold').map((code) => levelCodeWords[code][locale]);
  return html`<article class="card ${outcome}">
    <h3 class="row">
      <span class="tag ${outcome}">${outcomeIcon(outcome)}${outcomeWords[outcome][locale]}</span>
      <span>${record.severity === 'severe-listed' ? w.severe[locale] : w.ordinary[locale]}</span>
    </h3>
    ${via ? html`<p class="m">${w.related[locale](via.role, via.subjectName)}</p>` : nothing}
    <p>${record.title}</p>
    ${provenance(record, state, locale)}
    ${reasons.length ? html`<p class="m">${reasons.join(signs(locale).semicolon)}</p>` : nothing}
    <p class="m">${w.basis[locale]} ${citations([...hit.citations, ...state.citations], locale)}</p>
    ${
      measures.length
        ? html`<details>
            <summary class="link">${w.measures[locale]}${aside(measures.length, locale)}</summary>
            <ul class="stack" style="margin-top:6px">
              ${measures.map((measure) => html`<li>${measureLine(measure, locale)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </article>`;
}

export function measureLine(measure: LawfulMeasure, locale: Locale): TemplateResult {
  const classOne = measure.measureClass === 1;
  return html`<span>${measure.name[locale]}</span>
    <span class="tag ${classOne ? 'hold' : 'none'}" style="font-weight:400;border-color:transparent"
      >${measureClassWords[measure.measureClass][locale]}</span
    >
    <div class="m">
      ${
        measure.informationOnly
          ? w.information[locale]
          : measure.legality === 'unknown'
            ? w.legalityUnknown[locale]
            : measure.relevance === 'suggested'
              ? w.relevant[locale]
              : w.notRelevant[locale]
      }
      ${citations(measure.citations, locale)}
    </div>`;
}

function provenance(record: CreditRecord, state: RecordState, locale: Locale): TemplateResult {
  const { decidingAuthority, decisionDate, basis, list } = record;
  const open = record.objections?.find((objection) => !objection.closedOn);
  const document = [basis?.type, basis?.number].filter(Boolean).join(' ');
  return kv([
    record.detail ? [w.detail[locale], record.detail] : undefined,
    list ? [w.list[locale], list.name] : undefined,
    list?.legalBasis ? [w.listBasis[locale], list.legalBasis] : undefined,
    decidingAuthority
      ? [w.decided[locale], `${decidingAuthority}　${decisionDate ? formatDay(decisionDate, locale) : ''}`]
      : undefined,
    document
      ? [w.document[locale], document + (basis?.effective ? aside(w.effective[locale], locale) : '')]
      : undefined,
    [w.shown[locale], discloseUntilText(state, locale)],
    [
      w.objection[locale],
      open ? w.openObjection[locale](formatDay(open.receivedOn, locale)) : w.noObjection[locale],
    ],
    [w.repair[locale], record.repairedOn ? formatDay(record.repairedOn, locale) : w.notRepaired[locale]],
    [
      w.source[locale],
      record.suppliedBy + signs(locale).comma + w.retrieved[locale](formatDay(record.retrievedAt, locale)),
    ],
  ]);
}

/** Reasons whose records are not mentioned at all: what may not be shown is not hinted at either. */
const SILENT: ReadonlySet<NotAHitReason> = new Set<NotAHitReason>([
  'expired',
  'deleted',
  'sealed',
  'not-recorded',
  'repaired',
  'not-negative',
]);

export const spokenNotes = (notes: readonly NotAHit[]): readonly NotAHit[] =>
  notes.filter(({ because }) => !SILENT.has(because));

/** A record that is no hit: why, what is missing, and its content only where that may be shown. */
export function noteItem(note: NotAHit, locale: Locale): TemplateResult {
  const { because, record, state, missing } = note;
  const outcome: Outcome =
    because === 'suspended'
      ? 'objection'
      : missing.length || because.endsWith('-unknown')
        ? 'unchecked'
        : 'none';
  return html`<article class="card ${outcome}">
    <h3>${notAHitWords[because][locale]}</h3>
    ${
      record
        ? html`<p>${record.title}</p>
            ${provenance(record, state, locale)}`
        : nothing
    }
    ${state.state !== 'shown' && !record ? html`<p class="m">${recordStateWords[state.state][locale]}</p>` : nothing}
    ${
      missing.length
        ? html`<p class="m">
            ${w.missing[locale]}${signs(locale).colon}${missing.map((path) => missingText(path, locale)).join(signs(locale).and)}
          </p>`
        : nothing
    }
    ${note.citations.length ? html`<p class="m">${w.basis[locale]} ${citations(note.citations, locale)}</p>` : nothing}
  </article>`;
}

export function incentiveCard(offers: readonly OfferedIncentive[], locale: Locale): TemplateResult {
  return html`<article class="card incentive">
    <h3 class="row">
      <span class="tag incentive">${outcomeIcon('incentive')}${outcomeWords.incentive[locale]}</span>
      <span>${w.incentives[locale]}</span>
    </h3>
    <ul class="stack">
      ${offers.map(
        ({ name, record, citations: cited }) =>
          html`<li>
            ${name[locale]}
            <div class="m">
              ${record ? html`${record.title}${aside(w.source[locale] + signs(locale).colon + record.suppliedBy, locale)}` : nothing}
              ${citations(cited, locale)}
            </div>
          </li>`,
      )}
    </ul>
  </article>`;
}
