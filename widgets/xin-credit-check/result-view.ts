import { html, nothing } from 'lit';
import type { LawPack } from '../../core/law/types.ts';
import { citationOf } from '../../core/law/cite.ts';
import type { CreditRecord } from '../../core/record/types.ts';
import { mask } from '../../core/subject/mask.ts';
import type { CreditAnswer } from '../base/credit-answer.ts';
import type { CreditQuery } from '../base/credit-source.ts';
import type { XinElement } from '../base/element.ts';
import { emit } from '../base/events.ts';
import { foreign } from '../base/foreign.ts';
import { safeLink } from '../base/safe-link.ts';
import type { Outcome, ShownRecord } from './outcome.ts';
import { checkWords as words } from './words.ts';

/** One answered check, as it is shown and as `xin-answer` carries it. */
export interface CheckResult {
  readonly query: CreditQuery;
  readonly answer: CreditAnswer;
  readonly outcome: Outcome;
  readonly law: readonly LawPack[];
}

/** 异议、信用修复、投诉: always within reach of a record. */
export type Route = 'object' | 'repair' | 'complain';

const isPerson = ({ query }: CheckResult) => query.kind === 'resident-id';

/** Names of persons are masked in public view, wherever they stand. */
function masker(result: CheckResult): (text: string) => string {
  const { query, answer } = result;
  if (!isPerson(result) || query.mode !== 'public') return (text) => text;
  const names = [query.name, answer.name, ...answer.records.map((record) => record.subject.name)];
  const hide: [string, string][] = [
    ...names.flatMap((name): [string, string][] => (name ? [[name, mask(name, 'person-name')]] : [])),
    [query.value, mask(query.value, 'resident-id')],
  ];
  return (text) => hide.reduce((out, [name, masked]) => out.split(name).join(masked), text);
}

/** The result in one line, for the screen reader. */
export function sayOutcome(el: XinElement, result: CheckResult): string {
  const { word } = headline(el, result);
  return `${word}，${el.say(words.asOf, el.date(result.answer.asOf, false), result.answer.source)}`;
}

function headline(
  el: XinElement,
  { outcome, query }: CheckResult,
): { role: string; icon: 'none'; word: string } {
  const say = (role: string, icon: string, word: string) => ({ role, icon: icon as 'none', word });
  const { shown, withheld, screening, identity } = outcome;
  const found = el.say(words.found, shown.length);
  if (identity === 'not-established') return say('ident', 'identity', el.say(words.identity));
  if (screening?.level === 'intercept') return say('hold', 'hold', el.say(words.hold));
  if (screening?.level === 'indeterminate' || withheld.includes('indeterminate'))
    return say('unsure', 'unsure', el.say(words.cannotJudge));
  if (screening?.level === 'advise') return say('advise', 'advise', el.say(words.advise));
  if (shown.length) return say('none', 'advise', found);
  if (withheld.length) return say('info', 'objection', el.say(words.withheld));
  return say('none', 'none', el.say(query.mode === 'public' ? words.nothingPublic : words.nothing));
}

export function resultView(el: XinElement, result: CheckResult): unknown {
  const { query, answer, outcome } = result;
  const hide = masker(result);
  const { identity, shown, withheld, incentives, screening } = outcome;
  const known = identity !== 'not-established';
  const name = query.name ?? (known ? (answer.name ?? shown[0]?.record.subject.name) : undefined);
  const head = headline(el, result);
  const record = (each: ShownRecord) => recordCard(el, each, hide, result);
  return html`<div class="g" part="result">
    <dl>
      <dt>${el.say(words.subject)}</dt>
      <dd>
        ${name ? html`<b>${foreign(hide(name))}</b> ` : nothing}<code>${mask(query.value, query.kind)}</code>
        ${known ? html`<span class="m">${el.say(words[identity])}</span>` : nothing}
      </dd>
      <dt>${el.say(words.result)}</dt>
      <dd>
        ${el.tag(head.role, head.icon, head.word)}
        <span class="m">${asOf(el, answer)}</span>
      </dd>
      ${
        known && screening
          ? screening.query.slice(0, 1).map(
              ({ modality, citation }) =>
                html`<dt>${el.say(words.queryRule)}</dt>
                  <dd>${el.say(words[modality])} ${el.cite(citation)}</dd>`,
            )
          : nothing
      }
    </dl>
    ${
      known
        ? [
            shown.map(record),
            [...new Set(withheld)].map(
              (state) =>
                html`<p class="note ${state === 'indeterminate' ? 'unsure' : 'info'}">
                  ${el.say(words[state as 'revoked'])}
                </p>`,
            ),
            incentives.map(
              (each) =>
                html`<div class="card good">
                  <div>
                    ${el.tag('good', 'good', el.say(words.incentive))}
                    ${each.record ? html`${foreign(hide(each.record.title))} → ` : nothing}${each.name[el.lang_]}
                    ${each.citations.map((citation) => el.cite(citation, true))}
                  </div>
                </div>`,
            ),
            screening?.lapsed.map(
              ({ title, lastDay }) =>
                html`<p class="note unsure">
                  ${el.say(words.lapsed, title, lastDay ? el.date(lastDay, false) : '—')}
                </p>`,
            ),
            shown.length || withheld.length ? nothing : html`<p class="m">${el.say(words.nothingNote)}</p>`,
            query.mode === 'self' ? html`<p class="m">${el.say(words.free)}</p>` : nothing,
            routes(el, result),
          ]
        : html`<p class="note ident">${el.say(words.mismatch)}</p>`
    }
  </div>`;
}

