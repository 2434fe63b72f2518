import { html, nothing } from 'lit';
import { allChoices } from '../../core/answer/choice.ts';
import type { Citation } from '../../core/answer/citation.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { citationOf } from '../../core/law/cite.ts';
import type { LawPack } from '../../core/law/types.ts';
import type { CreditRecord } from '../../core/record/types.ts';
import { NOT_A_HIT_DOUBTS } from '../../core/screening/doubts.ts';
import type { NotAHitReason } from '../../core/screening/types.ts';
import { mask } from '../../core/subject/mask.ts';
import { modalityWords, sayNotInForce } from '../../core/words/law.ts';
import { missingText } from '../../core/words/record.ts';
import {
  identityReasonWords,
  identityWords,
  levelWords,
  notAHitWords,
  outcomeWords,
} from '../../core/words/screening.ts';
import { choicesView } from '../base/choices.ts';
import type { CreditAnswer } from '../base/credit-answer.ts';
import type { CreditQuery } from '../base/credit-source.ts';
import type { XinElement } from '../base/element.ts';
import { emit } from '../base/events.ts';
import { foreign } from '../base/foreign.ts';
import type { IconName } from '../base/icons.ts';
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
  return `${headline(el, result)[2]}${el.marks.comma}${el.say(words.asOf, el.date(result.answer.asOf, false), result.answer.source)}`;
}

/** What the check says in one word, with colour role and icon. */
export function headline(
  el: XinElement,
  { outcome, query }: CheckResult,
): readonly [string, IconName, string] {
  const { shown, withheld, screening, identity } = outcome;
  if (identity === 'not-established') return ['ident', 'identity', el.say(outcomeWords.identity)];
  const level = screening
    ? screening.level
    : withheld.some((code) => NOT_A_HIT_DOUBTS.has(code)) && 'indeterminate';
  const held = shown.filter((each) => each.level === 'intercept').length;
  if (held) return ['hold', 'hold', `${el.say(levelWords.intercept)} ${el.say(words.items, held)}`];
  if (level === 'indeterminate') return ['unsure', 'unsure', el.say(levelWords.indeterminate)];
  const prompts = shown.filter((each) => each.level).length;
  if (prompts) return ['advise', 'advise', `${el.say(levelWords.advise)} ${el.say(words.items, prompts)}`];
  if (shown.length) return ['none', 'list', el.say(words.found, shown.length)];
  if (withheld.length) return ['info', 'objection', el.say(words.withheld)];
  return ['none', 'none', el.say(query.mode === 'public' ? words.nothingPublic : levelWords['no-hit'])];
}

export function resultView(el: XinElement, result: CheckResult): unknown {
  const { query, answer, outcome } = result;
  const hide = masker(result);
  const { identity, shown, withheld, incentives, screening } = outcome;
  const known = identity !== 'not-established';
  const theirs = known && !query.name ? (answer.name ?? shown[0]?.record.subject.name) : undefined;
  const name = query.name ?? theirs;
  const record = (each: ShownRecord) => recordCard(el, each, hide, result);
  return html`<div class="g" part="result">
    <dl>
      <dt>${el.say(words.subject)}</dt>
      <dd>
        ${name ? html`<b>${foreign(hide(name))}</b> ` : nothing}<code>${mask(query.value, query.kind)}</code>
        ${known ? html`<span class="m">${el.say(sayIdentity(result, !!theirs))}</span>` : nothing}
      </dd>
      <dt>${el.say(words.result)}</dt>
      <dd>
        ${el.tag(...headline(el, result))}
        <span class="m">${asOf(el, answer)}</span>
      </dd>
      ${
        known && screening
          ? screening.query.slice(0, 1).map(
              ({ modality, citation }) =>
                html`<dt>${el.say(words.queryRule)}</dt>
                  <dd>${el.say(modalityWords[modality])} ${el.cite(citation)}</dd>`,
            )
          : nothing
      }
    </dl>
    ${
      known
        ? [
            shown.map(record),
            withheld.map(
              (code) =>
                html`<p class="note ${NOT_A_HIT_DOUBTS.has(code) ? 'unsure' : 'info'}">
                  ${sayReason(el, code)}
                </p>`,
            ),
            incentives.map(
              (each) =>
                html`<div class="card good">
                  <div>
                    ${el.tag('good', 'good', el.say(outcomeWords.incentive))}
                    ${each.record ? html`${foreign(hide(each.record.title))} → ` : nothing}${each.name[el.lang_]}
                    ${each.citations.map((citation) => el.cite(citation, true))}
                  </div>
                </div>`,
            ),
            screening?.lapsed.map(
              (law) => html`<p class="note unsure">${sayNotInForce(law as NotInForce, el.lang_)}</p>`,
            ),
            screening?.missing.length
              ? html`<p class="note unsure">
                  ${el.say(words.missing)}${el.marks.colon}${screening.missing.map((path) => missingText(path, el.lang_)).join(el.marks.list)}
                </p>`
              : nothing,
            shown.length || withheld.length ? nothing : html`<p class="m">${el.say(words.nothingNote)}</p>`,
            choicesView(el, screening?.choices ?? allChoices(shown.map(({ state }) => state.choices))),
            query.mode === 'self' ? html`<p class="m">${el.say(words.free)}</p>` : nothing,
            routes(el, result),
          ]
        : html`<p class="note ident">
            ${el.say(
              outcome.identityReason === 'name-mismatch' && !query.name
                ? words.namesDiffer
                : identityReasonWords[outcome.identityReason ?? 'no-identifier'],
            )}
          </p>`
    }
  </div>`;
}

