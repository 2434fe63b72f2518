import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { auditReasonWords, formatDay, matterWords } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import type { CaseDecision } from '../loop/types.ts';
import { theme } from '../ui/theme.css.ts';
import { recordsWords as r, slipWords as w } from '../words/records.ts';
import { atTime } from './decision-card.ts';

type Row = readonly [label: string, value: unknown];

/** A decision as a sheet of paper (反馈单), always black on white; on screen with a button to print it. */
export class FeedbackSlip extends LitElement {
  static override readonly styles = [
    theme,
    css`
      :host {
        display: block;
        min-height: 100vh;
        background: var(--soft);
        padding: 20px;
      }
      .acts {
        max-width: 190mm;
        margin: 0 auto 12px;
      }
      .sheet {
        max-width: 190mm;
        margin: 0 auto;
        padding: 16mm 14mm;
        background: #fff;
        color: #000;
        border: 1px solid var(--line);
      }
      h1 {
        font-size: 20px;
        text-align: center;
        letter-spacing: 1px;
      }
      .number {
        text-align: right;
        font-size: 12px;
        margin: 10px 0 4px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        table-layout: fixed;
      }
      th,
      td {
        border: 1px solid #000;
        padding: 6px 8px;
        text-align: left;
        vertical-align: top;
        font-weight: 400;
      }
      th {
        width: 24%;
      }
      tr {
        break-inside: avoid;
      }
      li + li {
        margin-top: 4px;
      }
      .small {
        font-size: 12px;
      }
      .sign {
        display: grid;
        grid-template-columns: 1fr 1fr 0.8fr;
        gap: 16px;
        margin: 28px 0 22px;
        break-inside: avoid;
      }
      .sign span {
        border-bottom: 1px solid #000;
        padding-bottom: 28px;
      }
      .trial {
        border: 2px solid #000;
        padding: 4px 8px;
        margin-top: 10px;
        text-align: center;
      }
      @media print {
        :host {
          background: #fff;
          padding: 0;
          min-height: 0;
        }
        .acts {
          display: none;
        }
        .sheet {
          border: 0;
          padding: 0;
          max-width: none;
        }
      }
      @media (max-width: 640px) {
        :host {
          padding: 8px;
        }
        .sheet {
          padding: 16px 12px;
        }
      }
    `,
  ];

  @property({ attribute: false }) decision: CaseDecision | undefined;
  @property() locale: Locale = 'zh-CN';

  override render(): TemplateResult {
    const { decision, locale } = this;
    return html`<nav class="acts row" aria-label=${w.acts[locale]}>
        ${decision ? html`<button class="p" @click=${() => print()}>${r.print[locale]}</button>` : nothing}
        <a class="button" href="#decisions">${r.back[locale]}</a>
      </nav>
      ${
        decision
          ? html`<main class="sheet">${this.sheet(decision)}</main>`
          : html`<main class="acts"><p class="alert unchecked">${r.noSuch[locale]}</p></main>`
      }`;
  }

  private sheet(decision: CaseDecision): TemplateResult {
    const { locale } = this;
    const { kind, state, trialDay } = decision;
    const title =
      state === 'withdrawn' ? w.titleWithdrawn : kind === 'apply' ? w.titleApplied : w.titleDeclined;
    return html`<h1>${title[locale]}</h1>
      ${trialDay ? html`<p class="trial">${r.trial[locale](formatDay(trialDay, locale))}</p>` : nothing}
      <p class="number">${w.number[locale]}：${decision.id}</p>
      <table>
        <tbody>
          ${this.rows(decision).map(
            ([label, value]) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td>${value}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <div class="sign">
        <span>${w.sign[locale]}</span><span>${w.seal[locale]}</span><span>${w.date[locale]}</span>
      </div>
      <p class="small">${w.chain[locale](decision.seq, decision.hash)}</p>
      <p class="small">${w.note[locale]}</p>`;
  }

  private rows(decision: CaseDecision): Row[] {
    const { locale } = this;
    const { matter, subject, authority, measures, records, result, withdrawn } = decision;
    const said = (time: string, code: keyof typeof auditReasonWords, text: string): string =>
      `${auditReasonWords[code][locale]}（${atTime(time)}）：${text}`;
    return [
      [w.department[locale], decision.department],
      [w.officer[locale], decision.officer],
      [w.time[locale], atTime(decision.time)],
      [r.matter[locale], `${matterWords[matter.type][locale]}${matter.name ? `：${matter.name}` : ''}`],
      ...(matter.caseNumber ? [[w.caseNumber[locale], matter.caseNumber] as const] : []),
      ...(authority ? [[w.authority[locale], authority] as const] : []),
      [w.subject[locale], subject.name ?? (subject.id ? '' : r.noName[locale])],
      ...(subject.id ? [[w.code[locale], subject.id] as const] : []),
      [
        r.grounds[locale],
        html`<ul>
          ${records.map(
            ({ title, list, document, suppliedBy }) =>
              html`<li>
                ${title}
                <div class="small">
                  ${[list, document, `${w.supplier[locale]}：${suppliedBy}`].filter(Boolean).join('；')}
                </div>
              </li>`,
          )}
        </ul>`,
      ],
      measures.length
        ? [
            r.measures[locale],
            html`<ul>
              ${measures.map(({ name, basis }) => html`<li>${name[locale]}<span class="small">　${basis}</span></li>`)}
            </ul>`,
          ]
        : [`${r.declined[locale]}·${r.reason[locale]}`, auditReasonWords[decision.reason][locale]],
      [r.statement[locale], decision.statement],
      ...(decision.confirmedBy ? [[r.confirmedBy[locale], decision.confirmedBy] as const] : []),
      ...(result ? [[r.result[locale], said(result.time, result.code, result.text)] as const] : []),
      ...(withdrawn
        ? [[r.withdrawal[locale], said(withdrawn.time, withdrawn.reason, withdrawn.text)] as const]
        : []),
    ];
  }
}

customElements.define('xin-x-slip', FeedbackSlip);
