import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type LogCounts, logStatistics, type LogStatistics, toCsv } from '../../../core/audit/index.ts';
import { isPlainDate } from '../../../core/date/index.ts';
import { formatDay, matterWords } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import { browser } from '../browser.ts';
import { dayInChina } from '../check/day.ts';
import type { RecordsChanged } from '../message/loop.ts';
import { download } from '../options/section.ts';
import { sectionCss } from '../options/section.css.ts';
import { wholeLog } from '../store/log.ts';
import { theme } from '../ui/theme.css.ts';
import { statisticsWords as w } from '../words/records.ts';
import { bars, barsCss, type BarRow, swatch } from './bars.ts';

const COUNTS = ['queries', 'hits', 'held', 'applied', 'declined', 'withdrawn', 'unchecked'] as const;
/** Rows a plot has room for; the table has all. */
const PLOTTED = 12;
type Count = keyof LogCounts & (typeof COUNTS)[number];
const LOOKED: readonly Count[] = ['queries', 'hits', 'held'];
const DECIDED: readonly Count[] = ['applied', 'declined', 'withdrawn'];

interface Line {
  readonly label: string;
  readonly counts: LogCounts;
}

/** How often, by month and by matter: a table, and plots of the same numbers. */
export class StatisticsSection extends LitElement {
  static override readonly styles = [
    theme,
    sectionCss,
    barsCss,
    css`
      :host {
        --bar0: #0b57a4;
        --bar1: #b9770e;
      }
      @media (prefers-color-scheme: dark) {
        :host {
          --bar0: #79b8ff;
          --bar1: #e9b949;
        }
      }
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(110px, 1fr));
        gap: 8px;
      }
      .tiles > div {
        border: 1px solid var(--line);
        border-radius: 6px;
        padding: 8px 12px;
      }
      .tiles dt {
        color: var(--muted);
        font-size: 12px;
      }
      .tiles dd {
        font-size: 22px;
        line-height: 1.3;
        font-variant-numeric: tabular-nums;
      }
      .plots {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
        gap: 16px;
      }
      figure {
        margin: 0;
        min-width: 0;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        font-size: 12px;
      }
      td.n,
      th.n {
        text-align: right;
      }
      tfoot td,
      tfoot th {
        font-weight: 600;
        color: var(--ink);
        border-bottom: 0;
      }
    `,
  ];

  @property() locale: Locale = 'zh-CN';
  @state() private data: (LogStatistics & { from: string; to: string }) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    browser.runtime.onMessage.addListener(this.onMessage);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    browser.runtime.onMessage.removeListener(this.onMessage);
  }

  private readonly onMessage = (message: Partial<RecordsChanged>): void => {
    if (message.to === 'records') void this.load();
  };

  private async load(): Promise<void> {
    const entries = await wholeLog();
    const [first, last] = [entries[0]?.time ?? '', entries.at(-1)?.time ?? ''];
    this.data = { ...logStatistics(entries), from: first.slice(0, 10), to: last.slice(0, 10) };
  }

  override render(): TemplateResult | typeof nothing {
    const { data, locale } = this;
    if (!data) return nothing;
    if (!data.byMonth.length)
      return html`<section>
        <div class="panel"><p>${w.none[locale]}</p></div>
      </section>`;
    const months = data.byMonth.map(({ month, counts }) => ({ label: monthName(month, locale), counts }));
    const matters = data.byMatter.map(({ matter, counts }) => ({
      label: matterWords[matter][locale],
      counts,
    }));
    return html`<section>
      <div class="panel">
        <p class="m">
          ${w.scope[locale](dayName(data.from, locale), dayName(data.to, locale))}${w.caution[locale]}
        </p>
        <dl class="tiles">
          ${COUNTS.map(
            (count) =>
              html`<div data-count=${count}>
                <dt>${w[count][locale]}</dt>
                <dd>${data.total[count]}</dd>
              </div>`,
          )}
        </dl>
        <div class="row">
          <button @click=${() => this.export(months, matters)}>${w.export[locale]}</button>
        </div>
      </div>
      ${this.block('month', w.byMonth[locale], w.month[locale], months)}
      ${this.block('matter', w.byMatter[locale], w.matter[locale], matters)}
    </section>`;
  }

  private block(name: string, title: string, head: string, lines: readonly Line[]): TemplateResult {
    const { locale } = this;
    return html`<div class="panel" data-block=${name}>
      <h2>${title}</h2>
      ${name === 'month' && lines.length > PLOTTED ? html`<p class="m">${w.quiet[locale]}</p>` : nothing}
      <div class="plots">
        ${this.plot(w.lookedUp[locale], LOOKED, lines)} ${this.plot(w.decided[locale], DECIDED, lines)}
      </div>
      <div class="wide" tabindex="0" role="region" aria-label=${title}>
        <table>
          <thead>
            <tr>
              <th scope="col">${head}</th>
              ${COUNTS.map((count) => html`<th scope="col" class="n">${w[count][locale]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${lines.filter(({ counts }) => COUNTS.some((count) => counts[count])).map(({ label, counts }) => this.row(label, counts))}
          </tbody>
          <tfoot>
            ${this.data ? this.row(w.total[locale], this.data.total) : nothing}
          </tfoot>
        </table>
      </div>
    </div>`;
  }

  private row(label: string, counts: LogCounts): TemplateResult {
    return html`<tr>
      <th scope="row">${label}</th>
      ${COUNTS.map((count) => html`<td class="n">${counts[count]}</td>`)}
    </tr>`;
  }

  private plot(title: string, counts: readonly Count[], lines: readonly Line[]): TemplateResult {
    const { locale } = this;
    const rows: BarRow[] = lines.slice(-PLOTTED).map((line) => ({
      label: line.label,
      values: counts.map((count) => line.counts[count]),
    }));
    return html`<figure>
      <figcaption class="stack">
        <h3>
          ${title}${lines.length > PLOTTED ? html` <span class="m">${w.latest[locale](PLOTTED)}</span>` : nothing}
        </h3>
        <div class="legend">
          ${counts.map((count, nth) => html`<span>${swatch(nth)} ${w[count][locale]}</span>`)}
        </div>
      </figcaption>
      ${bars(rows, w.plot[locale](title))}
    </figure>`;
  }

  private export(months: readonly Line[], matters: readonly Line[]): void {
    const { locale } = this;
    const columns = [
      { path: 'group', title: '' },
      { path: 'label', title: '' },
      ...COUNTS.map((count) => ({ path: `counts.${count}`, title: w[count][locale] })),
    ];
    const rows = [
      ...months.map((line) => ({ group: w.byMonth[locale], ...line })),
      ...matters.map((line) => ({ group: w.byMatter[locale], ...line })),
    ];
    download(`xinshao-statistics-${dayInChina(Date.now())}.csv`, 'text/csv', toCsv(rows, columns));
  }
}

const dayName = (day: string, locale: Locale): string => (isPlainDate(day) ? formatDay(day, locale) : day);
const monthName = (month: string, locale: Locale): string =>
  locale === 'zh-CN' ? `${month.slice(0, 4)}年${Number(month.slice(5))}月` : month;

customElements.define('xin-x-statistics', StatisticsSection);
