import { html, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Jurisdiction, LawPack, MatterType } from '../../core/law/types.ts';
import { outcomeWords, levelWords } from '../../core/words/screening.ts';
import type { CreditSource } from '../base/credit-source.ts';
import { XinElement, type Said } from '../base/element.ts';
import { emit } from '../base/events.ts';
import { CheckFailed } from '../base/failure.ts';
import { failureView } from '../base/failure-view.ts';
import type { SourceMapping } from '../base/mapping.ts';
import { departmentOf, sourceOf } from '../base/source-of.ts';
import { warnOnce } from '../base/warn.ts';
import { baseWords } from '../base/words.ts';
import { headline } from '../xin-credit-check/result-view.ts';
import { checkWords } from '../xin-credit-check/words.ts';
import { entryView, isSure, markView, type Known, type Word } from './entry-view.ts';
import { subjectsIn, type Seen } from './find.ts';
import { inTurn } from './in-turn.ts';
import { putMark } from './place.ts';
import { guardWords as words } from './words.ts';
import { styles } from './xin-guard.styles.ts';

/** So many subjects are asked about, and so many at a time. */
const MOST = 50;
const AT_A_TIME = 4;
/** Milliseconds after a change until the page is looked at again. */
const LATER = 200;

/**
 * Finds the subjects on a page (本页主体核查) in text and fields, asks the page's own source about each, and marks
 * them. Advises only: it changes nothing of the page, never holds anything back, and asks nobody where no department
 * is declared. For portals that can add a script tag but no extension.
 *
 * @source 浙江省公共信用信息平台网络安全管理暂行办法 第六条
 * @element xin-guard
 * @attr for - id of the part of the page to look at; default: all of it
 * @attr src - JSON endpoint (POST), the same as of `xin-credit-check`
 * @attr mapping - JSON: how the endpoint's own fields stand for the contract's, see docs/data-source.md
 * @attr department - 使用部门; without it no live data is asked for
 * @attr purpose, authorisation - where the mode requires them
 * @attr jurisdiction - of the authority, for example `CN-3701`
 * @attr matter, matter-name, matter-domain, matter-infrastructure - officer: the matter at hand, as for `xin-credit-check`
 * @csspart marks - the layer of the marks over the page
 * @csspart mark - a mark on the page
 * @fires xin-find - the subjects of the page or what is known of them changed: `{ found, words }`
 */
export class XinGuard extends XinElement {
  static override styles = [...XinElement.styles, styles];
  static override properties: PropertyDeclarations = {
    for: {},
    src: {},
    mapping: { type: Object },
    department: {},
    purpose: {},
    authorisation: {},
    jurisdiction: {},
    matter: {},
    matterName: { attribute: 'matter-name' },
    matterDomain: { attribute: 'matter-domain' },
    matterInfrastructure: { attribute: 'matter-infrastructure' },
    source: { attribute: false },
    law: { attribute: false },
    seen: { state: true },
    known: { state: true },
  };

