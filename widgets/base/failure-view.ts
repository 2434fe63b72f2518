import { html, nothing, type TemplateResult } from 'lit';
import type { XinElement } from './element.ts';
import type { CheckFailed, CheckFailure } from './failure.ts';
import { failureWords as words } from './failure-words.ts';
import { warnOnce } from './warn.ts';
import { baseWords } from './words.ts';

/** What the page itself lacks: asking again changes nothing. */
const OF_THE_PAGE: readonly CheckFailure[] = ['no-department', 'no-source', 'wrong-mapping'];

/** Why a check could not be made, and that this is not "nothing found". */
export function sayFailure(el: XinElement, { why, detail = '' }: CheckFailed): string {
  // Which field or which part of the mapping was said where it was found.
  if (why !== 'wrong-shape' && why !== 'wrong-mapping')
    warnOnce(`${el.localName}: no answer (${why}${detail && ` ${detail}`})`);
  const word: string | ((detail: string) => string) = words[why][el.lang_];
  return `${typeof word === 'string' ? word : word(detail)}${el.say(words.clear)}`;
}

/** 未能核查 in place of an answer, with the way to ask again where that can help. */
export function failureView(el: XinElement, failure: CheckFailed, again: () => void): TemplateResult {
  return html`<div class="note unsure">
    <div>${el.tag('unsure', 'unsure', el.say(baseWords.notChecked))}</div>
    <div>${sayFailure(el, failure)}</div>
    ${
      OF_THE_PAGE.includes(failure.why)
        ? nothing
        : html`<div><button type="button" @click=${again}>${el.say(baseWords.retry)}</button></div>`
    }
  </div>`;
}
