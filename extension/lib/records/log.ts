import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type PurgeAnswer, purgeable, toCsv, toJsonLines } from '../../../core/audit/index.ts';
import type { AuditEntry } from '../../../core/audit/types.ts';
import { addDays } from '../../../core/date/index.ts';
import {
  auditColumns,
  auditDecisionWords,
  auditKindWords,
  auditReasonWords,
  formatDay,
  retentionSentence,
  verifySentence,
} from '../../../core/words/index.ts';
import { dayInChina } from '../check/day.ts';
import { LAW } from '../law/packs.ts';
import type { HandedOver } from '../loop/types.ts';
import { caller } from '../message/call.ts';
import type { LoopCalls } from '../message/loop.ts';
import { download, Section } from '../options/section.ts';
import { policy } from '../policy/read.ts';
import type { PurgeRule } from '../policy/types.ts';
import { handedOver } from '../store/decisions.ts';
import { checkLog, keepingPlaces, wholeLog } from '../store/log.ts';
import { signs } from '../ui/punctuation.ts';
import { optionsWords as w } from '../words/options.ts';
import { logPageWords as l, purgeRuleWords } from '../words/records.ts';
import { useOfData } from './use-of-data.ts';

const call = caller<LoopCalls>();
const FIRST = 50;
const MORE = 200;

/** The log: look, check, hand over, purge. */
export class LogSection extends Section {
  static override readonly styles = [
    ...Section.styles,
    css`
      tr.broken td {
        background: var(--hold-soft);
      }
      tr.broken td:first-child {
        box-shadow: inset 4px 0 0 var(--hold);
      }
      td:nth-child(3) {
        white-space: nowrap;
      }
      td:nth-child(5) {
        min-width: 10em;
      }
      td:nth-child(6),
      td:nth-child(7) {
        min-width: 12em;
      }
      td:nth-child(8) {
        min-width: 8em;
      }
      td details dl {
        margin-top: 4px;
      }
    `,
  ];

  /** Days between two exports, as the department has set. */
  @property({ type: Number }) every = 30;
  @state() private entries: readonly AuditEntry[] = [];
  @state() private shown = FIRST;
  @state() private handed: HandedOver | undefined;
  @state() private rule: PurgeRule | undefined;
  @state() private purge: PurgeAnswer | undefined;
  @state() private sure = false;
  /** Number of the first entry that does not hold. */
  @state() private broken: number | undefined;

  protected async load(): Promise<void> {
    const [entries, handed, jurisdictions, { values }] = await Promise.all([
      wholeLog(),
      handedOver(),
      keepingPlaces(),
      policy(),
    ]);
    this.rule = values.purge;
    this.entries = entries;
    this.handed = handed;
    this.purge = purgeable(entries, {
      law: LAW,
      jurisdictions,
      on: dayInChina(Date.now()),
      exportedThrough: values.purge === 'when-over' ? Infinity : (handed?.through ?? 0),
    });
  }

  private readonly check = async (): Promise<void> => {
    const answer = await checkLog();
    this.broken = answer.ok ? undefined : answer.index + 1 + answer.purged;
    this.say(answer.ok, verifySentence(answer, this.locale, answer.purged));
    await this.load();
    const newer = answer.ok ? 0 : this.entries.length - answer.index;
    this.shown = Math.max(this.shown, newer);
  };

  private readonly export = async (format: 'jsonl' | 'csv'): Promise<void> => {
    const entries = await wholeLog();
    const name = `xinshao-log-${dayInChina(Date.now())}.${format}`;
    if (format === 'jsonl') download(name, 'application/jsonl', toJsonLines(entries));
    else download(name, 'text/csv', toCsv(entries, auditColumns(this.locale)));
    await call('exported', { through: entries.at(-1)?.seq ?? 0, format }).catch(() => undefined);
    await this.load();
  };

  private readonly purgeNow = async (): Promise<void> => {
    if (!this.sure) {
      this.sure = true;
      return;
    }
    this.sure = false;
    const { count } = await call('purge', null).catch(() => ({ count: 0 }));
    this.say(count > 0, count ? l.purged[this.locale](count) : l.nothingPurged[this.locale]);
    await this.load();
  };

  override render(): TemplateResult {
    const { locale, entries, said } = this;
    return html`<section>
      <div class="panel">
        <h2>${w.log[locale]}</h2>
        <p>${l.noArchive[locale]}</p>
        ${this.exportState()}
        <div class="row">
          <button @click=${this.check}>${w.check[locale]}</button>
          <button @click=${() => this.export('jsonl')}>${w.exportJson[locale]}</button>
          <button @click=${() => this.export('csv')}>${w.exportCsv[locale]}</button>
        </div>
        <div role="status">
          ${said ? html`<p class="alert ${said.good ? 'good' : 'hold'}">${said.text}</p>` : nothing}
        </div>
      </div>
      ${this.keeping()}
      <div class="panel">${entries.length ? this.table() : html`<p>${w.noLog[locale]}</p>`}</div>
    </section>`;
  }

