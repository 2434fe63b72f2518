import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import type { OwnCalls } from '../message/own.ts';
import { parseProfile, type ProfileProblem } from '../profile/schema.ts';
import { shutOut, sitesOf } from '../profile/sites.ts';
import type { Profile } from '../profile/types.ts';
import {
  historyOfProfile,
  type KnownProfile,
  removeProfile,
  saveProfile,
  storedProfiles,
  switchProfile,
} from '../store/profiles.ts';
import { selectorWorks } from '../ui/selector-works.ts';
import { optionsWords as w } from '../words/options.ts';
import { sayProfileProblem } from '../words/profile.ts';
import './revisions.ts';
import { download, Section } from './section.ts';

/** Import, switch and export site profiles. */
export class ProfilesSection extends Section {
  @state() private profiles: readonly KnownProfile[] = [];
  @state() private refused:
    { readonly file: string; readonly problems: readonly ProfileProblem[] } | undefined;
  @state() private closed: ReadonlySet<string> = new Set();
  @state() private removing = '';

  protected async load(): Promise<void> {
    this.profiles = await storedProfiles();
    const closed = await shutOut(this.profiles.map(({ profile }) => profile));
    this.closed = new Set(closed.map(({ id }) => id));
  }

  private readonly onFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    this.refused = undefined;
    this.said = undefined;
    for (const file of files) await this.take(file.name, await file.text());
    await this.load();
  };

  private async take(file: string, json: string): Promise<void> {
    const parsed = parseProfile(json, selectorWorks);
    if (!parsed.ok) {
      this.refused = { file, problems: parsed.problems };
      const why = parsed.problems.map((problem) => sayProfileProblem(problem, 'zh-CN')).join('；');
      await caller<OwnCalls>()('refused', { file, why }).catch(() => undefined);
      return;
    }
    const { profile, history = [] } = parsed;
    const { name } = profile;
    const done = await saveProfile(profile, { by: 'import', history });
    if (done === 'saved') await this.tell('profiles');
    this.say(done === 'saved', (done === 'saved' ? w.profileSaved : w.profileOlder)[this.locale](name));
  }

  private async change(work: Promise<unknown>): Promise<void> {
    await work;
    await this.load();
    await this.tell('profiles');
  }

  private async discard(id: string): Promise<void> {
    if (this.removing !== id) this.removing = id;
    else {
      this.removing = '';
      await this.change(removeProfile(id));
    }
  }

  override render(): TemplateResult {
    const { locale } = this;
    return html`<section>
      <div class="panel">
        <h2>${w.loadProfile[locale]}</h2>
        <p class="m">${w.loadProfileHint[locale]}</p>
        <label class="button file">
          ${w.loadProfile[locale]}
          <input class="vh" type="file" multiple accept=".json,application/json" @change=${this.onFile} />
        </label>
        <div role="status">
          ${this.said ? html`<p class="alert ${this.said.good ? 'good' : 'hold'}">${this.said.text}</p>` : nothing}
          ${
            this.refused
              ? html`<div class="alert hold refusal">
                  <b>${w.refused[locale](this.refused.file, this.refused.problems.length)}</b>
                  <ul class="problems">
                    ${this.refused.problems.map((problem) => html`<li>${sayProfileProblem(problem, locale)}</li>`)}
                  </ul>
                </div>`
              : nothing
          }
        </div>
      </div>
      ${
        this.profiles.length
          ? this.profiles.map((stored) => this.card(stored))
          : html`<p class="panel">${w.noProfiles[locale]}</p>`
      }
    </section>`;
  }

  private card({ id, profile, enabled, byPolicy, killed }: KnownProfile): TemplateResult {
    const { locale } = this;
    return html`<article class="panel" data-profile=${id}>
      <div class="spread">
        <h2>${profile.name} <span class="m">${id} · ${w.revision[locale](profile.revision)}</span></h2>
        <span class="row">
          <label>
            <input
              type="checkbox"
              .checked=${enabled}
              ?disabled=${byPolicy || killed}
              @change=${(event: Event) => this.change(switchProfile(id, (event.target as HTMLInputElement).checked))}
            />
            ${w.enabled[locale]}
          </label>
          <button @click=${() => this.export(profile)}>${w.export[locale]}</button>
          ${
            byPolicy
              ? nothing
              : html`<button @click=${() => this.discard(id)}>
                  ${this.removing === id ? w.removeSure[locale] : w.remove[locale]}
                </button>`
          }
        </span>
      </div>
      ${byPolicy || killed ? html`<p class="alert">${(killed ? w.killed : w.byPolicy)[locale]}</p>` : nothing}
      ${
        this.closed.has(id)
          ? html`<p class="alert unchecked">
              ${w.siteMissing[locale]}
              <button @click=${() => this.allow(profile)}>${w.allow[locale]}</button>
            </p>`
          : nothing
      }
      <dl class="kv">
        <dt>${w.pages[locale]}</dt>
        <dd>${profile.match.map((pattern) => html`<code>${pattern}</code><br />`)}</dd>
        <dt>${w.steps[locale]}</dt>
        <dd>
          ${profile.approve.map((target) => html`<code>${'css' in target ? target.css : target.words}</code> `)}
        </dd>
        ${
          profile.endpoints?.length
            ? html`<dt>${w.endpoints[locale]}</dt>
                <dd>
                  ${profile.endpoints.map(({ method, url }) => html`<code>${method} ${url}</code><br />`)}
                </dd>`
            : nothing
        }
        <dt>${w.onFailure[locale]}</dt>
        <dd>${profile.onFailure === 'hold' ? w.hold[locale] : w.release[locale]}</dd>
      </dl>
      <xin-x-revisions
        .locale=${locale}
        .profile=${profile}
        .fixed=${byPolicy === true}
        @restore=${(event: CustomEvent<Profile>) => this.change(saveProfile(event.detail, { by: 'restore' }))}
      ></xin-x-revisions>
    </article>`;
  }

  /** With its history; policy takes the file as it is. */
  private async export(profile: Profile): Promise<void> {
    const history = await historyOfProfile(profile.id);
    const text = JSON.stringify({ ...profile, history }, null, 2) + '\n';
    download(`${profile.id}.json`, 'application/json', text);
  }

  private allow(profile: Profile): void {
    void browser.permissions.request({ origins: sitesOf(profile) }).then(() => this.load());
  }
}

customElements.define('xin-x-profiles', ProfilesSection);
