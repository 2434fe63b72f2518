import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { browser } from '../browser.ts';
import type { CaseDecision, OutboxItem } from '../loop/types.ts';
import type { RecordsChanged } from '../message/loop.ts';
import { allDecisions, outboxItems } from '../store/decisions.ts';
import { readSettings, type Settings } from '../store/settings.ts';
import { showElder } from '../ui/elder.ts';
import { shield } from '../ui/icon.ts';
import { theme } from '../ui/theme.css.ts';
import { recordsWords as w } from '../words/records.ts';
import { layout } from './app.css.ts';
import { needsCare } from './standing.ts';
import './decisions.ts';
import './log.ts';
import './slip.ts';
import './statistics.ts';
import './todo.ts';

const TABS = ['todo', 'decisions', 'statistics', 'log'] as const;
type Tab = (typeof TABS)[number];
const isTab = (text: string): text is Tab => (TABS as readonly string[]).includes(text);

/** What the parts of the page are given. */
export interface RecordsState {
  readonly settings: Settings;
  readonly decisions: readonly CaseDecision[];
  readonly items: readonly OutboxItem[];
}

/** The officer's records: what is to be done, what was decided, how often, and the log. The section stands after `#`. */
export class RecordsApp extends LitElement {
  static override readonly styles = [theme, layout];

  @state() private data: RecordsState | undefined;
  @state() private failed = false;
  @state() private tab: Tab = 'todo';
  @state() private slip: string | undefined;
  private asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.onHash);
    browser.runtime.onMessage.addListener(this.onMessage);
    this.onHash();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.onHash);
    browser.runtime.onMessage.removeListener(this.onMessage);
  }

  private readonly onMessage = (message: Partial<RecordsChanged>): void => {
    if (message.to === 'records') void this.load();
  };

  private readonly onHash = (): void => {
    const [name = '', id] = location.hash.slice(1).split('/');
    this.slip = name === 'slip' ? id : undefined;
    this.tab = isTab(name) ? name : name === 'slip' ? 'decisions' : 'todo';
  };

  /** The newest answer wins, in whatever order they come. */
  private async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const [settings, decisions, items] = await Promise.all([readSettings(), allDecisions(), outboxItems()]);
      if (asked !== this.asked) return;
      document.documentElement.lang = settings.locale;
      showElder(settings.elder);
      this.data = { settings, decisions, items };
      this.failed = false;
    } catch {
      if (asked === this.asked) this.failed = true;
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (this.failed) return html`<main><p class="alert hold" role="alert">${w.failed['zh-CN']}</p></main>`;
    const { data, tab, slip } = this;
    if (!data) return nothing;
    const { locale } = data.settings;
    document.title = w.title[locale];
    if (slip !== undefined) {
      const decision = data.decisions.find(({ id }) => id === slip);
      return html`<xin-x-slip .decision=${decision} .locale=${locale}></xin-x-slip>`;
    }
    const open = data.decisions.filter((each) => needsCare(each, data.items)).length;
    return html`<header>
        <h1>${shield}${w.title[locale]}</h1>
        <nav aria-label=${w.sections[locale]}>
          ${TABS.map(
            (name) =>
              html`<a href="#${name}" aria-current=${name === tab ? 'page' : nothing}
                >${w[name][locale]}${name === 'todo' && open ? html` <span class="count">${open}</span>` : nothing}</a
              >`,
          )}
          <a class="away" href="options.html">${w.options[locale]}</a>
        </nav>
      </header>
      <main>${this.section(tab, data)}</main>`;
  }

  private section(tab: Tab, data: RecordsState): TemplateResult {
    const { locale } = data.settings;
    switch (tab) {
      case 'todo':
        return html`<xin-x-todo .data=${data}></xin-x-todo>`;
      case 'decisions':
        return html`<xin-x-decisions .data=${data}></xin-x-decisions>`;
      case 'statistics':
        return html`<xin-x-statistics .locale=${locale}></xin-x-statistics>`;
      case 'log':
        return html`<xin-x-log .locale=${locale} .every=${data.settings.exportEvery}></xin-x-log>`;
    }
  }
}

customElements.define('xin-x-records', RecordsApp);
