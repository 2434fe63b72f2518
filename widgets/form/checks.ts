import { html, nothing, type TemplateResult } from 'lit';
import { evaluateDuty } from '../../core/classify/duty.ts';
import { readPath } from '../../core/classify/path.ts';
import type { DutyAnswer, Facts } from '../../core/classify/types.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { findRow } from '../../core/law/rules.ts';
import type { CitedDuty, LawPack } from '../../core/law/types.ts';
import type { XinElement } from '../base/element.ts';
import type { IconName } from '../base/icons.ts';
import { formWords as words } from './words.ts';

/** A duty with what it says of the facts at hand. */
export interface Judged {
  readonly duty: CitedDuty;
  readonly answer: DutyAnswer;
  /** Names of items that are not there. */
  readonly lacks: readonly Readonly<Record<'zh-CN' | 'en', string>>[];
}

export function judge(duty: CitedDuty, facts: Facts): Judged {
  const answer = evaluateDuty(duty, facts);
  const given = (path: string) => {
    const value = readPath(path)(facts);
    return value !== undefined && value !== '' && value !== false && value !== null;
  };
  const wanting = answer.verdict === 'else' || answer.verdict === 'indeterminate';
  const lacks = wanting ? (duty.items ?? []).filter(({ fact }) => !given(fact)).map(({ name }) => name) : [];
  return { duty, answer, lacks };
}

/** What the named duties say, in their order; those that do not concern the facts are left out. */
export function judgeAll(
  packs: readonly LawPack[],
  ids: readonly string[],
  facts: Facts,
  on: PlainDate,
): readonly Judged[] {
  return ids.flatMap((id) => {
    const duty = findRow(packs, 'duties', id, on);
    const judged = duty && judge(duty, facts);
    return judged && judged.answer.verdict !== 'not-applicable' ? [judged] : [];
  });
}

const LOOK: Record<DutyAnswer['level'], readonly [role: string, icon: IconName, word: keyof typeof words]> = {
  ok: ['none', 'done', 'ok'],
  advise: ['advise', 'advise', 'advise'],
  intercept: ['hold', 'hold', 'advise'],
  refuse: ['refuse', 'refuse', 'refuse'],
  indeterminate: ['unsure', 'unsure', 'unsure'],
};

/** A finding with its word, sentence and article. `head` stands in bold before it. */
export function findingView(
  el: XinElement,
  { duty, answer, lacks }: Judged,
  head?: unknown,
  own?: string,
): TemplateResult {
  const [role, icon, word] = LOOK[answer.level];
  const note = answer.level === 'ok' ? undefined : duty.note?.[el.lang_];
  return html`<li class="card ${role}">
    <div class="r">
      ${el.tag(role, icon, own ?? el.say(words[word] as typeof words.ok))}<b
        >${head ?? duty.name[el.lang_]}</b
      >
    </div>
    ${
      answer.say || lacks.length
        ? html`<div>
            ${answer.say?.[el.lang_]}
            ${lacks.length ? html`${el.say(words.missing)}${el.say(words.colon)}${lacks.map((name) => name[el.lang_]).join(el.say(words.list))}` : nothing}
          </div>`
        : nothing
    }
    <div class="m">${note ? html`${note} ` : nothing}${el.cite(duty.citation)}</div>
  </li>`;
}

/** Findings that ask for something, each on a card; those in order in one line. */
export function checksView(el: XinElement, checks: readonly Judged[]): unknown {
  const fine = checks.filter(({ answer }) => answer.level === 'ok');
  const rest = checks.filter(({ answer }) => answer.level !== 'ok');
  return html`${
    rest.length
      ? html`<ul class="g">
          ${rest.map((each) => findingView(el, each))}
        </ul>`
      : nothing
  }
  ${
    fine.length
      ? html`<div class="r m">
          ${el.tag('none', 'done', el.say(words.ok))}
          ${fine.map(({ duty }) => html`<span>${duty.name[el.lang_]} ${el.cite(duty.citation, true)}</span>`)}
        </div>`
      : nothing
  }`;
}
