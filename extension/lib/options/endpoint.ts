import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { browser } from '../browser.ts';
import { changeSettings, policySettings, readSettings, type Settings } from '../store/settings.ts';
import { optionsWords } from '../words/options.ts';
import { endpointWords as w } from '../words/records.ts';
import { Section } from './section.ts';

/** Where feedback and log go, and how often the log is exported. */
export class EndpointSection extends Section {
  @state() private settings: Settings | undefined;
  /** What policy has set: shown, and not to be changed here. */
  @state() private set: Partial<Settings> = {};

  protected async load(): Promise<void> {
    [this.settings, this.set] = await Promise.all([readSettings(), policySettings()]);
  }

  private readonly onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { locale } = this;
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const { set } = this;
    // A field that policy has set is not sent by the form; its own value stays for when policy is gone.
    const address = set.endpoint ? '' : text('url');
    const every = set.exportEvery ?? Number(text('exportEvery'));
    if (address && !URL.canParse(address)) return this.say(false, w.badUrl[locale]);
    const url = address ? new URL(address) : undefined;
    if (url && !/^https?:$/.test(url.protocol)) return this.say(false, w.badUrl[locale]);
    if (!Number.isInteger(every) || every < 1 || every > 365) return this.say(false, w.badEvery[locale]);
    // Asked for in the same press of the button; a browser that has it already says yes at once.
    if (url && !(await browser.permissions.request({ origins: [`${url.protocol}//${url.hostname}/*`] })))
      return this.say(false, w.notAllowed[locale]);
    this.settings = await changeSettings({
      ...(!set.endpoint && {
        endpoint: url && { url: url.href, token: text('token'), log: form.has('log') },
      }),
      ...(set.exportEvery === undefined && { exportEvery: every }),
    });
    await this.tell('settings');
    this.say(true, optionsWords.saved[locale]);
  };

  override render(): TemplateResult | typeof nothing {
    const { settings, set, locale, said } = this;
    const fixed = !!set.endpoint;
    if (!settings) return nothing;
    const { endpoint, exportEvery } = settings;
    return html`<section>
      <form class="panel" novalidate @submit=${this.onSubmit}>
        <h2>${optionsWords.feedback[locale]}</h2>
        <p class="m">${w.hint[locale]}</p>
        ${set.endpoint || set.exportEvery !== undefined ? html`<p class="alert">${optionsWords.setByPolicy[locale]}</p>` : nothing}
        <div class="form">
          <label for="url">${w.url[locale]}</label>
          <input
            type="text"
            inputmode="url"
            id="url"
            name="url"
            maxlength="500"
            ?disabled=${fixed}
            .value=${endpoint?.url ?? ''}
          />
          <label for="token">${w.token[locale]}</label>
          <input
            type="text"
            id="token"
            name="token"
            maxlength="2000"
            autocomplete="off"
            ?disabled=${fixed}
            .value=${endpoint?.token ?? ''}
          />
          <label for="log">${w.log[locale]}</label>
          <div>
            <input
              type="checkbox"
              id="log"
              name="log"
              .checked=${endpoint?.log ?? false}
              ?disabled=${fixed}
            />
          </div>
          <label for="exportEvery">${w.every[locale]}</label>
          <div class="stack">
            <input
              type="text"
              inputmode="numeric"
              id="exportEvery"
              name="exportEvery"
              ?disabled=${set.exportEvery !== undefined}
              .value=${String(exportEvery)}
              style="justify-self:start;width:7em"
            />
            <p class="m">${w.everyHint[locale]}</p>
          </div>
        </div>
        <div class="row">
          <button class="p" type="submit">${optionsWords.save[locale]}</button>
        </div>
        <div role="status">
          ${said ? html`<p class="alert ${said.good ? 'good' : 'hold'}">${said.text}</p>` : nothing}
        </div>
      </form>
    </section>`;
  }
}

customElements.define('xin-x-endpoint', EndpointSection);
