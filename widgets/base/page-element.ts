import { html, LitElement, type PropertyDeclarations } from 'lit';
import { isPlainDate } from '../../core/date/parse.ts';
import type { PlainDate } from '../../core/date/types.ts';
import type { Jurisdiction, LawPack } from '../../core/law/types.ts';
import { formatDate, formatDay } from '../../core/words/date.ts';
import { marks } from '../../core/words/line.ts';
import type { Locale } from '../../core/words/types.ts';
import { onPageChange, todayInChina } from './clock.ts';
import { MODES, pageConfig, type Mode, type XinConfig } from './config.ts';
import { englishMissing } from './english.ts';
import { codesAt, packAt } from './law.ts';
import type { Cell } from './load.ts';
import { localeOf, say, type WordArgs } from './locale.ts';
import { VERSION } from './version.ts';
import { warnOnce, warnUnknown } from './warn.ts';
import { LAID } from './where.ts';
import { baseWords } from './words.ts';

type Word = Parameters<typeof say>[1];

/** An element for which the place chooses the law. */
interface Placed {
  readonly jurisdiction?: string | null | undefined;
}
const NEVER: Cell<never> = { failed: true, settled: Promise.resolve() };

/**
 * What every element knows of the page it stands on: language, mode, today, theme, elder mode, where the law lies; and
 * an error state in place of an exception.
 *
 * @cssprop --xin-accent - links, buttons
 * @cssprop --xin-on-accent - text on the accent
 * @cssprop --xin-ink - text
 * @cssprop --xin-muted - secondary text
 * @cssprop --xin-line - thin lines
 * @cssprop --xin-edge - edges of fields and buttons
 * @cssprop --xin-ground - background
 * @cssprop --xin-soft - background of what stands back
 * @cssprop --xin-font - font family
 * @cssprop [--xin-size=16px] - font size
 * @cssprop [--xin-size-elder=20px] - font size in elder mode
 * @cssprop [--xin-radius=10px] - corners of the box
 * @cssprop --xin-pad - padding of the box
 */
export abstract class PageElement extends LitElement {
  static readonly xinVersion = VERSION;
  static override properties: PropertyDeclarations = {
    mode: {},
    on: {},
    locale: {},
    theme: {},
    elder: { type: Boolean },
    lawBase: { attribute: 'law-base' },
  };

  /** `public` (default), `self`, `officer` or `bank`. */
  declare mode: Mode | null | undefined;
  /** Today, `YYYY-MM-DD`; default: the civil date in China by the page's clock. */
  declare on: string | null | undefined;
  /** `zh-CN` or `en`; default: the nearest `lang`, then the page's configuration. */
  declare locale: string | null | undefined;
  /** `light` or `dark`; default: the visitor's setting. */
  declare theme: string | null | undefined;
  /** Elder mode (适老): 20 px. */
  declare elder: boolean;
  /** Folder of the law packs; default: `packs/` beside the script. */
  declare lawBase: string | null | undefined;
  private stops: (() => void)[] = [];
  private language: Locale | undefined;
  private speechless = false;

  constructor() {
    super();
    this.elder = false;
  }

