import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Locale } from '../../../core/words/types.ts';
import { onPolicy, policy } from '../policy/read.ts';
import type { PolicyProblem } from '../policy/types.ts';
import { readSettings } from '../store/settings.ts';
import { showElder } from '../ui/elder.ts';
import { sayProfileProblem } from '../words/profile.ts';
import { shield } from '../ui/icon.ts';
import { theme } from '../ui/theme.css.ts';
import { guideWords } from '../words/guide.ts';
import { optionsWords as w } from '../words/options.ts';
import './catalogue.ts';
import './endpoint.ts';
import './followed.ts';
import './lists.ts';
import './profiles.ts';
import './settings.ts';

const TABS = ['lists', 'profiles', 'settings', 'feedback'] as const;
type Tab = (typeof TABS)[number];

const isTab = (text: string): text is Tab => (TABS as readonly string[]).includes(text);

/** The options page; the section stands in the address after `#`. */
export class OptionsApp extends LitElement {
  static override readonly styles = [
    theme,
    css`
      :host {
        display: block;
        min-height: 100vh;
        background: var(--soft);
      }
      header {
        background: var(--ground);
        border-bottom: 1px solid var(--line);
        padding: 14px 24px 0;
      }
      h1 {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 18px;
      }
      h1 .i {
        color: var(--accent);
        width: 22px;
        height: 22px;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-top: 10px;
      }
      nav a {
        padding: 8px 14px;
        text-decoration: none;
        color: var(--muted);
        border-bottom: 3px solid transparent;
      }
      nav a[aria-current] {
        color: var(--ink);
        font-weight: 600;
        border-bottom-color: var(--accent);
      }
      /* A transparent line would be drawn there: every section would look like the one that is open. */
      @media (forced-colors: active) {
        nav a:not([aria-current]) {
          border-bottom-color: Canvas;
        }
      }
      main {
        max-width: 1100px;
        margin: 0 auto;
        padding: 20px 24px 48px;
      }
      .policy {
        margin-bottom: 16px;
      }
      @media (max-width: 640px) {
        header {
          padding: 12px 12px 0;
        }
        main {
          padding: 12px;
        }
      }
    `,
  ];

  @state() private locale: Locale | undefined;
  @state() private wrong: readonly PolicyProblem[] = [];
  @state() private tab: Tab = 'lists';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.onHash);
    this.onHash();
    void readSettings().then(
      ({ locale, elder }) => {
        this.locale = locale;
        showElder(elder);
      },
      () => (this.locale = 'zh-CN'),
    );
    void this.readPolicy();
    onPolicy(() => void this.readPolicy());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.onHash);
  }

  private async readPolicy(): Promise<void> {
    this.wrong = (await policy()).problems;
  }

  private readonly onHash = (): void => {
    const name = location.hash.slice(1);
    this.tab = isTab(name) ? name : 'lists';
  };

  override render(): TemplateResult | typeof nothing {
    const { locale, tab } = this;
    if (!locale) return nothing;
    document.documentElement.lang = locale;
    document.title = w.title[locale];
    return html`<header>
        <h1>${shield}${w.title[locale]}</h1>
        <nav>
          ${TABS.map(
            (name) =>
              html`<a href="#${name}" aria-current=${name === tab ? 'page' : nothing}>${w[name][locale]}</a>`,
          )}
          <a href="records.html">${w.records[locale]}</a>
          <a href="guide.html">${guideWords.open[locale]}</a>
        </nav>
      </header>
      <main @locale=${(event: CustomEvent<Locale>) => (this.locale = event.detail)}>
        ${this.wrong.length ? this.policyProblems(locale) : nothing} ${this.section(tab, locale)}
      </main>`;
  }

  private policyProblems(locale: Locale): TemplateResult {
    return html`<div class="alert hold policy" role="alert">
      <b>${w.policyWrong[locale](this.wrong.length)}</b>
      <ul>
        ${this.wrong.map((problem) => html`<li>${sayProfileProblem(problem, locale)}</li>`)}
      </ul>
    </div>`;
  }

  private section(tab: Tab, locale: Locale): TemplateResult {
    switch (tab) {
      case 'lists':
        return html`<div class="stack" style="gap:16px">
          <xin-x-followed .locale=${locale}></xin-x-followed>
          <xin-x-lists .locale=${locale}></xin-x-lists>
        </div>`;
      case 'profiles':
        return html`<div class="stack" style="gap:16px">
          <xin-x-profiles .locale=${locale}></xin-x-profiles>
          <xin-x-catalogue .locale=${locale}></xin-x-catalogue>
        </div>`;
      case 'settings':
        return html`<xin-x-settings .locale=${locale}></xin-x-settings>`;
      case 'feedback':
        return html`<xin-x-endpoint .locale=${locale}></xin-x-endpoint>`;
    }
  }
}

customElements.define('xin-x-options', OptionsApp);