  /** How far it was handed over, and when it is due again: from the last time, or from the oldest entry. */
  private exportState(): TemplateResult | typeof nothing {
    const { locale, handed, every } = this;
    const through = handed?.through ?? 0;
    const fresh = this.entries.filter(({ seq, kind }) => seq > through && kind !== 'export');
    const since = handed ? Date.parse(handed.at) : Date.parse(fresh[0]?.time ?? '');
    const first = handed
      ? l.handed[locale](through, formatDay(dayInChina(since), locale)) +
        signs(locale).next +
        l.fresh[locale](fresh.length)
      : l.never[locale](fresh.length);
    if (!fresh.length || Number.isNaN(since)) return handed ? html`<p class="m">${first}</p>` : nothing;
    const due = addDays(dayInChina(since), every);
    const late = due < dayInChina(Date.now());
    return html`<p class=${late ? 'alert advise' : 'm'} data-export=${late ? 'late' : 'due'}>
      ${first}${signs(locale).next}${
        late ? l.overdue[locale](formatDay(due, locale)) : l.dueBy[locale](formatDay(due, locale), every)
      }
    </p>`;
  }

  private keeping(): TemplateResult | typeof nothing {
    const { locale, purge } = this;
    if (!purge || !this.entries.length) return nothing;
    const { count, from, through, stays } = purge;
    return html`<div class="panel">
      <h2>${l.keep[locale]}</h2>
      <p class="m">${l.keepHint[locale]}</p>
      ${this.rule ? html`<p data-purge=${this.rule}>${purgeRuleWords[this.rule][locale]}</p>` : nothing}
      ${
        stays
          ? html`<p>
              ${l.firstStays[locale](stays.seq)}${
                stays.retention ? retentionSentence(stays.retention, locale) : l.notExported[locale]
              }
            </p>`
          : nothing
      }
      ${
        count
          ? html`<p>${l.mayGo[locale](from, through)}</p>
              <div class="row">
                <button class="purge" @click=${this.purgeNow}>
                  ${this.sure ? l.purgeSure[locale] : l.purge[locale](count)}
                </button>
              </div>`
          : nothing
      }
    </div>`;
  }

  private table(): TemplateResult {
    const { locale, entries, shown } = this;
    const newest = [...entries].reverse().slice(0, shown);
    return html`<h3>${w.newest[locale](newest.length)}</h3>
      <p class="m">${l.art29[locale]}</p>
      <div class="wide" tabindex="0" role="region" aria-label=${w.log[locale]}>
        <table>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">${w.time[locale]}</th>
              <th scope="col">${w.kind[locale]}</th>
              <th scope="col">${w.subject[locale]}</th>
              <th scope="col">${w.matter[locale]}</th>
              <th scope="col">${w.result[locale]}</th>
              <th scope="col">${w.reason[locale]}</th>
              <th scope="col">${w.user[locale]}</th>
            </tr>
          </thead>
          <tbody>
            ${newest.map((entry) => this.row(entry))}
          </tbody>
        </table>
      </div>
      ${
        entries.length > shown
          ? html`<div class="row">
              <button @click=${() => (this.shown += MORE)}>${l.more[locale]}</button>
            </div>`
          : nothing
      }`;
  }

  private row(entry: AuditEntry): TemplateResult {
    const { locale, broken } = this;
    const { seq, time, kind, subject, matter, use, decision, measure, reason, user, department } = entry;
    return html`<tr data-kind=${kind} data-seq=${seq} class=${seq === broken ? 'broken' : ''}>
      <td class="n">
        ${seq}${seq === broken ? html`<div class="tag hold">${l.broken[locale]}</div>` : nothing}
      </td>
      <td class="n">${time.slice(0, 10)}<br />${time.slice(11, 19)}</td>
      <td>${auditKindWords[kind][locale]}</td>
      <td class="n"><code>${subject?.masked}</code></td>
      <td>
        ${matter?.name ?? use.scenario}
        ${matter?.caseNumber ? html`<div class="m">${matter.caseNumber}</div>` : nothing}
      </td>
      <td>
        ${decision ? auditDecisionWords[decision][locale] : use.process}
        ${use.effect ? html`<div class="m">${use.effect}</div>` : nothing} ${useOfData(entry, locale)}
      </td>
      <td>
        ${measure ? html`<div>${measure}</div>` : nothing}
        ${
          reason
            ? html`<div class="m">${auditReasonWords[reason.code][locale]}</div>
                <div>${reason.text}</div>`
            : nothing
        }
      </td>
      <td>
        ${user}
        <div class="m">${department}</div>
      </td>
    </tr>`;
  }
}

customElements.define('xin-x-log', LogSection);
