import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Locale } from '../../../core/words/types.ts';
import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import type { OwnCalls } from '../message/own.ts';
import { readSettings } from '../store/settings.ts';
import { showElder } from '../ui/elder.ts';
import { theme } from '../ui/theme.css.ts';
import { popupWords } from '../words/options.ts';
import { panelWords as w } from '../words/panel.ts';
import '../panel/app.ts';

/** What is in front in this window. `closed`: Xinshao may not read it, which must not look like an empty page. */
type Front =
  { readonly kind: 'page'; readonly tab: number } | { readonly kind: 'closed' } | { readonly kind: 'other' };

/** The browser's side panel: the panel of the tab in front, whichever that is. */
export class SidePanelApp extends LitElement {
  static override readonly styles = [
    theme,
    css`
      :host {
        display: block;
        height: 100%;
        background: var(--ground);
      }
      main {
        padding: 16px;
      }
    `,
  ];

  @state() private front: Front | undefined;
  @state() private locale: Locale = 'zh-CN';
  private window = -1;
  private asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    browser.tabs.onActivated.addListener(this.onTabs);
    browser.tabs.onUpdated.addListener(this.onTabs);
    browser.permissions.onAdded.addListener(this.onTabs);
    void this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    browser.tabs.onActivated.removeListener(this.onTabs);
    browser.tabs.onUpdated.removeListener(this.onTabs);
    browser.permissions.onAdded.removeListener(this.onTabs);
  }

  private readonly onTabs = (): void => void this.follow();

  /** The newest answer wins, in whatever order they come. */
  private async follow(): Promise<void> {
    const asked = ++this.asked;
    if (this.window < 0) this.window = (await browser.windows.getCurrent()).id ?? -1;
    const [{ locale, elder }, [tab]] = await Promise.all([
      readSettings(),
      browser.tabs.query({ active: true, windowId: this.window }),
    ]);
    const front = await frontOf(tab);
    if (asked !== this.asked) return;
    this.locale = locale;
    document.documentElement.lang = locale;
    showElder(elder && front.kind !== 'page');
    const before = this.front?.kind === 'page' ? this.front.tab : undefined;
    this.front = front;
    // The panel in the page itself steps aside where it opened by itself.
    if (front.kind === 'page' && front.tab !== before)
      void caller<OwnCalls>()('beside', { tab: front.tab }).catch(() => undefined);
  }

  override render(): TemplateResult | typeof nothing {
    const { front, locale } = this;
    if (!front) return nothing;
    if (front.kind === 'page') return html`<xin-x-panel beside .tab=${front.tab}></xin-x-panel>`;
    const said = front.kind === 'closed' ? w.besideClosed : popupWords.noPage;
    return html`<main>
      <p class=${front.kind === 'closed' ? 'alert unchecked' : 'm'} role="status">${said[locale]}</p>
    </main>`;
  }
}

/** The address of a tab is hidden where Xinshao may not read it. */
async function frontOf(tab: chrome.tabs.Tab | undefined): Promise<Front> {
  if (tab?.id === undefined) return { kind: 'other' };
  if (!tab.url) return { kind: 'closed' };
  if (!/^https?:/.test(tab.url)) return { kind: 'other' };
  const { protocol, hostname } = new URL(tab.url);
  const allowed = await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  return allowed ? { kind: 'page', tab: tab.id } : { kind: 'closed' };
}

customElements.define('xin-x-side-panel', SidePanelApp);
