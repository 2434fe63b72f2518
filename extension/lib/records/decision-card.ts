import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isPlainDate } from '../../../core/date/index.ts';
import {
  auditReasonWords,
  formatDate,
  formatDay,
  matterWords,
  recordStateWords,
} from '../../../core/words/index.ts';
import { caller } from '../message/call.ts';
import type { LoopCalls, LoopReply } from '../message/loop.ts';
import type { CaseDecision, ResultCode, ShownAnswer, WithdrawReason } from '../loop/types.ts';
import { sectionCss } from '../options/section.css.ts';
import { outcomeIcon } from '../ui/icon.ts';
import { theme } from '../ui/theme.css.ts';
import { outcomeWords } from '../words/mark.ts';
import { loopProblemWords, recordsWords as w } from '../words/records.ts';
import type { RecordsState } from './app.ts';
import { cardCss } from './decision-card.css.ts';
import { type Care, caresOf, messagesOf } from './standing.ts';

const call = caller<LoopCalls>();
const RESULTS: readonly ResultCode[] = ['carried-out', 'not-carried-out'];
const REASONS: readonly WithdrawReason[] = [
  'entered-by-mistake',
  'record-wrong-or-ended',
  'lifted-by-law',
  'other',
];
const LOOK: Readonly<Record<Care, string>> = {
  open: 'advise',
  newAnswer: 'unchecked',
  notSent: 'unchecked',
  waiting: 'unestablished',
  toExport: 'unestablished',
  refused: 'hold',
};

/** One decision: what was decided and on what, what is open about it, and what can be done. */
export class DecisionCard extends LitElement {
  static override readonly styles = [theme, sectionCss, cardCss];

  @property({ attribute: false }) decision!: CaseDecision;
  @property({ attribute: false }) data!: RecordsState;
  @state() private form: 'result' | 'withdraw' | undefined;
  @state() private complaint = '';
  @state() private busy = false;

  override render(): TemplateResult {
    const { decision, data } = this;
    const { locale } = data.settings;
    const { subject, recheck, state: standing } = decision;
    return html`<article class="panel" data-decision=${decision.id} data-state=${standing}>
      <div class="head">
        <h2>${subject.name ?? subject.id ?? w.noName[locale]}</h2>
        ${subject.name && subject.id ? html`<code class="m">${subject.id}</code>` : nothing}
        <div class="tags">${this.tags()}</div>
      </div>
      ${recheck && !recheck.seen ? this.changed(recheck.before, recheck.now, recheck.time) : nothing}
      ${
        caresOf(decision, [], false).includes('notSent')
          ? html`<p class="alert unchecked">${w.notSentMeans[locale]}</p>`
          : nothing
      }
      ${this.facts()}
      <div class="row">
        ${
          standing === 'open'
            ? html`<button class="p" @click=${() => this.openForm('result')}>${w.addResult[locale]}</button>`
            : nothing
        }
        ${
          standing === 'withdrawn'
            ? nothing
            : html`<button @click=${() => this.openForm('withdraw')}>${w.withdraw[locale]}</button>`
        }
        <a class="button" href="#slip/${decision.id}">${w.slip[locale]}</a>
      </div>
      ${this.form ? this.formPart(this.form) : nothing}
    </article>`;
  }

  private tags(): TemplateResult {
    const { decision, data } = this;
    const { locale, endpoint } = data.settings;
    const cares = caresOf(decision, data.items, endpoint !== undefined);
    const last = messagesOf(decision, data.items).at(-1)?.state;
    const kind = decision.kind === 'apply' ? w.applied : w.declined;
    return html`<span class="tag none">${kind[locale]}</span>
      ${decision.state === 'withdrawn' ? html`<span class="tag none">${w.withdrawn[locale]}</span>` : nothing}
      ${cares.map((care) => html`<span class="tag ${LOOK[care]}" data-care=${care}>${w[care][locale]}</span>`)}
      ${
        last === 'delivered' || last === 'exported'
          ? html`<span class="tag none" data-sent=${last}>${w[last][locale]}</span>`
          : nothing
      }`;
  }

