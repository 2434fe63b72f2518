import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import type { OwnCalls, PanelState, SubjectLine } from '../message/own.ts';
import { sitesOf, shutOut } from '../profile/sites.ts';
import { matchesPattern } from '../profile/match.ts';
import type { Profile } from '../profile/types.ts';
import { canOpenBeside, openBeside } from '../side-panel/open.ts';
import { enabledProfiles } from '../store/profiles.ts';
import { chooseSite } from '../subscription/sites.ts';
import { outcomeIcon, shield } from '../ui/icon.ts';
import { signs } from '../ui/punctuation.ts';
import { showElder } from '../ui/elder.ts';
import { theme } from '../ui/theme.css.ts';
import { editorWords } from '../words/editor.ts';
import { outcomeWords } from '../words/mark.ts';
import { popupWords as w } from '../words/options.ts';
import { panelWords } from '../words/panel.ts';
import './lists.ts';

const call = caller<OwnCalls>();
const MOST = 6;

/** The toolbar button's page: this page's state, the list's, and where to set things. */
export class PopupApp extends LitElement {
  static override readonly styles = [
    theme,
    css`
      :host {
        display: block;
        background: var(--ground);
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 10px 14px;
        border-bottom: 1px solid var(--line);
        font-size: 15px;
      }
      header .i {
        color: var(--accent);
        width: 18px;
        height: 18px;
      }
      header .first {
        margin-left: auto;
      }
      header button {
        font-size: 13px;
        min-height: 28px;
        padding: 2px 10px;
      }
      main {
        padding: 12px 14px;
        display: grid;
        gap: 12px;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        align-items: baseline;
        padding: 3px 0;
      }
    `,
  ];

