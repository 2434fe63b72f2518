import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isPlainDate } from '../../../core/date/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import { changeSettings, DEFAULTS, policySettings, readSettings, type Settings } from '../store/settings.ts';
import { showElder } from '../ui/elder.ts';
import { optionsWords as w } from '../words/options.ts';
import { knownPlaces, placeName } from '../words/places.ts';
import { Section } from './section.ts';

/** Who works here, where, and in which language. */
export class SettingsSection extends Section {
  @state() private settings: Settings | undefined;
  /** What policy has set: shown, and not to be changed here. */
  @state() private set: Partial<Settings> = {};

  protected async load(): Promise<void> {
    [this.settings, this.set] = await Promise.all([readSettings(), policySettings()]);
  }

  private readonly onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const trialDay = text('trialDay');
    const number = (name: string, other: number): number => (text(name) ? Number(text(name)) : other);
    const { thresholds } = this.settings ?? DEFAULTS;
    const change = {
      department: text('department'),
      officer: text('officer'),
      jurisdiction: text('jurisdiction') || 'CN',
      locale: text('locale') as Locale,
      panel: text('panel') === 'rail' ? ('rail' as const) : ('open' as const),
      elder: form.has('elder'),
      failClosed: form.has('failClosed'),
      thresholds: { yellow: number('yellow', thresholds.yellow), red: number('red', thresholds.red) },
      trialDay: isPlainDate(trialDay) ? trialDay : undefined,
    };
    // A field that policy has set is not sent by the form, and what was chosen before stays for when policy is gone.
    const own = Object.fromEntries(Object.entries(change).filter(([name]) => !Object.hasOwn(this.set, name)));
    this.settings = await changeSettings(own);
    showElder(this.settings.elder);
    await this.tell('settings');
    this.say(true, w.saved[this.settings.locale]);
    this.dispatchEvent(
      new CustomEvent('locale', { detail: this.settings.locale, bubbles: true, composed: true }),
    );
  };

  override render(): TemplateResult | typeof nothing {
    const { settings, locale } = this;
    if (!settings) return nothing;
    return html`<section>
      <form class="panel" @submit=${this.onSubmit}>
        <h2>${w.settings[locale]}</h2>
        <p class="m">${w.identityHint[locale]}</p>
        ${
          Object.keys(this.set).length
            ? html`<p class="alert" data-set=${Object.keys(this.set).join(' ')}>${w.setByPolicy[locale]}</p>`
            : nothing
        }
        <div class="form">
          <label for="department">${w.department[locale]}</label>
          <input
            type="text"
            id="department"
            name="department"
            maxlength="100"
            .value=${settings.department}
            ?disabled=${this.isSet('department')}
          />
          <label for="officer">${w.officer[locale]}</label>
          <input
            type="text"
            id="officer"
            name="officer"
            maxlength="60"
            .value=${settings.officer}
            ?disabled=${this.isSet('officer')}
          />
          <label for="jurisdiction">${w.place[locale]}</label>
          <select id="jurisdiction" name="jurisdiction" ?disabled=${this.isSet('jurisdiction')}>
            ${knownPlaces.map(
              (place) =>
                html`<option value=${place} ?selected=${place === settings.jurisdiction}>
                  ${placeName(place, locale)}
                </option>`,
            )}
          </select>
          <label for="locale">${w.language[locale]}</label>
          <select id="locale" name="locale" ?disabled=${this.isSet('locale')}>
            <option value="zh-CN" ?selected=${settings.locale === 'zh-CN'}>中文</option>
            <option value="en" ?selected=${settings.locale === 'en'}>English</option>
          </select>
          <label for="panel">${w.panel[locale]}</label>
          <select id="panel" name="panel" ?disabled=${this.isSet('panel')}>
            <option value="open" ?selected=${settings.panel === 'open'}>${w.panelOpen[locale]}</option>
            <option value="rail" ?selected=${settings.panel === 'rail'}>${w.panelRail[locale]}</option>
          </select>
          <label for="yellow">${w.thresholds[locale]}</label>
          <div class="stack">
            <div class="row">
              ${this.days('yellow', settings.thresholds.yellow)} ${this.days('red', settings.thresholds.red)}
            </div>
            <p class="m">${w.thresholdsHint[locale]}</p>
          </div>
          <span>${w.onFailure[locale]}</span>
          ${this.tick('failClosed', settings.failClosed, w.failClosed[locale])}
          <span>${w.elder[locale]}</span>
          ${this.tick('elder', settings.elder, w.elderHint[locale])}
          <label for="trialDay">${w.trialDay[locale]}</label>
          <div class="stack">
            <input
              type="date"
              id="trialDay"
              name="trialDay"
              .value=${settings.trialDay ?? ''}
              style="justify-self:start"
            />
            <p class="m">${w.trialHint[locale]}</p>
          </div>
        </div>
        <div class="row">
          <button class="p" type="submit">${w.save[locale]}</button>
          <span role="status">${this.said?.text}</span>
        </div>
      </form>
    </section>`;
  }

  private isSet(name: keyof Settings): boolean {
    return Object.hasOwn(this.set, name);
  }

  private days(name: 'yellow' | 'red', value: number): TemplateResult {
    return html`<label class="row">
      ${w[name][this.locale]}
      <input
        id=${name}
        name=${name}
        type="number"
        min="0"
        max="366"
        required
        style="width:5em"
        .value=${String(value)}
        ?disabled=${this.isSet('thresholds')}
      />
      ${w.workingDays[this.locale]}
    </label>`;
  }

  private tick(name: 'elder' | 'failClosed', on: boolean, words: string): TemplateResult {
    return html`<label>
      <input type="checkbox" name=${name} .checked=${on} ?disabled=${this.isSet(name)} /> ${words}
    </label>`;
  }
}

customElements.define('xin-x-settings', SettingsSection);
