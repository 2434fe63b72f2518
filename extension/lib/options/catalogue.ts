import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { parseCatalogue } from '../catalogue/schema.ts';
import type { ProfileProblem } from '../profile/schema.ts';
import { changeSettings, policySettings, readSettings, type Settings } from '../store/settings.ts';
import { catalogueWords as w } from '../words/catalogue.ts';
import { optionsWords } from '../words/options.ts';
import { sayProfileProblem } from '../words/profile.ts';
import { download, Section } from './section.ts';

/** The catalogue of what can be had by sharing: loaded from a file, or set by policy. */
export class CatalogueSection extends Section {
  @state() private entries: Settings['catalogue'] = [];
  @state() private byPolicy = false;
  @state() private refused:
    { readonly file: string; readonly problems: readonly ProfileProblem[] } | undefined;

  protected async load(): Promise<void> {
    const [{ catalogue }, set] = await Promise.all([readSettings(), policySettings()]);
    this.entries = catalogue;
    this.byPolicy = set.catalogue !== undefined;
  }

  private readonly onFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    const json = await file?.text();
    input.value = '';
    this.refused = undefined;
    this.said = undefined;
    if (!file || json === undefined) return;
    const parsed = parseCatalogue(json);
    if (parsed.ok) await this.put(parsed.catalogue);
    else this.refused = { file: file.name, problems: parsed.problems };
  };

  private async put(catalogue: Settings['catalogue']): Promise<void> {
    this.entries = (await changeSettings({ catalogue })).catalogue;
    await this.tell('profiles');
    this.say(true, w.loaded[this.locale](catalogue.length));
  }

  override render(): TemplateResult {
    const { locale, entries, said, refused, byPolicy } = this;
    return html`<section>
      <div class="panel" data-catalogue=${entries.length}>
        <h2>${w.title[locale]}</h2>
        <p class="m">${w.hint[locale]}</p>
        ${byPolicy ? html`<p class="alert">${w.byPolicy[locale]}</p>` : this.controls()}
        <div role="status">
          ${said ? html`<p class="alert ${said.good ? 'good' : 'hold'}">${said.text}</p>` : nothing}
          ${
            refused
              ? html`<div class="alert hold refusal">
                  <b>${optionsWords.refused[locale](refused.file, refused.problems.length)}</b>
                  <ul class="problems">
                    ${refused.problems.slice(0, 20).map((problem) => html`<li>${sayProfileProblem(problem, locale)}</li>`)}
                  </ul>
                </div>`
              : nothing
          }
        </div>
        ${entries.length ? this.table() : html`<p>${w.none[locale]}</p>`}
      </div>
    </section>`;
  }

  private controls(): TemplateResult {
    const { locale, entries } = this;
    return html`<div class="row">
      <label class="button file">
        ${w.load[locale]}
        <input class="vh" type="file" accept=".json,application/json" @change=${this.onFile} />
      </label>
      ${
        entries.length
          ? html`<button
                @click=${() => download('catalogue.json', 'application/json', JSON.stringify(entries, null, 2) + '\n')}
              >
                ${optionsWords.export[locale]}
              </button>
              <button @click=${() => this.put([])}>${optionsWords.remove[locale]}</button>`
          : nothing
      }
    </div>`;
  }

  private table(): TemplateResult {
    const { locale, entries } = this;
    return html`<div class="wide" tabindex="0" role="region" aria-label=${w.title[locale]}>
      <table>
        <tr>
          <th>${w.entry[locale]}</th>
          <th>${w.items[locale]}</th>
          <th>${w.attribute[locale]}</th>
          <th>${w.sufficient[locale]}</th>
          <th>${w.supplier[locale]}</th>
        </tr>
        ${entries.slice(0, 100).map(
          ({ name, items, attribute, sufficient, supplier }) =>
            html`<tr>
              <td>${name}</td>
              <td>${items.join('、')}</td>
              <td>${attribute === 'CONDITIONAL' ? w.conditional[locale] : w.unconditional[locale]}</td>
              <td>
                ${sufficient === undefined ? w.unknown[locale] : sufficient ? w.yes[locale] : w.no[locale]}
              </td>
              <td>${supplier ?? ''}</td>
            </tr>`,
        )}
      </table>
    </div>`;
  }
}

customElements.define('xin-x-catalogue', CatalogueSection);