/** What is known of code and name; never more of the name than was compared. */
const sayIdentity = ({ query, outcome }: CheckResult, theirs: boolean) =>
  query.name ? identityWords[outcome.identity] : theirs ? words.theirName : words.codeOnly;

const asOf = (el: XinElement, { asOf: day, source }: CreditAnswer) =>
  html`${el.say(words.asOf, el.date(day, false), '')}${foreign(source)}`;

function recordCard(
  el: XinElement,
  each: ShownRecord,
  hide: (text: string) => string,
  result: CheckResult,
): unknown {
  const { record, state, level, via, because } = each;
  const severe = record.severity === 'severe-listed';
  const open = state.state === 'under-objection';
  const role = level === 'intercept' || (!level && severe) ? 'hold' : level === 'advise' ? 'advise' : 'none';
  const word = level ? levelWords[level] : severe ? words.severe : words.record;
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
        ? html`${foreign(`${basis.type} ${basis.number ?? ''}`)}${el.aside(
            el.say(
              basis.effective
                ? words.effective
                : basis.effective === false
                  ? words.notEffective
                  : words.effectUnknown,
            ),
          )}`
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
      ${open ? el.tag('info', 'objection', el.say(outcomeWords.objection)) : nothing}
      <b>${foreign(hide(record.title))}</b>
    </div>
    ${because ? html`<div>${sayReason(el, because)}</div>` : nothing}
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

/** 异议、信用修复: the right with its article in any case, and a link where the page has configured one. */
function routes(el: XinElement, { law }: CheckResult, record?: CreditRecord): unknown {
  const { config } = el;
  const urls = { object: config.objectUrl, repair: config.repairUrl, complain: config.complainUrl };
  const rows = (Object.keys(urls) as Route[]).map((route) => {
    const href = safeLink(urls[route]);
    const take = (event: Event) => {
      if (!emit(el, 'xin-route', { route, ...(record && { recordId: record.id }) }, true))
        event.preventDefault();
    };
    const word = el.say(words[route]);
    const right = record ? undefined : rightTo(law, route, el.today);
    if (!href && !right) return nothing;
    return html`<span
      >${href ? html`<a class="noprint" href=${href} @click=${take}>${word}</a>` : word}
      ${right ? el.cite(right, true) : nothing}</span
    >`;
  });
  return html`<div class="m r">${record ? nothing : html`<span>${el.say(words.routes)}</span>`}${rows}</div>`;
}

/** The article that gives the subject this right, of the nearest place whose law is in force. */
function rightTo(law: readonly LawPack[], route: Route, on: PlainDate): Citation | undefined {
  const near = [...law]
    .filter((pack) => !pack.to || on < pack.to)
    .sort((a, b) => b.jurisdiction.length - a.jurisdiction.length);
  for (const pack of near)
    for (const duty of pack.duties ?? [])
      if (duty.kind === 'right' && duty.id.endsWith(`-${route.toUpperCase()}`)) return citationOf(pack, duty);
  return undefined;
}

const sayReason = (el: XinElement, code: NotAHitReason) => `${el.say(notAHitWords[code])}${el.marks.stop}`;
type NotInForce = Parameters<typeof sayNotInForce>[0];