  override requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void {
    this.language = undefined;
    this.speechless = false;
    super.requestUpdate(...args);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const again = () => this.requestUpdate();
    this.stops.push(onPageChange(again));
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', again, { once: true });
    if (this.hasUpdated) again();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops.splice(0)) stop();
  }

  get config(): XinConfig {
    return pageConfig();
  }

  /** The language of this rendering; looked up once for each. */
  get lang_(): Locale {
    return (this.language ??= this.chooseLanguage());
  }

  private chooseLanguage(): Locale {
    const wanted = localeOf(this, this.locale ?? undefined);
    const words = wanted === 'en' ? englishMissing() : undefined;
    if (!words) return wanted;
    this.wait(words);
    // Nothing in another language is shown first; where the words cannot be had, Chinese is better than nothing.
    this.speechless = !words.failed;
    return 'zh-CN';
  }

  /** The element standing around this one, where one of ours does. */
  protected get outer(): PageElement | undefined {
    const { host } = this.getRootNode() as Partial<ShadowRoot>;
    return host instanceof PageElement ? host : undefined;
  }

  /** The mode in effect. An unknown word counts as the most careful one. */
  get effectiveMode(): Mode {
    const mode = this.mode ?? this.outer?.effectiveMode ?? this.config.mode ?? 'public';
    if (MODES.includes(mode)) return mode;
    warnOnce(`${this.localName}: mode is not one of ${MODES.join(', ')}; taken as public`);
    return 'public';
  }

  get today(): PlainDate {
    return (this.on as PlainDate | null | undefined) ?? this.outer?.today ?? todayInChina();
  }

  /** @internal */
  get lawFolder(): string | undefined {
    const own = this.lawBase ?? this.outer?.lawBase ?? this.config.lawBase;
    return own ? new URL(own, document.baseURI).href : undefined;
  }

  /** The place whose law rules here; `CN` where the page names none. @internal */
  get place(): Jurisdiction {
    return (this as Placed).jurisdiction ?? this.config.jurisdiction ?? 'CN';
  }

  /** Said in place of the view, where an attribute that chooses the law says nothing: some other law would decide. */
  protected get misplaced(): string | undefined {
    return undefined;
  }

  /** A law pack; the element is rendered again when it has come. */
  protected pack(code: string): Cell<LawPack> {
    return this.wait(packAt(this.lawFolder, code, this.lang_));
  }

  /** The pack an attribute names; `undefined` where there is none of that code, which is the page's mistake and said once. */
  protected packNamed(attribute: string, code: string, value = code): Cell<LawPack> | undefined {
    // What the build has not laid may have been added beside it, or is a mistake: the index knows, and nothing else is asked for.
    const cell = LAID.includes(code) ? this.pack(code) : NEVER;
    if (!cell.failed) return cell;
    const codes = this.wait(codesAt(this.lawFolder));
    if (!codes.value) return codes.failed ? cell : { settled: codes.settled };
    if (codes.value.includes(code)) return this.pack(code);
    warnUnknown(this.localName, attribute, value, codes.value);
    return undefined;
  }

  /** The element is rendered again when it has come. @internal */
  wait<T>(cell: Cell<T>): Cell<T> {
    if (cell.value === undefined && !cell.failed) void cell.settled.then(() => this.requestUpdate());
    return cell;
  }

  /** A date in full: 2026年3月2日 周一; without `week` 2026年3月2日. */
  date(date: PlainDate, week = true): string {
    return (week ? formatDate : formatDay)(date, this.lang_);
  }

  /** Punctuation of the element's language. */
  get marks(): ReturnType<typeof marks> {
    return marks(this.lang_);
  }

  /** An aside in the language's own brackets. */
  aside(text: string): string {
    return this.lang_ === 'en' ? ` (${text})` : `（${text}）`;
  }

  /** A word in the element's language. */
  say<W extends Word>(word: W, ...args: WordArgs<W>): string {
    return say(this.lang_, word, ...args);
  }

  protected get classes(): string {
    const theme = this.theme ?? this.outer?.theme ?? this.config.theme;
    const elder = this.elder || this.config.elder === true;
    return `t ${theme === 'dark' || theme === 'light' ? theme : 'auto'}${elder ? ' elder' : ''}`;
  }

  /** What the element shows; an exception in it becomes the error state. */
  protected abstract view(): unknown;

  protected guarded(): unknown {
    if (this.lang_ !== 'en' && this.speechless) return html`<span aria-busy="true"></span>`;
    if (this.on && !isPlainDate(this.on)) {
      warnOnce(`${this.localName}: attribute "on" is not a date`);
      return html`<span class="note unsure">${this.say(baseWords.badDate, 'on')}</span>`;
    }
    try {
      const wrong = this.misplaced;
      if (wrong) return html`<p class="note unsure">${wrong}</p>`;
      return this.view();
    } catch (error) {
      warnOnce(`${this.localName}: ${error instanceof Error ? error.name : 'error'} while rendering`);
      return html`<span class="note unsure">${this.say(baseWords.broken)}</span>`;
    }
  }
}
