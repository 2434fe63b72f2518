import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatDate, formatDay, matterWords, modalityWords } from '../../../core/words/index.ts';
import type { MatterType } from '../../../core/law/types.ts';
import { browser } from '../browser.ts';
import { caller, panelKey } from '../message/call.ts';
import type { OwnCalls, PanelChanged, PanelState, SubjectLine } from '../message/own.ts';
import { chevron, outcomeIcon, shield } from '../ui/icon.ts';
import { theme } from '../ui/theme.css.ts';
import { aside, signs } from '../ui/punctuation.ts';
import { outcomeWords } from '../words/mark.ts';
import { panelWords as w } from '../words/panel.ts';
import { clockCard } from './clock-card.ts';
import { subjectBody, subjectHead } from './detail.ts';
import { formSection } from './form-section.ts';
import { layout } from './app.css.ts';
import { querySection } from './query.ts';
import { citation } from '../ui/citation.ts';
import './hold-dialog.ts';
import './rail.ts';

/** In a page, not in a window. */
const EMBEDDED = window.parent !== window;
const PAGE = EMBEDDED ? 'page embedded' : 'page';
const MOVED = new URLSearchParams(location.search).has('moved');
const call = caller<OwnCalls>(panelKey);

/** The panel: in a page as rail, column or dialog, or in a window of its own when the page stands in the way. */
export class PanelApp extends LitElement {
  static override readonly styles = [theme, layout];

  @state() private data: PanelState | undefined;
  @state() private failed = false;

