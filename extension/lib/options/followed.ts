import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { formatDay } from '../../../core/words/index.ts';
import { sayListSync, sayListWarning } from '../../../core/words/list-sync.ts';
import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import type { FollowedList, FollowReply, NewList } from '../message/lists.ts';
import type { OwnCalls } from '../message/own.ts';
import { listAddress, originPattern } from '../subscription/identify.ts';
import { noteListSite } from '../subscription/sites.ts';
import { onSubscriptions } from '../subscription/store.ts';
import { progressLine, timeText } from '../ui/progress.ts';
import { followProblemWords, listWords as w } from '../words/lists.ts';
import { optionsWords } from '../words/options.ts';
import { Section } from './section.ts';

const call = caller<OwnCalls>();

/** Lists that are kept up to date from their publisher: add, update, remove. */
export class FollowedSection extends Section {
  @state() private lists: readonly FollowedList[] = [];
  @state() private adding = false;
  @state() private removing = '';
  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = onSubscriptions(() => void this.load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  protected async load(): Promise<void> {
    this.lists = await call('followed', null);
  }

  private readonly onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string): string => String(data.get(name) ?? '');
    const list: NewList = {
      address: text('address'),
      key: text('key'),
      personSecret: text('secret'),
    };
    const address = listAddress(list.address);
    this.adding = true;
    this.said = undefined;
    // The press itself lets us ask; a server that allows reading from elsewhere needs no permission.
    if (address) void noteListSite(originPattern(address));
    const allowed = address
      ? await browser.permissions.request({ origins: [originPattern(address)] }).catch(() => false)
      : true;
    const reply = await call('follow', list).catch(() => undefined);
    this.adding = false;
    await this.load();
    if (!reply) return this.say(false, optionsWords.failed[this.locale]);
    if (reply.ok) {
      form.reset();
      const name = this.lists.find(({ id }) => id === reply.id)?.installed?.name ?? reply.id;
      return this.say(true, w.added[this.locale](name));
    }
    this.say(false, this.refusal(reply, allowed));
  };

  private refusal(reply: Exclude<FollowReply, { ok: true }>, allowed: boolean): string {
    const { locale } = this;
    if ('wrong' in reply) return followProblemWords[reply.wrong][locale];
    const { problem } = reply;
    const blocked = !allowed && 'path' in problem && problem.code === 'network';
    return sayListSync(problem, locale) + (blocked ? w.notAllowed[locale] : '');
  }

  private async unfollow(id: string): Promise<void> {
    if (this.removing !== id) this.removing = id;
    else {
      this.removing = '';
      await call('unfollow', { id });
      await this.load();
    }
  }

  override render(): TemplateResult {
    return html`<section>${this.form()} ${this.lists.map((list) => this.card(list))}</section>`;
  }

  private form(): TemplateResult {
    const { locale } = this;
    return html`<form class="panel" @submit=${this.onSubmit}>
      <h2>${w.follow[locale]}</h2>
      <p class="m">${w.followHint[locale]}</p>
      <div class="form">
        <label for="address">${w.address[locale]}</label>
        <div class="stack">
          <input type="text" id="address" name="address" required aria-describedby="address-hint" />
          <p class="m" id="address-hint">${w.addressHint[locale]}</p>
        </div>
        <label for="key">${w.key[locale]}</label>
        <div class="stack">
          <textarea
            id="key"
            name="key"
            rows="2"
            required
            aria-describedby="key-hint"
            spellcheck="false"
          ></textarea>
          <p class="m" id="key-hint">${w.keyHint[locale]}</p>
        </div>
        <label for="secret">${w.secret[locale]}</label>
        <div class="stack">
          <input
            type="password"
            id="secret"
            name="secret"
            autocomplete="off"
            aria-describedby="secret-hint"
          />
          <p class="m" id="secret-hint">${w.secretHint[locale]}</p>
        </div>
      </div>
      <div class="row">
        <button class="p" type="submit" ?disabled=${this.adding}>
          ${this.adding ? w.adding[locale] : w.add[locale]}
        </button>
      </div>
      <div role="status">
        ${this.said ? html`<p class="alert ${this.said.good ? 'good' : 'hold'}">${this.said.text}</p>` : nothing}
      </div>
    </form>`;
  }

  private card(list: FollowedList): TemplateResult {
    const { locale } = this;
    const { id, installed, byPolicy, last } = list;
    return html`<article class="panel" data-followed=${id}>
      <div class="spread">
        <h2>
          ${installed?.name ?? id}
          ${byPolicy ? html`<span class="tag none">${w.byPolicy[locale]}</span>` : nothing}
        </h2>
        <span class="row">
          <button
            ?disabled=${!!list.progress}
            @click=${() => void call('sync', { id }).catch(() => undefined)}
          >
            ${w.syncNow[locale]}
          </button>
          ${
            byPolicy
              ? nothing
              : html`<button @click=${() => this.unfollow(id)}>
                  ${this.removing === id ? w.stopSure[locale] : w.stop[locale]}
                </button>`
          }
        </span>
      </div>
      ${list.progress ? progressLine(list.progress, locale) : nothing}
      ${
        last?.problem
          ? html`<p class="alert hold" role="alert">${sayListSync(last.problem, locale, last.kept)}</p>`
          : nothing
      }
      ${installed?.warnings.map(
        (warning) => html`<p class="alert unchecked">${sayListWarning(warning, locale)}</p>`,
      )}
      <dl class="kv">
        ${installed ? this.issue(installed) : nothing}
        <dt>${w.address[locale]}</dt>
        <dd><code>${list.address}</code></dd>
        <dt>${w.fingerprint[locale]}</dt>
        <dd>${list.fingerprints.map((text) => html`<code>${text}</code><br />`)}</dd>
        <dt>${w.persons[locale]}</dt>
        <dd>${list.persons ? w.personsYes[locale] : w.personsNo[locale]}</dd>
        <dt>${w.lastSync[locale]}</dt>
        <dd>
          ${last ? `${timeText(last.at, locale)}　${last.how ? w[last.how][locale] : ''}` : w.never[locale]}
        </dd>
      </dl>
    </article>`;
  }

  private issue(installed: NonNullable<FollowedList['installed']>): TemplateResult {
    const { locale } = this;
    const { publisher, sequence, issuedOn, expiresOn, records, subjects } = installed;
    return html`<dt>${optionsWords.publisher[locale]}</dt>
      <dd>${publisher}</dd>
      <dt>${optionsWords.issue[locale]}</dt>
      <dd>${sequence}　${optionsWords.counts[locale](records, subjects)}</dd>
      <dt>${optionsWords.issued[locale]}</dt>
      <dd>${formatDay(issuedOn, locale)}</dd>
      <dt>${optionsWords.expires[locale]}</dt>
      <dd>${formatDay(expiresOn, locale)}</dd>`;
  }
}

customElements.define('xin-x-followed', FollowedSection);
