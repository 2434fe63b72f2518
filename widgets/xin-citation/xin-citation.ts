import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Citation } from '../../core/answer/citation.ts';
import { inArticleOrder } from '../../core/law/article-order.ts';
import { citationOf } from '../../core/law/cite.ts';
import type { LawPack } from '../../core/law/types.ts';
import { PageElement } from '../base/page-element.ts';
import { base } from '../base/styles/base.ts';
import { emit } from '../base/events.ts';
import { warnUnknown } from '../base/warn.ts';
import { baseWords } from '../base/words.ts';
import { sayWindow } from './say-window.ts';
import { citationWords as words } from './words.ts';
import { styles } from './xin-citation.styles.ts';

/**
 * An article reference (法条引用) that opens the quote, the version and the window in force.
 *
 * @element xin-citation
 * @attr law - code of the law pack, for example `JN`
 * @attr article - for example `第二十二条`; every quoted passage of it is shown
 * @attr short - leaves out the document's title
 * @fires xin-open - the text was opened: `{ citation }`
 * @csspart link - the reference
 * @csspart card - the opened text
 */
export class XinCitation extends PageElement {
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    law: {},
    article: {},
    short: { type: Boolean },
    citation: { attribute: false },
    open: { state: true },
  };

  declare law: string | undefined;
  declare article: string | undefined;
  declare short: boolean;
  /** A citation as core gives it; wins over `law` and `article`. */
  declare citation: Citation | undefined;
  declare private open: boolean;

  constructor() {
    super();
    this.open = false;
    this.short = false;
    this.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  private found(): readonly Citation[] | 'loading' | 'failed' | 'unknown' {
    if (this.citation) return [this.citation];
    if (!this.law) return [];
    const cell = this.packNamed('law', this.law);
    if (!cell) return 'unknown';
    if (!cell.value) return cell.failed ? 'failed' : 'loading';
    const found = articleOf(cell.value, this.article ?? '');
    if (!found.length) warnUnknown(this.localName, 'article', this.article ?? '', articlesOf(cell.value));
    return found;
  }

  protected override view(): unknown {
    const found = this.found();
    const name = `${this.law ?? ''} ${this.article ?? ''}`.trim();
    if (found === 'loading') return name;
    const why =
      found === 'failed'
        ? this.say(baseWords.lawFailed)
        : found === 'unknown'
          ? this.say(baseWords.noPack, 'law')
          : '';
    const [first] = why ? [] : (found as readonly Citation[]);
    if (!first) return html`${name}<span class="m">${this.aside(why || this.say(words.missing))}</span>`;
    const title = html`<span lang="zh-CN">${this.short ? '' : `${first.document} `}${first.article}</span>`;
    return html`<button
        class="l"
        part="link"
        type="button"
        aria-expanded=${this.open}
        aria-label=${`${first.document} ${first.article} ${this.say(words.open)}`}
        @click=${() => (this.open ? this.close() : this.show(first))}
      >
        ${title}</button
      >${this.open ? this.card(found as readonly Citation[], first) : nothing}`;
  }

  private card(found: readonly Citation[], first: Citation): unknown {
    const kind = first.sourceKind;
    return html`<div
      class="pop"
      part="card"
      role="group"
      aria-label=${first.document}
      popover="manual"
      tabindex="-1"
    >
      <div class="top">
        <b lang="zh-CN">${first.document}${first.number ? `（${first.number}）` : ''} ${first.article}</b
        ><button class="l" type="button" @click=${() => this.close(true)}>${this.say(words.close)}</button>
      </div>
      ${found.map((each) => html`<blockquote lang="zh-CN">“${each.quote}”</blockquote>`)}
      <div>${sayWindow(this.lang_, first, this.today)}</div>
      <div class="m">
        ${kind === 'full-text' ? nothing : html`${this.say(words[kind])} · `}${this.say(words.version, first.version)}
      </div>
    </div>`;
  }

  protected override render(): unknown {
    const view = this.guarded();
    // Inside another of our elements the colours are inherited; on its own it needs them.
    return html`<span class=${this.outer ? '' : this.classes} lang=${this.lang_}>${view}</span>`;
  }

  private show(citation: Citation): void {
    this.open = true;
    emit(this, 'xin-open', { citation });
    for (const type of OUTSIDE) addEventListener(type, this.onOutside, true);
  }

  private close(focus = false): void {
    this.open = false;
    for (const type of OUTSIDE) removeEventListener(type, this.onOutside, true);
    if (focus) this.renderRoot.querySelector('button')?.focus();
  }

  protected override updated(): void {
    const card = this.open && this.renderRoot.querySelector<HTMLElement>('.pop');
    if (!card) return;
    (card as { showPopover?: () => void }).showPopover?.();
    this.put(card);
  }

  /** Under the reference, or over it where there is more room; never outside the window. */
  private put(card: HTMLElement): void {
    const at = this.renderRoot.querySelector('button')!.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = card;
    const below = at.bottom + height + 4 <= innerHeight || at.top < height;
    card.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))}px`;
    card.style.top = `${Math.max(8, below ? Math.min(at.bottom + 4, innerHeight - height - 8) : at.top - height - 4)}px`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.close(true);
  };

  private readonly onOutside = (event: Event): void => {
    if (event.type !== 'pointerdown') {
      const card = this.renderRoot.querySelector<HTMLElement>('.pop');
      if (card && !event.composedPath().includes(card)) this.put(card);
    } else if (!event.composedPath().includes(this)) this.close();
  };
}

const OUTSIDE = ['pointerdown', 'scroll', 'resize'];

const LISTS = [
  'deadlines',
  'duties',
  'measures',
  'incentives',
  'queries',
  'records',
  'basis',
  'related',
  'schemes',
  'chains',
] as const;

/** Every passage of an article that the pack quotes, once each. */
function articleOf(pack: LawPack, article: string): readonly Citation[] {
  const quotes = new Map<string, Citation>();
  for (const list of LISTS)
    for (const row of pack[list] ?? [])
      if (row.article === article) quotes.set(row.quote, citationOf(pack, row));
  return [...quotes.values()];
}

const articlesOf = (pack: LawPack): readonly string[] =>
  inArticleOrder([...new Set(LISTS.flatMap((list) => (pack[list] ?? []).map(({ article }) => article)))]);

declare global {
  interface HTMLElementTagNameMap {
    'xin-citation': XinCitation;
  }
  interface XinEventMap {
    'xin-open': CustomEvent<{ citation: Citation }>;
  }
}
