import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Locale } from '../../../core/words/types.ts';
import { browser } from '../browser.ts';
import type { Outcome } from '../check/outcome.ts';
import { caller } from '../message/call.ts';
import type { OwnCalls } from '../message/own.ts';
import { sectionCss } from '../options/section.css.ts';
import { storedProfiles } from '../store/profiles.ts';
import { changeSettings, policySettings, readSettings, type Settings } from '../store/settings.ts';
import { showElder } from '../ui/elder.ts';
import { outcomeIcon, shield } from '../ui/icon.ts';
import { theme } from '../ui/theme.css.ts';
import { guideWords as w } from '../words/guide.ts';
import { outcomeWords } from '../words/mark.ts';
import { placeName } from '../words/places.ts';
import { guideCss } from './app.css.ts';
import { type Ready, readyOf } from './steps.ts';

const call = caller<OwnCalls>();
/** Asked for what holds on every page: lists and day. */
const NO_TAB = -1;

type Section = 'settings' | 'lists' | 'profiles';

/** What a new user has to know and to set, and how much of it is done. Shown once by itself, later from the options. */
export class GuideApp extends LitElement {
  static override readonly styles = [theme, sectionCss, guideCss];

  @state() private settings: Settings | undefined;
  @state() private ready: Ready | undefined;
  /** The language is policy's to choose. */
  @state() private fixed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Steps are done on other pages: what is shown here is read again on coming back.
    document.addEventListener('visibilitychange', this.load);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.load);
  }

  private readonly load = async (): Promise<void> => {
    const [settings, set, { lists, on }, sites] = await Promise.all([
      readSettings(),
      policySettings(),
      call('panel', { tab: NO_TAB }),
      storedProfiles(),
    ]);
    this.settings = settings;
    this.fixed = set.locale !== undefined;
    this.ready = readyOf(settings, lists, sites.filter(({ enabled }) => enabled).length, on);
  };

  override render(): TemplateResult | typeof nothing {
    const { settings, ready } = this;
    if (!settings || !ready) return nothing;
    const { locale } = settings;
    document.documentElement.lang = locale;
    document.title = w.title[locale];
    showElder(settings.elder);
    return html`<header>
        <div class="inner">
          <div class="spread">
            <h1>${shield}${w.title[locale]}</h1>
            ${
              this.fixed
                ? nothing
                : html`<button lang=${otherThan(locale)} @click=${this.switch}>${w.other[locale]}</button>`
            }
          </div>
          <p>${w.lead[locale]}</p>
        </div>
      </header>
      <main>
        <section class="panel two">
          ${points(w.does[locale], [w.marks, w.shows, w.holds], locale)}
          ${points(w.doesNot[locale], [w.noRefusal, w.noSending, w.noSilence], locale)}
        </section>
        <ol>
          ${this.who(settings, ready)} ${this.list(ready, locale)} ${this.site(ready, locale)}
          ${step(
            4,
            w.try[locale],
            html`<p>${w.tryHint[locale]}</p>
              ${marks(locale)}`,
          )}
        </ol>
        <div class="row">
          <button class=${ready.who && ready.list === 'there' ? 'p' : ''} @click=${leave}>
            ${ready.who && ready.list === 'there' ? w.close[locale] : w.later[locale]}
          </button>
          <span class="m">${w.laterHint[locale]}</span>
        </div>
      </main>`;
  }

  private who({ department, officer, jurisdiction, locale }: Settings, { who }: Ready): TemplateResult {
    const there = `${department} · ${officer} · ${placeName(jurisdiction, locale)}`;
    return step(
      1,
      w.who[locale],
      html`<p>${w.whoHint[locale]}</p>
        ${standing('who', who, who ? there : w.whoMissing[locale])} ${go('settings', w.whoGo[locale], !who)}`,
    );
  }

  private list({ list, lists }: Ready, locale: Locale): TemplateResult {
    const there = list === 'there';
    const text = there
      ? w.listThere[locale](lists)
      : w[list === 'stale' ? 'listStale' : 'listMissing'][locale];
    return step(
      2,
      w.list[locale],
      html`<p>${w.listHint[locale]}</p>
        ${standing('list', there, text, list === 'stale')} ${go('lists', w.listGo[locale], !there)}`,
    );
  }

  private site({ sites }: Ready, locale: Locale): TemplateResult {
    const text = sites ? w.siteThere[locale](sites) : w.siteMissing[locale];
    return step(
      3,
      w.site[locale],
      html`<p>${w.siteHint[locale]}</p>
        ${standing('site', sites > 0, text)} ${go('profiles', w.siteGo[locale], false)}`,
    );
  }

  private readonly switch = (): void => {
    const locale = otherThan(this.settings?.locale ?? 'zh-CN');
    void changeSettings({ locale })
      .then(this.load)
      .then(() => call('changed', { what: 'settings' }));
  };
}

/** A tab reached by a link has a history, and may not close itself by `window.close`. */
const leave = (): void => {
  void browser.tabs.getCurrent().then(async (tab) => {
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  });
};

const otherThan = (locale: Locale): Locale => (locale === 'en' ? 'zh-CN' : 'en');

const points = (
  head: string,
  items: readonly Readonly<Record<Locale, string>>[],
  locale: Locale,
): TemplateResult =>
  html`<div>
    <h2>${head}</h2>
    <ul>
      ${items.map((item) => html`<li>${item[locale]}</li>`)}
    </ul>
  </div>`;

const step = (number: number, head: string, body: TemplateResult): TemplateResult =>
  html`<li class="panel step">
    <span class="number" aria-hidden="true">${number}</span>
    <div class="stack">
      <h2>${head}</h2>
      ${body}
    </div>
  </li>`;

const standing = (name: string, done: boolean, text: string, doubt = false): TemplateResult =>
  html`<p
    data-step=${name}
    data-done=${String(done)}
    class="tag ${done ? 'incentive' : doubt ? 'unchecked' : 'none'}"
  >
    ${done ? '✓ ' : ''}${text}
  </p>`;

/** In a tab beside this one, so that the guide is there to come back to. */
const go = (section: Section, words: string, first: boolean): TemplateResult =>
  html`<button
    class=${first ? 'p' : ''}
    @click=${() => void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}` as '/options.html') })}
  >
    ${words}
  </button>`;

const marks = (locale: Locale): TemplateResult =>
  html`<div class="row marks">
    ${(Object.keys(outcomeWords) as Outcome[]).map(
      (outcome) =>
        html`<span class="tag ${outcome}">${outcomeIcon(outcome)}${outcomeWords[outcome][locale]}</span>`,
    )}
  </div>`;

customElements.define('xin-x-guide', GuideApp);
