import { html, nothing, type TemplateResult } from 'lit';
import type { Hit, LawfulMeasure, ProposalAnswer } from '../../core/screening/types.ts';
import { measureClassWords } from '../../core/words/law.ts';
import { levelCodeWords, levelWords, outcomeWords, refusalWords } from '../../core/words/screening.ts';
import type { XinElement } from '../base/element.ts';
import { foreign } from '../base/foreign.ts';
import { sayWindow } from '../xin-citation/say-window.ts';
import { promptWords as words } from './words.ts';

/** The records the measures would rest on, with why each is held or only prompts. */
export const hitsView = (el: XinElement, hits: readonly Hit[]): TemplateResult[] =>
  hits.map(({ record, level, state, because, citations }) => {
    const held = level === 'intercept';
    return html`<div class="card ${held ? 'hold' : 'advise'}">
      <div class="r">
        ${el.tag(held ? 'hold' : 'advise', held ? 'hold' : 'advise', el.say(levelWords[level]))}
        ${
          state.state === 'under-objection'
            ? el.tag('info', 'objection', el.say(outcomeWords.objection))
            : nothing
        }
        <b>${foreign(record.title)}</b>
      </div>
      <div class="m">
        ${because.map((code) => el.say(levelCodeWords[code])).join(el.marks.comma)}
        ${citations.map((citation) => html`${el.cite(citation)} `)}
      </div>
    </div>`;
  });

/** Measures of all hits, once each, by class. */
export function byClass(hits: readonly Hit[]): readonly (readonly [1 | 2 | 3, readonly LawfulMeasure[]])[] {
  const all = new Map<string, LawfulMeasure>();
  for (const { measures } of hits)
    for (const measure of measures) {
      const known = all.get(measure.id);
      if (!known || measure.relevance === 'suggested') all.set(measure.id, measure);
    }
  const groups = ([1, 2, 3] as const).map(
    (n) => [n, [...all.values()].filter((measure) => measure.measureClass === n)] as const,
  );
  return groups.filter(([, measures]) => measures.length > 0);
}

export const mayChoose = ({ informationOnly, legality }: LawfulMeasure): boolean =>
  !informationOnly && legality === 'passed';

export function measuresView(
  el: XinElement,
  hits: readonly Hit[],
  chosen: readonly string[],
  toggle: (id: string) => void,
): TemplateResult[] {
  const row = (measure: LawfulMeasure) => {
    const { id, name, citations, informationOnly, legality, relevance } = measure;
    const note = informationOnly
      ? words.information
      : legality !== 'passed'
        ? words.unsure
        : relevance === 'suggested'
          ? words.suggested
          : words.notSuggested;
    const able = mayChoose(measure);
    const body = html`<span
      >${able ? html`<label for=${id}><b>${name[el.lang_]}</b></label>` : html`<b>${name[el.lang_]}</b>`}
      <span class="m"
        ><br />${el.say(note)}<br />${el.say(words.basis)}
        ${citations.map((citation) => html`${el.cite(citation)} `)}${
          citations[0] ? sayWindow(el.lang_, citations[0], el.today) : nothing
        }</span
      ></span
    >`;
    return able
      ? html`<div class="opt">
          <input type="checkbox" id=${id} .checked=${chosen.includes(id)} @change=${() => toggle(id)} />
          ${body}
        </div>`
      : html`<div class="opt off">${body}</div>`;
  };
  return byClass(hits).map(
    ([n, measures]) =>
      html`<div class="g" role="group" aria-label=${measureClassWords[n][el.lang_]}>
        <div>
          ${el.tag(n === 1 ? 'hold' : n === 2 ? 'advise' : 'none', 'list', measureClassWords[n][el.lang_])}
        </div>
        ${measures.map(row)}
      </div>`,
  );
}

/** 依法不予…: what was proposed may not be done, why, and what may. */
export function proposalView(el: XinElement, answer: ProposalAnswer | undefined): unknown {
  if (answer?.decision !== 'refuse') return nothing;
  const { reasons, alternatives, citations } = answer;
  return html`<div class="card refuse">
    <div>${el.tag('refuse', 'refuse', el.say(levelWords.refuse))}</div>
    <div>
      ${reasons.map((code) => el.say(refusalWords[code])).join(el.marks.comma)}${el.marks.stop}
      ${citations.map((citation) => html`${el.cite(citation)} `)}
    </div>
    ${
      alternatives.length
        ? html`<div>
            ${el.say(words.alternatives)}${el.marks.colon}${alternatives.map(({ name }) => name[el.lang_]).join(el.marks.list)}
          </div>`
        : nothing
    }
  </div>`;
}
