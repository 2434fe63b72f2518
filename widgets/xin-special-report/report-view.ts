import { html, nothing, type TemplateResult } from 'lit';
import { allChoices } from '../../core/answer/choice.ts';
import { lawInForce } from '../../core/law/in-force.ts';
import { findRow, rulesInForce } from '../../core/law/rules.ts';
import type { LawPack } from '../../core/law/types.ts';
import type { LeftOut, ReportPlan, SpecialReport } from '../../core/report/types.ts';
import { mask } from '../../core/subject/mask.ts';
import { choicesView } from '../base/choices.ts';
import type { CreditAnswer } from '../base/credit-answer.ts';
import type { CreditQuery } from '../base/credit-source.ts';
import type { XinElement } from '../base/element.ts';
import { foreign } from '../base/foreign.ts';
import { safeLink } from '../base/safe-link.ts';
import { formWords } from '../form/words.ts';
import { qr } from './qr.ts';
import { reportWords as words } from './words.ts';

/** What the source answered to what. */
export interface Answered {
  readonly query: CreditQuery;
  readonly answer: CreditAnswer;
  /** The law of the place and of the places that hold the records. */
  readonly law: readonly LawPack[];
}

type Issued = XinElement & {
  readonly reportCode: string | null | undefined;
  readonly verifyUrl: string | null | undefined;
};

/** The report: whose, its scope, each domain, what is not in it, and the code it is verified by. */
export function reportView(
  el: Issued,
  plan: ReportPlan,
  { scope, domains, leftOut, undecided }: SpecialReport,
  { query, answer, law }: Answered,
  again: TemplateResult,
): TemplateResult {
  const states = [...domains.flatMap(({ rows }) => rows), ...undecided].map(({ state }) => state);
  const { place, contents } = plan;
  /** An article of the plan, where it is the place's own. */
  const cite = (id: string) => {
    const found = plan.kind === 'own' && findRow([plan.pack!], 'duties', id);
    return found ? el.cite(found.citation, true) : nothing;
  };
  // What the place's own law asks of any credit report.
  const sourced = rulesInForce(lawInForce(law, { jurisdiction: place, on: el.today }), 'duties').find(
    ({ kind, items }) => kind === 'display' && items?.some(({ fact }) => fact === 'record.suppliedBy'),
  );
  const row = (term: string, value: unknown) =>
    html`<dt>${term}</dt>
      <dd>${value}</dd>`;
  return html`<div class="g" part="report">
    <dl>
      ${row(
        el.say(words.subject),
        html`${answer.name ? foreign(answer.name) : nothing}
          <code>${query.kind === 'resident-id' ? mask(query.value, query.kind) : query.value}</code>`,
      )}
      ${row(el.say(words.domains), scope.domains.join(el.say(formWords.list)))}
      ${row(el.say(words.range), html`${el.say(words.until, el.date(scope.from, false), el.date(scope.to, false))} ${cite('TS-3-SCOPE')}`)}
      ${row(el.say(plan.kind === 'own' ? words.ruledBy : words.modelledOn), html`${plan.pack?.issuer ?? nothing} ${el.cite(contents!.citation)}`)}
      ${row(el.say(words.source), html`${foreign(answer.source)} ${el.say(words.asOf, el.date(answer.asOf, false))}`)}
    </dl>
    ${domains.map((domain) => domainView(el, domain))}
    <div class="m">
      ${el.say(words.excludes)} ${el.cite(contents!.citation, true)}
      ${plan.kind === 'own' ? html`${el.say(words.answers)} ${el.say(words.reference)} ${cite('TS-3-OBJECT')}` : nothing}
      ${sourced ? html`${el.say(words.sourced)} ${el.cite(sourced.citation)}` : nothing}
    </div>
    ${undecidedView(el, undecided)}
    ${choicesView(el, allChoices([plan.choices, ...states.map(({ choices }) => choices)]), true)}
    ${codeView(el)} ${leftOutView(el, leftOut)}
    <div class="r noprint">
      <button class="p" type="button" @click=${() => print()}>${el.say(words.print)}</button>${again}
    </div>
  </div>`;
}

function domainView(el: XinElement, { name, rows }: SpecialReport['domains'][number]): TemplateResult {
  return html`<div class="card" part="domain">
    <div class="r">
      <b>${name}</b
      >${rows.length ? el.tag('info', 'list', el.say(words.count, rows.length)) : html`${el.tag('none', 'none', el.say(words.nothing))}<span class="m">${el.say(words.none)}</span>`}
    </div>
    ${rows.map(
      ({ record, underObjection }) =>
        html`<div>
          ${foreign(record.title)}
          ${underObjection ? el.tag('info', 'objection', el.say(words.objection)) : nothing}
          <div class="m">
            ${record.basis?.number ? foreign(record.basis.number) : nothing}
            ${record.decisionDate ? el.date(record.decisionDate, false) : nothing} ·
            ${el.say(words.provider)}${el.say(formWords.colon)}${foreign(record.suppliedBy ?? '')}
          </div>
        </div>`,
    )}
  </div>`;
}

/** Printed too: a report that hid them would pass for complete. Content only where it may be shown meanwhile. */
function undecidedView(el: XinElement, undecided: SpecialReport['undecided']): unknown {
  if (!undecided.length) return nothing;
  return html`<div class="note unsure" part="undecided">
    <span>${el.say(words.count, undecided.length)}${el.say(formWords.colon)}${el.say(words.undecided)}</span>
    <ul>
      ${undecided.map(
        ({ record, visible }) =>
          html`<li>
            ${[record.domain, visible ? record.title : '', record.suppliedBy].filter(Boolean).map((each, i) => html`${i ? ' · ' : nothing}${foreign(each!)}`)}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** The code is the authority's; the element makes none. */
function codeView(el: Issued): TemplateResult {
  const code = el.reportCode?.trim();
  if (!code) return html`<p class="note unsure">${el.say(words.noCode)}</p>`;
  const url = safeLink(el.verifyUrl ?? undefined);
  const target = url ? `${url}${url.includes('?') ? '&' : '?'}code=${encodeURIComponent(code)}` : code;
  return html`<div class="code" part="code">
    ${target.length < 400 ? qr(target, el.say(words.qr)) : nothing}
    <div><span class="m">${el.say(words.verify)}</span><br /><code>${foreign(code)}</code></div>
  </div>`;
}

function leftOutView(el: XinElement, leftOut: SpecialReport['leftOut']): unknown {
  const rows = Object.entries(leftOut) as [LeftOut, number][];
  if (!rows.length) return nothing;
  return html`<div class="note none noprint" part="left-out">
    <span>${el.say(words.leftOut)}</span>
    <ul>
      ${rows.map(
        ([why, n]) => html`<li>${el.say(words[why])}${el.say(formWords.colon)}${el.say(words.count, n)}</li>`,
      )}
    </ul>
  </div>`;
}
