import { html, nothing, type TemplateResult } from 'lit';
import type { Citation } from '../../../core/answer/index.ts';
import type { LawfulMeasure } from '../../../core/screening/types.ts';
import { auditReasonWords } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import type { DeclineReason } from '../message/own.ts';
import { citations } from '../ui/citation.ts';
import { holdWords as w } from '../words/hold.ts';
import { measureLine } from './records.ts';

const REASONS: readonly DeclineReason[] = [
  'not-relevant',
  'not-proportionate',
  'record-wrong-or-ended',
  'other',
];

/** What the officer has filled in so far; who holds it is drawn anew when it changes. */
export interface Deciding {
  kind: 'apply' | 'decline' | undefined;
  chosen: ReadonlySet<string>;
  reason: DeclineReason | undefined;
  statement: string;
  choose(kind: 'apply' | 'decline'): void;
  toggle(measure: string, on: boolean): void;
}

/** Measures the law allows, of which the officer chooses. */
export function applyPart(
  measures: readonly LawfulMeasure[],
  host: Deciding,
  locale: Locale,
): TemplateResult {
  return html`<div class="option">
    <label class="pick">
      <input
        type="radio"
        name="kind"
        value="apply"
        .checked=${host.kind === 'apply'}
        @change=${() => host.choose('apply')}
      />
      <b>${w.apply[locale]}</b> <span class="m">${w.applyHint[locale]}</span>
    </label>
    <ul class="stack under" ?hidden=${host.kind !== 'apply'}>
      ${measures.map(
        (measure) =>
          html`<li>
            <label class="pick">
              <input
                type="checkbox"
                name="measure"
                value=${measure.id}
                .checked=${host.chosen.has(measure.id)}
                @change=${(event: Event) => host.toggle(measure.id, (event.target as HTMLInputElement).checked)}
              />
              <span>${measureLine(measure, locale)}</span>
            </label>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** No measure, and why. */
export function declinePart(host: Deciding, locale: Locale): TemplateResult {
  return html`<div class="option">
    <label class="pick">
      <input
        type="radio"
        name="kind"
        value="decline"
        .checked=${host.kind === 'decline'}
        @change=${() => host.choose('decline')}
      />
      <b>${w.decline[locale]}</b> <span class="m">${w.declineHint[locale]}</span>
    </label>
    <div class="row under" ?hidden=${host.kind !== 'decline'}>
      ${REASONS.map(
        (reason) =>
          html`<label class="pick">
            <input
              type="radio"
              name="reason"
              value=${reason}
              .checked=${host.reason === reason}
              @change=${() => (host.reason = reason)}
            />
            ${auditReasonWords[reason][locale]}
          </label>`,
      )}
    </div>
  </div>`;
}

/** Why it is relevant and in proportion, in the officer's words, and where the law asks for that. */
export function statementPart(
  principles: readonly Citation[],
  host: Deciding,
  locale: Locale,
): TemplateResult {
  const hint = host.kind === 'decline' ? w.statementDecline : w.statementApply;
  return html`<div class="stack">
    <label for="s"><b>${w.statement[locale]}</b>${w.required[locale]}</label>
    <textarea
      id="s"
      rows="3"
      maxlength="2000"
      required
      placeholder=${hint[locale]}
      .value=${host.statement}
      @input=${(event: Event) => (host.statement = (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${principles.length ? html`<p class="m">${w.art27[locale]} ${citations(principles, locale)}</p>` : nothing}
  </div>`;
}
