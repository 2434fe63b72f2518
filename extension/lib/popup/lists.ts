import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PlainDate } from '../../../core/date/types.ts';
import { formatDay } from '../../../core/words/index.ts';
import type { SyncProblem } from '../../../core/list/index.ts';
import { sayListSync } from '../../../core/words/list-sync.ts';
import type { Locale } from '../../../core/words/types.ts';
import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import type { FollowedList } from '../message/lists.ts';
import type { OwnCalls } from '../message/own.ts';
import type { ListHead } from '../store/db.ts';
import { onSubscriptions } from '../subscription/store.ts';
import { progressLine, timeText } from '../ui/progress.ts';
import { theme } from '../ui/theme.css.ts';
import { listWords } from '../words/lists.ts';
import { optionsWords, popupWords as w } from '../words/options.ts';
import { panelWords } from '../words/panel.ts';
import { type ListLine, listLines } from './list-lines.ts';

const call = caller<OwnCalls>();

/** How fresh each list is, and how far an update has come. */
export class PopupLists extends LitElement {
  static override readonly styles = [
    theme,
    css`
      :host,
      article {
        display: grid;
        gap: 8px;
      }
      article {
        gap: 3px;
      }
      button {
        min-height: 28px;
        padding: 2px 10px;
        font-size: 13px;
        justify-self: start;
      }
      .alert {
        font-size: 13px;
        padding: 5px 9px;
      }
    `,
  ];

  @property({ attribute: false }) lists: readonly ListHead[] = [];
  @property({ attribute: false }) on!: PlainDate;
  @property({ attribute: false }) locale: Locale = 'zh-CN';
  @state() private followed: readonly FollowedList[] = [];
  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = onSubscriptions(() => void this.load());
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  private async load(): Promise<void> {
    this.followed = await call('followed', null).catch(() => this.followed);
    const issue = (id: string): number | undefined => this.lists.find((list) => list.id === id)?.sequence;
    const newer = this.followed.some(({ id, installed }) => installed && installed.sequence !== issue(id));
    if (newer) this.dispatchEvent(new CustomEvent('installed'));
  }

  override render(): TemplateResult {
    const { locale } = this;
    const lines = listLines(this.lists, this.followed, this.on);
    return html`${
        this.lists.length ? nothing : html`<p class="alert unchecked">${optionsWords.noLists[locale]}</p>`
      }
      ${lines.map((line) => this.line(line))} <button @click=${manage}>${w.manage[locale]}</button>`;
  }

  private line({ id, head, followed, expired }: ListLine): TemplateResult {
    const { locale } = this;
    const { progress, last } = followed ?? {};
    return html`<article data-list=${id}>
      <div>${head?.name ?? id}</div>
      ${head ? this.freshness(head, expired) : html`<p class="m">${w.awaited[locale]}</p>`}
      ${progress ? progressLine(progress, locale) : nothing}
      ${
        !progress && last?.problem
          ? html`<p class="alert hold">${this.failure(last.problem, last.kept)}</p>`
          : nothing
      }
      ${
        followed && !progress
          ? html`<p class="row">
              ${last && !last.problem ? html`<span class="m">${listWords.lastSync[locale]} ${timeText(last.at, locale)}</span>` : nothing}
              ${expired || !head || last?.problem ? html`<button @click=${() => this.bring(id)}>${w.update[locale]}</button>` : nothing}
            </p>`
          : nothing
      }
    </article>`;
  }

  private freshness({ issuedOn, expiresOn }: ListHead, expired: boolean): TemplateResult {
    const { locale } = this;
    const asOf = panelWords.listAsOf[locale](formatDay(issuedOn, locale));
    const until = formatDay(expiresOn, locale);
    return expired
      ? html`<p class="m">${asOf}</p>
          <p class="alert unchecked">${w.listExpired[locale](until)}</p>`
      : html`<p class="m">${asOf} · ${optionsWords.expires[locale]} ${until}</p>`;
  }

  /** Nothing of this list is there, but another one answers: core's sentence would say that nothing can be checked. */
  private failure(problem: SyncProblem, kept?: number): string {
    const others = kept === undefined && this.lists.length > 0;
    return others ? w.awaitedFailed[this.locale] : sayListSync(problem, this.locale, kept);
  }

  private bring(id: string): void {
    void call('sync', { id }).catch(() => undefined);
  }
}

const manage = (): void => {
  void browser.tabs
    .create({ url: browser.runtime.getURL('/options.html#lists' as '/options.html') })
    .then(() => window.close());
};

customElements.define('xin-x-popup-lists', PopupLists);