  private facts(): TemplateResult {
    const { decision } = this;
    const { locale } = this.data.settings;
    const { matter, measures, records, result, withdrawn, due, trialDay, time, officer } = decision;
    const type = matterWords[matter.type][locale];
    const rows: (readonly [string, unknown])[] = [
      [w.matter[locale], [matter.name ?? type, matter.caseNumber].filter(Boolean).join('　')],
      [w.decidedOn[locale], w.by[locale](atTime(time), officer)],
      ...(measures.length
        ? [
            [
              w.measures[locale],
              html`<ul>
                ${measures.map(({ name, basis }) => html`<li>${name[locale]} <span class="m">${basis}</span></li>`)}
              </ul>`,
            ] as const,
          ]
        : [[w.reason[locale], auditReasonWords[decision.reason][locale]] as const]),
      [w.statement[locale], decision.statement],
      ...(decision.confirmedBy ? [[w.confirmedBy[locale], decision.confirmedBy] as const] : []),
      [
        w.grounds[locale],
        html`<ul>
          ${records.map(
            ({ title, shownThrough }) =>
              html`<li>
                ${title}
                ${shownThrough ? html`<span class="m">${w.shownThrough[locale](formatDay(shownThrough, locale))}</span>` : nothing}
              </li>`,
          )}
        </ul>`,
      ],
      ...(decision.state === 'open'
        ? [
            [
              w.due[locale],
              due ? w.dueOn[locale](formatDate(due.on, locale), due.basis) : w.noDue[locale],
            ] as const,
          ]
        : []),
      ...(result
        ? [
            [
              w.result[locale],
              `${auditReasonWords[result.code][locale]}（${atTime(result.time)}）：${result.text}`,
            ] as const,
          ]
        : []),
      ...(withdrawn
        ? [
            [
              w.withdrawal[locale],
              `${auditReasonWords[withdrawn.reason][locale]}（${atTime(withdrawn.time)}）：${withdrawn.text}`,
            ] as const,
          ]
        : []),
    ];
    return html`<dl class="kv">
        ${rows.map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <p class="m">
        ${w.logEntry[locale](decision.seq)}${trialDay ? html` · ${w.trial[locale](formatDay(trialDay, locale))}` : nothing}
      </p>`;
  }

  private changed(before: ShownAnswer, now: ShownAnswer, time: string): TemplateResult {
    const { locale } = this.data.settings;
    const day = time.slice(0, 10);
    return html`<div class="changed alert unchecked">
      <p>${w.recheckTitle[locale](isPlainDate(day) ? formatDay(day, locale) : day)}</p>
      <div class="pair">${this.answer(w.before[locale], before)} ${this.answer(w.now[locale], now)}</div>
      <p class="m">${w.recheckMeans[locale]}</p>
      <div class="row">
        <button @click=${() => void call('seen', { decision: this.decision.id })}>${w.seen[locale]}</button>
      </div>
    </div>`;
  }

  private answer(title: string, { outcome, records, on, lists }: ShownAnswer): TemplateResult {
    const { locale } = this.data.settings;
    return html`<div>
      <p class="row">
        <b>${title}</b>
        <span class="tag ${outcome}">${outcomeIcon(outcome)}${outcomeWords[outcome][locale]}</span>
      </p>
      ${
        records.length
          ? html`<ul>
              ${records.map(
                ({ title: name, state: standing }) =>
                  html`<li>${name} <span class="m">${recordStateWords[standing][locale]}</span></li>`,
              )}
            </ul>`
          : html`<p>${w.noRecords[locale]}</p>`
      }
      <p class="m">${w.asOf[locale](formatDay(on, locale))} · ${lists.join('；') || w.noLists[locale]}</p>
    </div>`;
  }

  private formPart(form: 'result' | 'withdraw'): TemplateResult {
    const { locale } = this.data.settings;
    const withdraw = form === 'withdraw';
    const codes: readonly (ResultCode | WithdrawReason)[] = withdraw ? REASONS : RESULTS;
    return html`<form @submit=${this.submit}>
      <fieldset class="stack">
        <legend><b>${(withdraw ? w.whyWithdraw : w.whatResult)[locale]}</b></legend>
        <div class="options">
          ${codes.map(
            (code) =>
              html`<label
                ><input type="radio" name="code" value=${code} required />
                ${auditReasonWords[code][locale]}</label
              >`,
          )}
        </div>
      </fieldset>
      <label class="stack">
        <b>${w.inWords[locale]}</b>
        <textarea
          name="text"
          rows="2"
          maxlength="2000"
          required
          placeholder=${(withdraw ? w.withdrawHint : w.resultHint)[locale]}
        ></textarea>
      </label>
      ${withdraw ? html`<p class="m">${w.withdrawMeans[locale]}</p>` : nothing}
      ${this.complaint ? html`<p class="alert hold" role="alert">${this.complaint}</p>` : nothing}
      <div class="row">
        <button class="p" type="submit" ?disabled=${this.busy}>${w.confirm[locale]}</button>
        <button type="button" @click=${() => (this.form = undefined)}>${w.cancel[locale]}</button>
      </div>
    </form>`;
  }

  private openForm(form: 'result' | 'withdraw'): void {
    this.form = form;
    this.complaint = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('form input')?.focus());
  }

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const code = String(data.get('code'));
    const text = String(data.get('text') ?? '');
    const { id } = this.decision;
    this.busy = true;
    let reply: LoopReply;
    try {
      reply =
        this.form === 'withdraw'
          ? await call('withdraw', { decision: id, reason: code as WithdrawReason, text })
          : await call('result', { decision: id, code: code as ResultCode, text });
    } catch {
      reply = { ok: false, problem: 'not-logged' };
    }
    this.busy = false;
    if (reply.ok) this.form = undefined;
    else this.complaint = loopProblemWords[reply.problem][this.data.settings.locale];
  };
}

/** Local time without its offset, to the minute. */
export const atTime = (time: string): string => time.slice(0, 16).replace('T', ' ');

customElements.define('xin-x-decision', DecisionCard);
