import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { toCsv, toJsonLines } from '../../../core/audit/index.ts';
import { caller } from '../message/call.ts';
import type { LoopCalls } from '../message/loop.ts';
import type { FeedbackItem } from '../loop/types.ts';
import { dayInChina } from '../check/day.ts';
import { download } from '../options/section.ts';
import { sectionCss } from '../options/section.css.ts';
import { theme } from '../ui/theme.css.ts';
import { recordsWords as w } from '../words/records.ts';
import type { RecordsState } from './app.ts';
import { feedbackColumns, feedbackRow } from './columns.ts';
import { needsCare } from './standing.ts';
import './decision-card.ts';

const call = caller<LoopCalls>();

/** What is to be done: measures without a result, answers that changed, feedback that is not out. */
export class TodoSection extends LitElement {
  static override readonly styles = [theme, sectionCss];

  @property({ attribute: false }) data!: RecordsState;
  @state() private busy = false;

  private readonly send = async (): Promise<void> => {
    this.busy = true;
    await call('send', null).catch(() => undefined);
    this.busy = false;
  };

  private readonly export = async (kind: 'jsonl' | 'csv'): Promise<void> => {
    const items = this.unsent;
    const messages = items.map(({ message }) => message);
    const name = `xinshao-feedback-${dayInChina(Date.now())}.${kind}`;
    if (kind === 'jsonl') download(name, 'application/jsonl', toJsonLines(messages));
    else
      download(
        name,
        'text/csv',
        toCsv(messages.map(feedbackRow), feedbackColumns(this.data.settings.locale)),
      );
    await call('feedbackExported', { items: items.map(({ id }) => id) }).catch(() => undefined);
  };

  private get unsent(): FeedbackItem[] {
    return this.data.items.filter(
      (item): item is FeedbackItem => item.kind === 'feedback' && /waiting|refused/.test(item.state),
    );
  }

  override render(): TemplateResult {
    const { decisions, items, settings } = this.data;
    const { locale } = settings;
    const open = decisions.filter((each) => needsCare(each, items));
    return html`<section>
      ${this.outgoing()}
      ${
        open.length
          ? open.map((each) => html`<xin-x-decision .decision=${each} .data=${this.data}></xin-x-decision>`)
          : html`<div class="panel"><p>${w.nothingToDo[locale]}</p></div>`
      }
    </section>`;
  }

  private outgoing(): TemplateResult | typeof nothing {
    const { settings } = this.data;
    const { locale, endpoint } = settings;
    const { unsent } = this;
    if (!unsent.length) return nothing;
    const refused = unsent.filter(({ state: standing }) => standing === 'refused');
    const waiting = unsent.length - refused.length;
    return html`<div class="panel" role="status">
      ${
        endpoint
          ? html`${waiting ? html`<p>${w.waitTitle[locale](waiting)}</p>` : nothing}
            ${
              refused.length
                ? html`<p class="alert hold">
                    ${w.refusedTitle[locale](refused.length, refused[0]?.status ?? 0)}
                  </p>`
                : nothing
            }`
          : html`<p>${w.noEndpoint[locale](unsent.length)}</p>`
      }
      <div class="row">
        ${
          endpoint
            ? html`<button class="p" ?disabled=${this.busy} @click=${this.send}>
                ${this.busy ? w.sending[locale] : w.sendNow[locale]}
              </button>`
            : html`<a class="button" href="options.html#feedback">${w.setEndpoint[locale]}</a>`
        }
        <button @click=${() => this.export('jsonl')}>${w.exportJson[locale]}</button>
        <button @click=${() => this.export('csv')}>${w.exportCsv[locale]}</button>
      </div>
    </div>`;
  }
}

customElements.define('xin-x-todo', TodoSection);
