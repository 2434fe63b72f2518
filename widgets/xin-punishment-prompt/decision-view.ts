import { html, nothing, type TemplateResult } from 'lit';
import { citationOf } from '../../core/law/cite.ts';
import type { LawPack } from '../../core/law/types.ts';
import type { Screening } from '../../core/screening/types.ts';
import type { XinElement } from '../base/element.ts';
import { icon } from '../base/icons.ts';
import {
  DECLINE_REASONS,
  type Decision,
  type DeclineReason,
  type Draft,
  type DraftFault,
} from './decision.ts';
import { measuresView } from './measures-view.ts';
import { promptWords as words } from './words.ts';

export const FAULT = {
  decision: words.needDecision,
  measures: words.needMeasure,
  reasonCode: words.needWhy,
} as const;

type Prompt = XinElement & { readonly law: readonly LawPack[] | undefined };
interface Told {
  change(part: Partial<Draft>): void;
  readonly confirm: () => void;
}

/** Apply some measures with reasons, or none with a reason. */
export function formView(
  el: Prompt,
  { hits }: Screening,
  draft: Draft,
  faults: readonly DraftFault[],
  told: Told,
): TemplateResult {
  const fault = (name: keyof typeof FAULT) =>
    faults.includes(name)
      ? html`<div class="e" id="${name}-fault">${icon('advise')} ${el.say(FAULT[name])}</div>`
      : nothing;
  const reason = (name: 'relevance' | 'proportionality' | 'reason') => {
    const wrong = faults.includes(name);
    return html`<div>
      <label for=${name}>${el.say(words[name])}${el.say(words.needed)}</label>
      ${name === 'reason' ? nothing : threeTests(el)}
      <textarea
        id=${name}
        maxlength="2000"
        aria-required="true"
        aria-invalid=${wrong}
        aria-describedby="${name}-note"
        .value=${draft[name]}
        @input=${(event: Event) => told.change({ [name]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <div id="${name}-note" class=${wrong ? 'e' : 'm'}>
        ${wrong ? html`${icon('advise')} ${el.say(words.needText, el.say(words[name]))}` : el.say(words[`${name}Hint`])}
      </div>
    </div>`;
  };
  const pick = (decision: 'apply' | 'decline', body: unknown) =>
    html`<div class="g">
      <label class="opt"
        ><input
          type="radio"
          name="decision"
          .checked=${draft.decision === decision}
          @change=${() => told.change({ decision })}
        /><b>${el.say(words[decision])}</b></label
      >
      ${draft.decision === decision ? html`<div class="sub g">${body}</div>` : nothing}
    </div>`;
  const toggle = (id: string) =>
    told.change({
      measures: draft.measures.includes(id)
        ? draft.measures.filter((each) => each !== id)
        : [...draft.measures, id],
    });
  const why = html`<div role="radiogroup" aria-label=${el.say(words.why)} class="r">
      ${DECLINE_REASONS.map(
        (code) =>
          html`<label class="opt"
            ><input
              type="radio"
              name="why"
              .checked=${draft.reasonCode === code}
              @change=${() => told.change({ reasonCode: code as DeclineReason })}
            />${el.say(words[code])}</label
          >`,
      )}
    </div>
    ${fault('reasonCode')}`;
  return html`<fieldset class="g">
      <legend class="m">${el.say(words.onlyPauses)}</legend>
      ${pick(
        'apply',
        html`${measuresView(el, hits, draft.measures, toggle)} ${fault('measures')} ${reason('relevance')}
        ${reason('proportionality')}`,
      )}
      ${pick('decline', html`${why} ${reason('reason')}`)} ${fault('decision')}
    </fieldset>
    <div>
      <button class="done" part="confirm" type="button" @click=${told.confirm}>
        ${el.say(words.confirm)}
      </button>
    </div>`;
}

/** The article that asks for legality, relevance and proportionality. */
function threeTests(el: Prompt): unknown {
  const near = [...(el.law ?? [])].sort((a, b) => b.jurisdiction.length - a.jurisdiction.length);
  for (const pack of near)
    for (const duty of pack.duties ?? [])
      if (duty.id.endsWith('-THREE')) return el.cite(citationOf(pack, duty));
  return nothing;
}

/** The decision taken, with the way back. */
export function decidedView(
  el: XinElement,
  { decision, measures, relevance, proportionality, reasonCode, reason }: Decision,
  { hits }: Screening,
  revise: () => void,
): TemplateResult {
  const named = hits.flatMap((hit) => hit.measures);
  const rows: [string, unknown][] = [
    [
      el.say(words.decision),
      html`<b>${el.say(words[decision])}</b> ${measures
          .map((id) => named.find((measure) => measure.id === id)?.name[el.lang_])
          .join(el.marks.list)}`,
    ],
    [el.say(words.relevance), relevance],
    [el.say(words.proportionality), proportionality],
    [el.say(words.why), reasonCode && el.say(words[reasonCode])],
    [el.say(words.reason), reason],
  ];
  return html`<div class="card refuse" part="decision">
    <div>${el.tag('none', 'done', el.say(words.decided))}</div>
    <dl>
      ${rows.map(([term, value]) =>
        value
          ? html`<dt>${term}</dt>
              <dd>${value}</dd>`
          : nothing,
      )}
    </dl>
    <div>
      <button class="l" type="button" @click=${revise}>${el.say(words.revise)}</button>
    </div>
  </div>`;
}