  declare for: string | null | undefined;
  declare src: string | null | undefined;
  declare mapping: SourceMapping | null | undefined;
  declare department: string | null | undefined;
  declare purpose: string | null | undefined;
  declare authorisation: string | null | undefined;
  declare jurisdiction: Jurisdiction | null | undefined;
  declare matter: MatterType | null | undefined;
  declare matterName: string | null | undefined;
  declare matterDomain: string | null | undefined;
  declare matterInfrastructure: Said;
  /** Where records come from, in place of `src`. */
  declare source: CreditSource | undefined;
  /** Law packs, in place of those beside the script. */
  declare law: readonly LawPack[] | undefined;
  declare private seen: readonly Seen[];
  /** What each check says now; nothing: it has not answered. */
  declare private known: ReadonlyMap<string, Known>;
  private asking: { readonly by: readonly unknown[]; readonly source: CreditSource } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private told = '';
  private readonly watcher = new MutationObserver(() => this.lookSoon());
  private readonly moved = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.putMarks();
    });
  };
  private readonly lookSoon = (): void => {
    this.timer ??= setTimeout(() => this.look(), LATER);
  };

  constructor() {
    super();
    this.seen = [];
    this.known = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['hidden', 'class', 'style', 'open', 'value'],
    });
    addEventListener('change', this.lookSoon, true);
    addEventListener('scroll', this.moved, { capture: true, passive: true });
    addEventListener('resize', this.moved);
    this.lookSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
    clearTimeout(this.timer);
    this.timer = undefined;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    removeEventListener('change', this.lookSoon, true);
    removeEventListener('scroll', this.moved, { capture: true });
    removeEventListener('resize', this.moved);
  }

  /** The part of the page to look at; none where `for` names none. */
  private get root(): HTMLElement | null {
    return this.for ? document.getElementById(this.for) : document.body;
  }

  /** Looks at the page now. */
  look(): void {
    this.timer = undefined;
    const { root } = this;
    if (!root) warnOnce(`${this.localName}: "for" names no element`);
    // An identifier keeps its object: another one would be another question.
    const before = new Map(this.seen.map((each) => [each.key, each.id]));
    const seen = root ? subjectsIn(root) : [];
    this.seen = seen.map((each) => ({ ...each, id: before.get(each.key) ?? each.id }));
    const stays = new Set(seen.map(({ key }) => key));
    this.known = new Map([...this.known].filter(([key]) => stays.has(key)));
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('for') && this.hasUpdated) this.lookSoon();
  }

  /** The source all checks share; an error says why there is none. */
  private get shared(): CreditSource | CheckFailed {
    const by = [this.source, this.src, this.mapping, this.department, this.config];
    if (this.asking && by.every((each, i) => each === this.asking!.by[i])) return this.asking.source;
    try {
      departmentOf(this);
      const source = inTurn(sourceOf(this), AT_A_TIME);
      this.asking = { by, source };
      return source;
    } catch (error) {
      return error as CheckFailed;
    }
  }

  /** Is being asked about, or is about to be. @internal */
  awaits(seen: Seen): boolean {
    const known = this.known.get(seen.key);
    if (known || !isSure(seen)) return known === 'checking';
    return !(this.shared instanceof CheckFailed) && this.seen.slice(0, MOST).includes(seen);
  }

  /** @internal */
  wordOf(seen: Seen): Word {
    if (!isSure(seen)) return ['ident', 'identity', this.say(outcomeWords.identity)];
    if (this.awaits(seen)) return ['none', 'clock', this.say(words.checking)];
    const known = this.known.get(seen.key) as Exclude<Known, 'checking'> | undefined;
    if (known && 'outcome' in known) return headline(this, known);
    if (known?.why === 'not-public') return ['refuse', 'refuse', this.say(checkWords.notPublic)];
    return ['unsure', 'unsure', this.say(baseWords.notChecked)];
  }

  /** @internal */
  knownOf(key: string): Known | undefined {
    return this.known.get(key);
  }

  /** @internal */
  learn(key: string, what: Known | undefined): void {
    const known = new Map(this.known);
    if (what === undefined) known.delete(key);
    else known.set(key, what);
    this.known = known;
  }

  /** @internal */
  find<E extends HTMLElement>(selector: string): E | null {
    return this.renderRoot.querySelector<E>(selector);
  }

  protected override view(): unknown {
    const { seen, shared } = this;
    const failed = shared instanceof CheckFailed ? shared : undefined;
    if (!this.root)
      return html`${this.heading(this.say(words.title))}
        <p class="note unsure">${this.say(words.noPart)}</p>`;
    if (!seen.length)
      return html`${this.heading(this.say(words.title))}
        <p class="m">${this.say(words.none)}</p>`;
    const over = seen.length - MOST;
    return html`${this.heading(this.say(words.title))}
      <p>${this.summary}</p>
      ${failed ? failureView(this, failed, () => this.requestUpdate()) : nothing}
      ${over > 0 ? html`<p class="note unsure">${this.say(words.most, over)}</p>` : nothing}
      <ul class="g">
        ${repeat(
          seen,
          ({ key }) => key,
          (each, at) => entryView(this, each, failed || at >= MOST ? undefined : (shared as CreditSource)),
        )}
      </ul>
      <p class="m">${this.say(words.advises)}</p>
      <div class="layer" part="marks">
        ${seen.flatMap((each) => each.places.map((_, at) => markView(this, each, at)))}
      </div>`;
  }

  private get summary(): string {
    const counts = new Map<string, number>();
    for (const each of this.seen) {
      const [role, , own] = this.wordOf(each);
      // How many records each has stands in the list below.
      const word =
        role === 'hold' || role === 'advise'
          ? this.say(levelWords[role === 'hold' ? 'intercept' : 'advise'])
          : own;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const said = [...counts].map(([word, n]) => this.say(words.count, word, n));
    return this.say(words.found, this.seen.length, said.join(this.marks.list));
  }

  private putMarks(): void {
    const layer = this.renderRoot.querySelector('.layer')?.getBoundingClientRect();
    if (!layer) return;
    for (const mark of this.renderRoot.querySelectorAll<HTMLElement>('.mark')) {
      const place = this.seen.find(({ key }) => key === mark.dataset['key'])?.places[
        Number(mark.dataset['at'])
      ];
      if (place) putMark(mark, place, layer);
    }
  }

  protected override updated(): void {
    this.putMarks();
    if (!this.seen.length && !this.told) return;
    if (this.seen.some((each) => this.awaits(each))) return;
    const summary = this.seen.length ? this.summary : this.say(words.none);
    if (summary === this.told) return;
    this.told = summary;
    emit(this, 'xin-find', { found: this.seen.length, words: this.seen.map((each) => this.wordOf(each)[2]) });
    this.speak(summary);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xin-guard': XinGuard;
  }
  interface XinEventMap {
    'xin-find': CustomEvent<{ found: number; words: readonly string[] }>;
  }
}
