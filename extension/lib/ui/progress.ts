import { html, type TemplateResult } from 'lit';
import { isPlainDate } from '../../../core/date/index.ts';
import { formatDay } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import type { Progress } from '../subscription/types.ts';
import { listWords as w } from '../words/lists.ts';

/** How far a sync has come: its stage in words, and a bar. */
export function progressLine({ stage, done, total }: Progress, locale: Locale): TemplateResult {
  const word = w[stage === 'delta' ? 'deltaStage' : stage][locale];
  const percent = total ? Math.floor((done / total) * 100) : 0;
  return html`<div class="stack progress" style="gap:2px">
    <span class="m">${word}　${w.percent[locale](percent)}</span>
    <progress max="100" .value=${percent} aria-label=${word} style="width:100%"></progress>
  </div>`;
}

/** An instant as day and time in China. */
export function timeText(instant: string, locale: Locale): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  const day = local.slice(0, 10);
  return `${isPlainDate(day) ? formatDay(day, locale) : day} ${local.slice(11, 16)}`;
}
