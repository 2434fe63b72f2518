import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isPlainDate } from '../../../core/date/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import { changeSettings, readSettings, type Settings } from '../store/settings.ts';
import { optionsWords as w } from '../words/options.ts';
import { knownPlaces, placeName } from '../words/places.ts';
import { Section } from './section.ts';

/** Who works here, where, and in which language. */
export class SettingsSection extends Section {
  @state() private settings: Settings | undefined;

  protected async load(): Promise<void> {
    this.settings = await readSettings();
  }

  private readonly onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const trialDay = text('trialDay');
    this.settings = await changeSettings({
      department: text('department'),
      officer: text('officer'),
      jurisdiction: text('jurisdiction') || 'CN',
      locale: text('locale') as Locale,
      panel: text('panel') === 'rail' ? 'rail' : 'open',
      trialDay: isPlainDate(trialDay) ? trialDay : undefined,
    });
    this.say(true, w.saved[this.settings.locale]);
    await this.tell('settings');
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
        <div class="form">
          <label for="department">${w.department[locale]}</label>
          <input
            type="text"
            id="department"
            name="department"
            maxlength="100"
            .value=${settings.department}
          />
          <label for="officer">${w.officer[locale]}</label>
          <input type="text" id="officer" name="officer" maxlength="60" .value=${settings.officer} />
          <label for="jurisdiction">${w.place[locale]}</label>
          <select id="jurisdiction" name="jurisdiction">
            ${knownPlaces.map(
              (place) =>
                html`<option value=${place} ?selected=${place === settings.jurisdiction}>
                  ${placeName(place, locale)}
                </option>`,
            )}
          </select>
          <label for="locale">${w.language[locale]}</label>
          <select id="locale" name="locale">
            <option value="zh-CN" ?selected=${settings.locale === 'zh-CN'}>中文</option>
            <option value="en" ?selected=${settings.locale === 'en'}>English</option>
          </select>
          <label for="panel">${w.panel[locale]}</label>
          <select id="panel" name="panel">
            <option value="open" ?selected=${settings.panel === 'open'}>${w.panelOpen[locale]}</option>
            <option value="rail" ?selected=${settings.panel === 'rail'}>${w.panelRail[locale]}</option>
          </select>
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
}

customElements.define('xin-x-settings', SettingsSection);
