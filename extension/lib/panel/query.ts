import { html, nothing, type TemplateResult } from 'lit';
import type { QueryPrompt } from '../../../core/screening/types.ts';
import { modalityWords, unverifiedWord } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import { citation } from '../ui/citation.ts';
import { queryWords as w } from '../words/grades.ts';

/** How credit information is to be queried for the case's matter, and where that stands. */
export function querySection(
  prompts: readonly QueryPrompt[],
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!prompts.length) return nothing;
  return html`<section class="stack" style="gap:4px" data-query>
    <h3 class="m">${w.title[locale]}</h3>
    ${prompts.map(
      ({ modality, citation: cited }) =>
        html`<div class="row">
          <span class="tag ${modality === 'must' ? 'advise' : 'none'}"
            >${modalityWords[modality][locale]}</span
          >
          <span class="m">${citation(cited, locale)} ${unverifiedWord(cited.sourceKind, locale)}</span>
        </div>`,
    )}
  </section>`;
}
