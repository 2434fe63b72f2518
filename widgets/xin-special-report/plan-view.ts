import { html, nothing } from 'lit';
import type { ReportPlan } from '../../core/report/types.ts';
import type { XinElement } from '../base/element.ts';
import { sayWindow } from '../xin-citation/say-window.ts';
import { reportWords as words } from './words.ts';

/**
 * Where the place has no text on what a special report consists of: that, what it has said instead, and which text is
 * followed. On paper too: a report without it would pass for the place's own.
 */
export function planNote(el: XinElement, { kind, place, pack, contents, said }: ReportPlan): unknown {
  if (kind === 'own') return nothing;
  return html`<div class="note unsure" part="plan">
    <div>
      ${el.tag('unsure', 'unsure', el.say(words.noOwn))}
      ${place === 'CN' ? el.say(words.nowhere) : el.say(words.noText, place)}
    </div>
    <div>
      ${contents ? html`${el.say(words.model, pack?.issuer ?? '')} ${el.cite(contents.citation)}` : el.say(words.noReport)}
    </div>
    ${
      said.length
        ? html`<div class="m">
            ${el.say(words.said)}
            <ul>
              ${said.map((each) => html`<li>${el.cite(each)} ${sayWindow(el.lang_, each, el.today)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
  </div>`;
}
