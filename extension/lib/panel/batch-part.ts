import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../core/words/types.ts';
import { LOUDEST_FIRST } from '../check/outcome.ts';
import type { RowsShown } from '../detect/rows.ts';
import type { BatchCase, HeldBatch } from '../message/own.ts';
import { outcomeIcon } from '../ui/icon.ts';
import { signs } from '../ui/punctuation.ts';
import { batchWords as w } from '../words/batch.ts';
import { outcomeWords } from '../words/mark.ts';

const isToConfirm = ({ outcome }: BatchCase): boolean => outcome === 'hold';

/** Whether others of the batch still have to be confirmed after this one. */
export const isLast = ({ cases, at }: HeldBatch): boolean =>
  !cases.some((one, n) => n !== at && isToConfirm(one) && !one.confirmed);

/** Which of the chosen rows the dialog is about. */
export function batchHead({ cases, at }: HeldBatch, locale: Locale): TemplateResult {
  const others = cases.filter((one, n) => n !== at && isToConfirm(one));
  const before = others.filter(({ confirmed }) => confirmed).length;
  return html`<p>
    <b>${w.title[locale](at + 1, cases.length)}</b
    >${signs(locale).comma}${w.toConfirm[locale](before + 1, others.length + 1)}
  </p>`;
}

/** What is known of the others, and what becomes of them. */
export function batchPart(
  { cases, at, waits }: HeldBatch,
  rows: RowsShown | undefined,
  locale: Locale,
): TemplateResult {
  const { times = 1 } = cases[at] ?? {};
  const confirmed = cases.filter((one) => one.confirmed).length;
  const unchecked = cases.filter(({ outcome }) => outcome === 'unchecked').length;
  const say = (text: string): TemplateResult => html`<p class="alert unchecked">${text}</p>`;
  return html`${times > 1 ? html`<p class="m">${w.same[locale](times)}</p>` : nothing}
    ${confirmed ? html`<p class="m">${w.confirmed[locale](confirmed)}</p>` : nothing}
    ${unchecked ? say((waits ? w.uncheckedWait : w.uncheckedGo)[locale](unchecked)) : nothing}
    ${rows ? say(w.beyond[locale](rows.seen, rows.of)) : nothing}
    <details class="batch">
      <summary class="link">${w.all[locale]}${counts(cases, locale)}</summary>
      <ol>
        ${cases.map((one, n) => line(one, n === at, locale))}
      </ol>
    </details>`;
}

const counts = (cases: readonly BatchCase[], locale: Locale): TemplateResult[] =>
  LOUDEST_FIRST.flatMap((outcome) => {
    const n = cases.filter((one) => one.outcome === outcome).length;
    const word = outcomeWords[outcome][locale];
    return n
      ? html` <span class="tag ${outcome}">${outcomeIcon(outcome)}${w.counted[locale](word, n)}</span>`
      : [];
  });

function line(one: BatchCase, here: boolean, locale: Locale): TemplateResult {
  const { outcome, name, id, caseNumber, times } = one;
  const word = one.confirmed ? w.done[locale] : outcomeWords[outcome][locale];
  const about = [caseNumber, times && w.rows[locale](times)].filter(Boolean).join(' · ');
  return html`<li aria-current=${here ? 'true' : nothing}>
    <span>${name ?? id ?? w.unread[locale]}</span> ${about ? html`<span class="m">${about}</span>` : nothing}
    <span class="tag ${outcome}">${outcomeIcon(outcome)}${word}</span>
    ${here ? html`<b>${w.here[locale]}</b>` : nothing}
  </li>`;
}