  @state() private data: PanelState | undefined;
  @state() private site: 'page' | 'closed' | 'asked' | 'none' = 'none';
  @state() private failed = false;
  /** Profiles of sites the browser does not let us into. */
  @state() private shut: readonly Profile[] = [];
  private tab = -1;
  private window = -1;
  private origin = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load().catch(() => (this.failed = true));
  }

  /** A list has come in meanwhile: this page's answers are others now. */
  private readonly again = async (): Promise<void> => {
    this.data = await call('panel', { tab: this.tab }).catch(() => this.data);
  };

  private async load(): Promise<void> {
    // The button's press lets us see the address of this one tab.
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    this.tab = tab?.id ?? -1;
    this.window = tab?.windowId ?? -1;
    this.shut = await shutOut(await enabledProfiles());
    this.data = await call('panel', { tab: this.tab });
    const url = tab?.url ?? '';
    if (!/^https?:/.test(url)) return;
    this.origin = `${new URL(url).protocol}//${new URL(url).hostname}/*`;
    const allowed = await browser.permissions.contains({ origins: [this.origin] });
    this.site = allowed ? 'page' : 'closed';
  }

  override render(): TemplateResult {
    if (this.failed)
      return html`<main><p class="alert unchecked">${panelWords.unreachable['zh-CN']}</p></main>`;
    const { data } = this;
    if (!data) return html`<main><p class="m">${panelWords.loading['zh-CN']}</p></main>`;
    const { locale } = data;
    document.documentElement.lang = locale;
    showElder(data.elder);
    return html`<header>
        ${shield}<b>${panelWords.name[locale]}</b>
        <button class="first" @click=${this.records}>${w.records[locale]}</button>
        <button @click=${() => void browser.runtime.openOptionsPage()}>${w.options[locale]}</button>
      </header>
      <main>
        ${this.shutOut(data)} ${this.here(data)}
        <section class="stack">
          <h2 class="m">${w.listsHere[locale]}</h2>
          <xin-x-popup-lists
            .lists=${data.lists}
            .on=${data.on}
            .locale=${locale}
            @installed=${this.again}
          ></xin-x-popup-lists>
        </section>
      </main>`;
  }

  private here(data: PanelState): TemplateResult {
    const { locale, subjects, case: case_ } = data;
    const body =
      this.site === 'none'
        ? html`<p>${w.noPage[locale]}</p>`
        : this.site === 'closed'
          ? html`<p>${w.notAllowed[locale]}</p>
              ${this.isShutOut() ? nothing : html`<button class="p" @click=${this.allow}>${w.allowHere[locale]}</button>`}`
          : this.site === 'asked'
            ? html`<p>${w.reload[locale]}</p>`
            : html`<p>${subjects.length ? w.found[locale](subjects.length) : w.nothing[locale]}</p>
                ${data.rows ? html`<p class="alert unchecked">${panelWords.rows[locale](data.rows.seen, data.rows.of)}</p>` : nothing}
                <ul>
                  ${subjects.slice(0, MOST).map((line) => this.line(line, data))}
                </ul>
                ${data.astray ? html`<p class="alert unchecked" role="status">${w.astray[locale](data.astray)}</p>` : nothing}
                <p class="m">
                  ${w.profile[locale]}${signs(locale).colon}${case_?.profile ?? data.list?.profile ?? data.astray ?? w.noProfile[locale]}
                </p>
                ${subjects.length ? html`<button @click=${this.open}>${w.open[locale]}</button>` : nothing}
                ${canOpenBeside ? html`<button class="beside" @click=${this.openBeside}>${w.beside[locale]}</button>` : nothing}
                <button class="edit" @click=${this.edit}>${editorWords.open[locale]}</button>`;
    return html`<section class="stack">
      <h2 class="m">${w.here[locale]}</h2>
      ${body}
    </section>`;
  }

  private isShutOut(): boolean {
    const here = this.origin.replace('*', '');
    return this.shut.some((profile) => sitesOf(profile).some((site) => matchesPattern(site, here)));
  }

  private shutOut({ locale }: PanelState): TemplateResult | typeof nothing {
    const names = this.shut.map(({ name }) => `“${name}”`).join(signs(locale).and);
    return names
      ? html`<div class="alert unchecked stack" role="status">
          <p>${w.shut[locale](names, this.shut.length)}</p>
          <button class="p" @click=${this.openSites}>${w.openSites[locale]}</button>
        </div>`
      : nothing;
  }

  private readonly openSites = (): void => {
    void browser.permissions.request({ origins: this.shut.flatMap(sitesOf) }).then((given) => {
      if (!given) return;
      if (this.isShutOut()) this.site = 'asked';
      this.shut = [];
    });
  };

  private line(line: SubjectLine, { locale }: PanelState): TemplateResult {
    return html`<li>
      <span>${line.name ?? line.id ?? panelWords.blind[locale]}</span>
      <span class="tag ${line.outcome}"
        >${outcomeIcon(line.outcome)}${outcomeWords[line.outcome][locale]}</span
      >
    </li>`;
  }

  private readonly allow = (): void => {
    void browser.permissions.request({ origins: [this.origin] }).then((given) => {
      if (!given) return;
      this.site = 'asked';
      void chooseSite(this.origin).then(() => call('changed', { what: 'profiles' }));
    });
  };

  private readonly records = (): void => {
    void browser.tabs.create({ url: browser.runtime.getURL('/records.html') }).then(() => window.close());
  };

  /** Beside the page, so that both can be seen. */
  private readonly edit = (): void => {
    const id = this.data?.case?.profileId;
    const url = browser.runtime.getURL(
      `/editor.html?tab=${this.tab}${id ? `&id=${id}` : ''}` as '/editor.html',
    );
    void browser.windows.create({ url, type: 'popup', width: 560, height: 860 }).then(() => window.close());
  };

  private readonly openBeside = (): void => {
    void openBeside(this.window).then(() => window.close());
  };

  private readonly open = (): void => {
    void call('mode', { tab: this.tab, mode: 'open' }).then(() => window.close());
  };
}

customElements.define('xin-x-popup', PopupApp);
