import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { toCsv, toJsonLines } from '../../../core/audit/index.ts';
import type { AuditEntry } from '../../../core/audit/types.ts';
import {
  auditColumns,
  auditDecisionWords,
  auditKindWords,
  auditReasonWords,
  verifySentence,
} from '../../../core/words/index.ts';
import { dayInChina } from '../check/day.ts';
import { checkLog, newestEntries, wholeLog } from '../store/log.ts';
import { optionsWords as w } from '../words/options.ts';
import { download, Section } from './section.ts';

const SHOWN = 50;

/** The log: look, check, hand over. */
export class LogSection extends Section {
  @state() private entries: readonly AuditEntry[] = [];

  protected async load(): Promise<void> {
    this.entries = await newestEntries(SHOWN);
  }

  private readonly check = async (): Promise<void> => {
    const answer = await checkLog();
    this.say(answer.ok, verifySentence(answer, this.locale, answer.purged));
  };

  private readonly export = async (kind: 'jsonl' | 'csv'): Promise<void> => {
    const entries = await wholeLog();
    const name = `xinshao-log-${dayInChina(Date.now())}.${kind}`;
    if (kind === 'jsonl') download(name, 'application/jsonl', toJsonLines(entries));
    else download(name, 'text/csv', toCsv(entries, auditColumns(this.locale)));
  };

  override render(): TemplateResult {
    const { locale, entries } = this;
    return html`<section>
      <div class="panel">
        <h2>${w.log[locale]}</h2>
        <p class="m">${w.logHint[locale]}</p>
        <div class="row">
          <button @click=${this.check}>${w.check[locale]}</button>
          <button @click=${() => this.export('jsonl')}>${w.exportJson[locale]}</button>
          <button @click=${() => this.export('csv')}>${w.exportCsv[locale]}</button>
        </div>
        <div role="status">
          ${this.said ? html`<p class="alert ${this.said.good ? 'good' : 'hold'}">${this.said.text}</p>` : nothing}
        </div>
      </div>
      <div class="panel">
        ${
          entries.length
            ? html`<h3>${w.newest[locale](entries.length)}</h3>
                <div class="wide">
                  <table>
                    <thead>
                      <tr>
                        <th>#</th>
                        <th>${w.time[locale]}</th>
                        <th>${w.kind[locale]}</th>
                        <th>${w.subject[locale]}</th>
                        <th>${w.matter[locale]}</th>
                        <th>${w.result[locale]}</th>
                        <th>${w.reason[locale]}</th>
                        <th>${w.user[locale]}</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${entries.map((entry) => this.row(entry))}
                    </tbody>
                  </table>
                </div>`
            : html`<p>${w.noLog[locale]}</p>`
        }
      </div>
    </section>`;
  }

  private row(entry: AuditEntry): TemplateResult {
    const { locale } = this;
    const { seq, time, kind, subject, matter, use, decision, measure, reason, user, department } = entry;
    return html`<tr data-kind=${kind}>
      <td class="n">${seq}</td>
      <td class="n">${time.slice(0, 10)}<br />${time.slice(11, 19)}</td>
      <td>${auditKindWords[kind][locale]}</td>
      <td class="n"><code>${subject?.masked}</code></td>
      <td>
        ${matter?.name ?? use.scenario}
        ${matter?.caseNumber ? html`<div class="m">${matter.caseNumber}</div>` : nothing}
      </td>
      <td>
        ${decision ? auditDecisionWords[decision][locale] : use.process}
        ${use.effect ? html`<div class="m">${use.effect}</div>` : nothing}
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
