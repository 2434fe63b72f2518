import { html, nothing } from 'lit';
import type { CitedDuty } from '../../core/law/types.ts';
import type { CreditAnswer } from '../base/credit-answer.ts';
import type { CreditQuery } from '../base/credit-source.ts';
import type { XinElement } from '../base/element.ts';
import type { CheckFailed } from '../base/failure.ts';
import { failureView } from '../base/failure-view.ts';
import { checkWords as words } from './words.ts';

/** Where a check stands. */
export type State =
  | { readonly at: 'idle' }
  | { readonly at: 'checking' }
  | { readonly at: 'failed'; readonly failure: CheckFailed }
  | { readonly at: 'not-public'; readonly duty: CitedDuty }
  | { readonly at: 'answered'; readonly query: CreditQuery; readonly answer: CreditAnswer };

/** A check without an answer: under way, failed, or not to be made. */
export function stateView(el: XinElement, state: State, again: () => void): unknown {
  if (state.at === 'checking') return html`<p class="m" aria-busy="true">${el.say(words.checking)}</p>`;
  if (state.at === 'failed') return failureView(el, state.failure, again);
  if (state.at !== 'not-public') return nothing;
  const { duty } = state;
  return html`<div class="card refuse">
    <div>${el.tag('refuse', 'refuse', el.say(words.notPublic))}</div>
    <div>${duty.else.say?.[el.lang_]} ${el.cite(duty.citation)}</div>
    <div>${el.say(words.instead)}</div>
  </div>`;
}