  /** The tab it speaks of, where it does not stand in that tab's page: in a window of its own, or in the side panel. */
  @property({ attribute: false }) tab = EMBEDDED ? undefined : tabInAddress();
  /** In the side panel: the dialog of a held step stays in the page. */
  @property({ type: Boolean }) beside = false;
  private asked = 0;
  private at: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    browser.runtime.onMessage.addListener(this.onMessage);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    browser.runtime.onMessage.removeListener(this.onMessage);
  }

  private get own(): { readonly tab?: number } {
    return this.tab === undefined ? {} : { tab: this.tab };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('tab') || !this.hasUpdated) return;
    // Nothing of the tab before may be read as this one's.
    this.data = undefined;
    void this.load();
  }

  private readonly onMessage = (message: Partial<PanelChanged>): void => {
    if (message.to !== 'panel' || !!message.inPage !== EMBEDDED) return;
    if (this.tab === undefined || this.tab === message.tab) void this.load();
  };

  /** The newest answer wins, in whatever order they come. */
  private async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const data = await call('panel', this.own);
      if (asked !== this.asked) return;
      this.data = data;
      this.failed = false;
    } catch {
      if (asked === this.asked) this.failed = true;
    }
  }

  private readonly setMode = (mode: 'open' | 'rail'): void => {
    void call('mode', { ...this.own, mode }).then(() => this.load());
  };

  /** The officer has pressed the mark of a field: its note comes into view, once. */
  protected override updated(): void {
    const at = this.data?.form?.at;
    if (at !== this.at && at) this.renderRoot.querySelector('.at')?.scrollIntoView({ block: 'nearest' });
    this.at = at;
  }

  override render(): TemplateResult {
    const { data } = this;
    if (this.failed)
      return html`<main class=${PAGE}><p class="alert unchecked">${w.unreachable['zh-CN']}</p></main>`;
    if (!data) return html`<main class="${PAGE} loading"><p class="m">${w.loading['zh-CN']}</p></main>`;
    const window = this.tab !== undefined;
    const dialog = data.hold && !this.beside;
    document.documentElement.lang = data.locale;
    const rail = data.mode === 'rail' && !window;
    this.toggleAttribute('elder', data.elder && !rail);
    if (rail) return html`<xin-x-rail .data=${data} @open=${() => this.setMode('open')}></xin-x-rail>`;
    return html`<div class="frame ${dialog ? 'holding' : ''} ${window ? 'window' : ''}">
      ${
        dialog
          ? html`<div class="stage">
              <xin-x-hold
                .data=${data}
                .own=${this.own}
                .inWindow=${window}
                .moved=${window && MOVED}
                @settled=${() => this.load()}
              ></xin-x-hold>
            </div>`
          : nothing
      }
      ${this.column(data)}
    </div>`;
  }

  private column(data: PanelState): TemplateResult {
    const { locale, detail, trial, on } = data;
    return html`<main class="column" aria-label=${w.panel[locale]}>
      <header>
        <span class="brand">${shield}<b>${w.name[locale]}</b></span>
        <span class="m asof">${this.freshness(data)}</span>
        ${
          this.tab !== undefined || data.hold
            ? nothing
            : html`<button
                class="bare"
                aria-label=${w.collapse[locale]}
                title=${w.collapse[locale]}
                @click=${() => this.setMode('rail')}
              >
                ${chevron}
              </button>`
        }
      </header>
      <div class="scroll">
        ${data.hold && this.beside ? html`<p class="alert hold" role="status">${w.heldBeside[locale]}</p>` : nothing}
        ${trial ? html`<p class="alert unchecked">${w.trial[locale](formatDate(on, locale))}</p>` : nothing}
        ${detail ? html`${subjectHead(detail, locale)} ${subjectBody(data, detail)}` : html`<p class="m">${w.nobody[locale]}</p>`}
        ${detail?.screening && data.case ? querySection(detail.screening.query, locale) : nothing}
        ${data.form ? formSection(data.form, locale) : nothing}
        ${data.case ? clockCard(data.case, locale) : nothing}
        ${
          data.case?.lost.length
            ? html`<p class="alert unchecked">${w.lost[locale](data.case.lost.join(signs(locale).and))}</p>`
            : nothing
        }
        ${data.rows ? html`<p class="alert unchecked">${w.rows[locale](data.rows.seen, data.rows.of)}</p>` : nothing}
        ${data.subjects.length > 1 ? this.others(data) : nothing}
      </div>
      <footer>${this.foot(data)}</footer>
    </main>`;
  }

  private freshness({ lists, locale, on }: PanelState): string {
    const [first] = lists;
    if (!first) return w.noList[locale];
    const ends = lists.map(({ expiresOn }) => expiresOn).sort()[0] ?? first.expiresOn;
    if (ends < on) return w.listExpired[locale](formatDay(ends, locale));
    const oldest = lists.map((list) => list.issuedOn).sort()[0] ?? first.issuedOn;
    return (
      w.listAsOf[locale](formatDay(oldest, locale)) +
      (lists.length > 1 ? aside(w.lists[locale](lists.length), locale) : '')
    );
  }

  private others({ subjects, detail, locale }: PanelState): TemplateResult {
    return html`<details class="others">
      <summary class="m">${w.subjectsHere[locale](subjects.length)}</summary>
      <ul>
        ${subjects.map(
          (line) =>
            html`<li>
              <button class="line" aria-pressed=${line.key === detail?.key} @click=${() => this.select(line)}>
                <span>${line.name ?? line.id ?? w.blind[locale]}</span>
                <span class="tag ${line.outcome}"
                  >${outcomeIcon(line.outcome)}${outcomeWords[line.outcome][locale]}</span
                >
                ${line.name && line.id ? html`<code class="m">${line.id}</code>` : nothing}
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private select(line: SubjectLine): void {
    void call('select', { ...this.own, key: line.key }).then(() => this.load());
  }

  private foot({
    locale,
    detail,
    case: case_,
    list,
    form,
    subjects,
  }: PanelState): TemplateResult | typeof nothing {
    if (!subjects.length && !case_) return nothing;
    const { colon } = signs(locale);
    const query = detail?.screening?.query[0];
    const type = (case_?.matterType ?? list?.matterType ?? 'other') as MatterType;
    const matter = case_?.matter
      ? `${matterWords[type][locale]}${colon}${case_.matter}`
      : matterWords[type][locale];
    return html`<p>
        ${w.purpose[locale]}${colon}${matter}${query ? aside(modalityWords[query.modality][locale], locale) : nothing}
        · ${w.logged[locale]} ${query ? citation(query.citation, locale) : nothing}
      </p>
      ${list ? html`<p>${w.onList[locale]}</p>` : case_ || form ? nothing : html`<p>${w.noProfile[locale]}</p>`}`;
  }
}

function tabInAddress(): number | undefined {
  const tab = new URLSearchParams(location.search).get('tab');
  return tab === null ? undefined : Number(tab);
}

customElements.define('xin-x-panel', PanelApp);
