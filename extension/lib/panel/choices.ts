import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from '../../../core/answer/index.ts';
import { choiceSentences } from '../../../core/words/silences.ts';
import type { Locale } from '../../../core/words/types.ts';
import { aside } from '../ui/punctuation.ts';
import { panelWords as w } from '../words/panel.ts';

/** Where the sources conflict or say nothing: the options this answer rests on, folded but never left out. */
export function choicesNote(choices: readonly Choice[], locale: Locale): TemplateResult | typeof nothing {
  const said = choiceSentences(choices, locale);
  if (said.length === 0) return nothing;
  return html`<details class="m">
    <summary class="link">${w.choices[locale]}${aside(said.length, locale)}</summary>
    <ul class="stack" style="margin-top:6px">
      ${said.map((text) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}