const asOf = (el: XinElement, { asOf: day, source }: CreditAnswer) =>
  html`${el.say(words.asOf, el.date(day, false), '')}${foreign(source)}`;

function recordCard(
  el: XinElement,
  each: ShownRecord,
  hide: (text: string) => string,
  result: CheckResult,
): unknown {
  const { record, state, level, via } = each;
  const severe = record.severity === 'severe-listed';
  const open = state.state === 'under-objection';
  const role = level === 'intercept' || (!level && severe) ? 'hold' : level === 'advise' ? 'advise' : 'none';
  const word =
    level === 'intercept'
      ? words.hold
      : level === 'advise'
        ? words.advise
        : severe
          ? words.severe
          : words.record;
  const { basis } = record;
  const rows: [string, unknown][] = [
    [
      el.say(words.decided),
      record.decidingAuthority || record.decisionDate
        ? html`${foreign(record.decidingAuthority ?? '')}
          ${record.decisionDate ? el.date(record.decisionDate, false) : ''}`
        : undefined,
    ],
    [
      el.say(words.document),
      basis
        ? html`${foreign(`${basis.type} ${basis.number ?? ''}`)}（${el.say(
            basis.effective
              ? words.effective
              : basis.effective === false
                ? words.notEffective
                : words.effectUnknown,
          )}）`
        : el.say(words.unknown),
    ],
    [
      el.say(words.until),
      state.discloseUntil
        ? el.date(state.discloseUntil, false)
        : el.say(state.discloseUntil === null ? words.unlimited : words.unknown),
    ],
    [
      el.say(words.supplied),
      html`${foreign(record.suppliedBy)} · ${el.say(words.retrieved, el.date(record.retrievedAt, false))}`,
    ],
    [
      el.say(words.basis),
      state.citations.length ? state.citations.map((citation) => html`${el.cite(citation)} `) : undefined,
    ],
  ];
  return html`<div class="card ${open ? 'info' : role}" part="record">
    <div class="r">
      ${el.tag(role, role === 'hold' ? 'hold' : 'advise', el.say(word))}
      ${open ? el.tag('info', 'objection', el.say(words.objection)) : nothing}
      <b>${foreign(hide(record.title))}</b>
    </div>
    ${record.detail ? html`<div>${foreign(hide(record.detail))}</div>` : nothing}
    ${via ? html`<div>${el.say(words.related, via.role, hide(via.subjectName))}</div>` : nothing}
    <dl class="m">
      ${rows.map(([term, value]) =>
        value === undefined
          ? nothing
          : html`<dt>${term}</dt>
              <dd>${value}</dd>`,
      )}
    </dl>
    ${routes(el, result, record)}
  </div>`;
}

/** Links where the page has configured them, and the right itself with its article in any case. */
function routes(el: XinElement, { law }: CheckResult, record?: CreditRecord): unknown {
  const { config } = el;
  const urls = { object: config.objectUrl, repair: config.repairUrl, complain: config.complainUrl };
  const links = (Object.keys(urls) as Route[]).flatMap((route) => {
    const href = safeLink(urls[route]);
    if (!href) return [];
    const take = (event: Event) => {
      if (!emit(el, 'xin-route', { route, ...(record && { recordId: record.id }) }, true))
        event.preventDefault();
    };
    return html`<a href=${href} @click=${take}>${el.say(words[route])}</a>`;
  });
  if (record) return links.length ? html`<div class="r noprint">${links}</div>` : nothing;
  const rights = law.flatMap((pack) =>
    (pack.duties ?? [])
      .filter((duty) => duty.kind === 'right' && /-(OBJECT|REPAIR)$/.test(duty.id))
      .map((duty) => html`<span>${duty.name[el.lang_]} ${el.cite(citationOf(pack, duty), true)}</span>`),
  );
  return html`<div class="m r"><span>${el.say(words.routes)}</span>${links} ${rights.slice(0, 4)}</div>`;
}
