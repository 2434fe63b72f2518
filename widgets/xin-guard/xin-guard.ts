import { html, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Jurisdiction, LawPack, MatterType } from '../../core/law/types.ts';
import { mask } from '../../core/subject/mask.ts';
import { identityReasonWords, outcomeWords, levelWords } from '../../core/words/screening.ts';
import { sayAmbiguous } from '../../core/words/subject.ts';
import type { CreditSource } from '../base/credit-source.ts';
import { XinElement } from '../base/element.ts';
import { emit } from '../base/events.ts';
import { CheckFailed } from '../base/failure.ts';
import { foreign } from '../base/foreign.ts';
import { icon, type IconName } from '../base/icons.ts';
import type { SourceMapping } from '../base/mapping.ts';
import { departmentOf, sourceOf } from '../base/source-of.ts';
import { warnOnce } from '../base/warn.ts';
import { baseWords } from '../base/words.ts';
import { headline, type CheckResult } from '../xin-credit-check/result-view.ts';
import { checkWords, sayFailure } from '../xin-credit-check/words.ts';
import { subjectsIn, type Seen } from './find.ts';
import { inTurn } from './in-turn.ts';
import { putMark } from './place.ts';
import { guardWords as words } from './words.ts';
import { styles } from './xin-guard.styles.ts';

type Word = readonly [role: string, icon: IconName, word: string];

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
 * @attr matter, matter-name, matter-domain - officer: the matter at hand, as for `xin-credit-check`
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
  /** Where records come from, in place of `src`. */
  declare source: CreditSource | undefined;
  /** Law packs, in place of those beside the script. */
  declare law: readonly LawPack[] | undefined;
  declare private seen: readonly Seen[];
  /** What each check says now; nothing: it has not answered. */
  declare private known: ReadonlyMap<string, CheckResult | CheckFailed | 'checking'>;
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

  /** Looks at the page now. */
  look(): void {
    this.timer = undefined;
    const root = this.for ? document.getElementById(this.for) : document.body;
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

  /** Whether a subject can be asked about at all. */
  private isSure({ valid, alsoValidAs }: Seen): boolean {
    return valid && !alsoValidAs?.length;
  }

  private wordOf(seen: Seen): Word {
    if (!this.isSure(seen)) return ['ident', 'identity', this.say(outcomeWords.identity)];
    const known = this.known.get(seen.key);
    if (known === 'checking') return ['none', 'clock', this.say(words.checking)];
    if (known && 'outcome' in known) return headline(this, known);
    if (known?.why === 'not-public') return ['refuse', 'refuse', this.say(checkWords.notPublic)];
    return ['unsure', 'unsure', this.say(baseWords.notChecked)];
  }

  protected override view(): unknown {
    const { seen, shared } = this;
    const failed = shared instanceof CheckFailed ? shared : undefined;
    if (!seen.length)
      return html`${this.heading(this.say(words.title))}
        <p class="m">${this.say(words.none)}</p>`;
    const over = seen.length - MOST;
    return html`${this.heading(this.say(words.title))}
      <p>${this.summary}</p>
      ${
        failed
          ? html`<div class="note unsure">
              <div>${this.tag('unsure', 'unsure', this.say(baseWords.notChecked))}</div>
              <div>${sayFailure(this.lang_, failed)}</div>
            </div>`
          : nothing
      }
      ${over > 0 ? html`<p class="note unsure">${this.say(words.most, over)}</p>` : nothing}
      <ul class="g">
        ${repeat(
          seen,
          ({ key }) => key,
          (each, at) => this.entry(each, failed || at >= MOST ? undefined : (shared as CreditSource)),
        )}
      </ul>
      <p class="m">${this.say(words.advises)}</p>
      <div class="layer" part="marks">
        ${seen.flatMap((each) => each.places.map((_, at) => this.mark(each, at)))}
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

  private named(seen: Seen): string {
    const {
      name,
      id: { kind },
    } = seen;
    return name && kind === 'resident-id' && this.effectiveMode === 'public'
      ? mask(name, 'person-name')
      : (name ?? '');
  }

  private entry(seen: Seen, source: CreditSource | undefined): unknown {
    const {
      key,
      id: { kind, value },
      alsoValidAs,
    } = seen;
    const show = () => {
      const mark = this.renderRoot.querySelector<HTMLElement>(`.mark[data-key="${key}"]:not([hidden])`);
      mark?.scrollIntoView({ block: 'center' });
      mark?.focus();
    };
    return html`<li>
      <details class="card ${this.wordOf(seen)[0]}" data-key=${key}>
        <summary>
          ${this.tag(...this.wordOf(seen))} <b>${foreign(this.named(seen))}</b>
          <code>${mask(value, kind)}</code>
        </summary>
        ${
          this.isSure(seen)
            ? source
              ? this.check(seen, source)
              : nothing
            : html`<p>
                ${alsoValidAs?.length ? sayAmbiguous([kind, ...alsoValidAs], this.lang_) : this.say(identityReasonWords['check-digit'])}
              </p>`
        }
        <div class="noprint">
          <button class="l" type="button" @click=${show}>${this.say(words.show)}</button>
        </div>
      </details>
    </li>`;
  }

  private check({ key, id, name }: Seen, source: CreditSource): unknown {
    const learn = (what: CheckResult | CheckFailed | 'checking' | undefined) => (event: Event) => {
      event.stopPropagation();
      const known = new Map(this.known);
      if (what === undefined) known.delete(key);
      else known.set(key, what);
      this.known = known;
    };
    return html`<xin-credit-check
      auto
      advisory
      .identifier=${id}
      .name=${name}
      .source=${source}
      .law=${this.law}
      .department=${this.department}
      .purpose=${this.purpose}
      .authorisation=${this.authorisation}
      .jurisdiction=${this.jurisdiction}
      .matter=${this.matter}
      .matterName=${this.matterName}
      .matterDomain=${this.matterDomain}
      .locale=${this.lang_}
      @xin-check=${learn('checking')}
      @xin-answer=${(event: CustomEvent<CheckResult>) => learn(event.detail)(event)}
      @xin-fail=${(event: XinEventMap['xin-fail']) => learn(new CheckFailed(event.detail.why))(event)}
      @xin-clear=${learn(undefined)}
    ></xin-credit-check>`;
  }

  /** Nothing found needs no mark: the absence of a record is not to be shown off. */
  private mark(seen: Seen, at: number): unknown {
    const [role, name, word] = this.wordOf(seen);
    const known = this.known.get(seen.key);
    if (known === 'checking') return nothing;
    if (known && 'outcome' in known && !known.outcome.shown.length && role === 'none') return nothing;
    const open = () => {
      const entry = this.renderRoot.querySelector<HTMLDetailsElement>(`details[data-key="${seen.key}"]`);
      if (!entry) return;
      entry.open = true;
      entry.querySelector('summary')?.focus();
    };
    const label = `${word}${this.marks.colon}${this.named(seen) || mask(seen.id.value, seen.id.kind)}${this.marks.comma}${this.say(words.open)}`;
    return html`<button
      class="mark ${role}"
      part="mark"
      type="button"
      data-key=${seen.key}
      data-at=${at}
      title=${word}
      aria-label=${label}
      @click=${open}
    >
      ${icon(name)}<span>${word}</span>
    </button>`;
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
    if ([...this.known.values()].includes('checking')) return;
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
