import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Citation } from '../../../core/answer/index.ts';
import { addDays, isPlainDate } from '../../../core/date/index.ts';
import { formatDay, unverifiedWord } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import { panelWords } from '../words/panel.ts';

/** Where an answer comes from: document and article, which open to the words themselves. */
export function citation(cited: Citation, locale: Locale): TemplateResult {
  const { document, number, article, quote, sourceKind, to } = cited;
  const end = to && isPlainDate(to) ? formatDay(addDays(to, -1), locale) : undefined;
  return html`<details class="cite">
    <summary>《${document}》${article}</summary>
    <blockquote>
      “${quote}”
      <div class="m">
        ${number ? html`${number}　 ` : nothing}${end ? html`${panelWords.inForceUntil[locale](end)}　 ` : nothing}
        ${unverifiedWord(sourceKind, locale)}
      </div>
    </blockquote>
  </details>`;
}

/** Several, each document and article once. */
export function citations(list: readonly Citation[], locale: Locale): TemplateResult | typeof nothing {
  if (!list.length) return nothing;
  const unique = new Map(list.map((cited) => [`${cited.document} ${cited.article} ${cited.quote}`, cited]));
  return html`${repeat(
    unique,
    ([key]) => key,
    ([, cited]) => html`${citation(cited, locale)} `,
  )}`;
}
