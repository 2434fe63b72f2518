import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Citation } from '../../core/answer/citation.ts';
import { MATTERS } from '../../core/law/matters.ts';
import { icon, type IconName } from './icons.ts';
import { forgetFailures, type Cell } from './load.ts';
import { PageElement } from './page-element.ts';
import { placeWords } from './place-words.ts';
import { base } from './styles/base.ts';
import { outcomes } from './styles/outcomes.ts';
import { warnOnce, warnUnknown } from './warn.ts';
import { baseWords } from './words.ts';

// Answered together and not within the observer's own turn: that would be reported as a loop to the page's error handler.
const sizes = new ResizeObserver((entries) =>
  setTimeout(() => {
    for (const { target, contentRect } of entries) (target as XinElement).fit(contentRect.width);
  }),
);

/** GB/T 2260 with its country. */
const PLACE = /^CN(-\d{2}(\d{2}){0,2})?$/;
/** An element for which the matter, too, chooses the law. */
interface Placed {
  readonly matter?: string | null | undefined;
  readonly matterInfrastructure?: Said;
}
const INFRASTRUCTURE = 'matter-infrastructure';
const TRUTHS = ['true', 'false'];
/** As an attribute or a property; absent: not said. */
export type Said = boolean | string | null | undefined;

/** Below this many ems of its own text an element lays itself out in one column. */
const NARROW = 26;

/**
 * What all elements with a box of their own share: heading, narrow layout, words with icons, notes, and a status region
 * that speaks once.
 *
 * @csspart base - the box around everything
 * @csspart heading - the heading
 * @csspart tag - a word with its icon
 */
export abstract class XinElement extends PageElement {
  static override styles = [base, outcomes];
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    narrow: { state: true },
    said: { state: true },
  };

  /** Level of the element's heading on the page; default 3. */
  declare headingLevel: number;
  declare protected narrow: boolean;
  declare private said: string;

  constructor() {
    super();
    this.narrow = false;
    this.said = '';
    this.headingLevel = 3;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watchWidth();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    sizes.unobserve(this);
  }

  /** Lays itself out in a box of its own, so that its width matters. */
  protected get block(): boolean {
    return true;
  }

  /** Looks how wide it is, from now on. */
  protected watchWidth(): void {
    if (this.block) sizes.observe(this);
  }

  /** A place or a matter that is none. */
  protected override get misplaced(): string | undefined {
    const { matter, matterInfrastructure: said } = this as Placed;
    if ('jurisdiction' in this && !PLACE.test(this.place)) {
      warnOnce(`${this.localName}: jurisdiction is no GB/T 2260 place, for example CN-3701`);
      return this.say(placeWords.badPlace);
    }
    if (matter && !(matter in MATTERS)) {
      warnUnknown(this.localName, 'matter', matter, Object.keys(MATTERS));
      return this.say(placeWords.badMatter);
    }
    if (said == null || TRUTHS.includes(`${said}`)) return undefined;
    warnUnknown(this.localName, INFRASTRUCTURE, `${said}`, TRUTHS);
    return this.say(placeWords.notTruth, INFRASTRUCTURE);
  }

  /** Told how wide it is. */
  fit(width: number): void {
    const box = this.renderRoot.firstElementChild ?? this;
    if (width) this.narrow = width < NARROW * parseFloat(getComputedStyle(box).fontSize);
  }

  /** The note in place of an answer while the law is loading or missing. */
  lawNote({ failed }: Cell<unknown>): TemplateResult {
    if (!failed) return html`<p class="m" aria-busy="true">${this.say(baseWords.lawLoading)}</p>`;
    return html`<div class="note unsure" role="alert">
      <div>
        ${this.tag('unsure', 'unsure', this.say(baseWords.notChecked))} ${this.say(baseWords.lawFailed)}
      </div>
      <div><button type="button" @click=${this.retryLaw}>${this.say(baseWords.retry)}</button></div>
    </div>`;
  }

  private readonly retryLaw = (): void => {
    forgetFailures();
    this.requestUpdate();
  };

  /** A word with its icon and colour role; meaning is never in the colour alone. */
  tag(role: string, name: IconName, word: string): TemplateResult {
    return html`<span class="tag ${role}" part="tag">${icon(name)}${word}</span>`;
  }

  /** An article reference. */
  cite(citation: Citation, short = false): TemplateResult {
    return html`<xin-citation .citation=${citation} .locale=${this.lang_} ?short=${short}></xin-citation>`;
  }

  /** Puts a sentence into the status region; a screen reader speaks it once. */
  protected speak(text: string): void {
    this.said = '';
    void this.updateComplete.then(() => (this.said = text));
  }

  heading(text: string): TemplateResult {
    return html`<div class="h" part="heading" role="heading" aria-level=${this.headingLevel || 3}>
      ${text}
    </div>`;
  }

  protected override get classes(): string {
    return super.classes + (this.narrow ? ' narrow' : '');
  }

  protected override render(): unknown {
    return html`<div class="w ${this.classes}" part="base" lang=${this.lang_}>
      ${this.guarded()}<span class="vh" role="status">${this.said}</span>
    </div>`;
  }
}
