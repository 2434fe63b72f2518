import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { loudest } from '../check/outcome.ts';
import { caller, panelKey } from '../message/call.ts';
import type { OwnCalls, PanelState } from '../message/own.ts';
import { keepRailPlace, placeIn, RAIL, watchRailPlace } from '../stage/rail-place.ts';
import { shield } from '../ui/icon.ts';
import { aside, signs } from '../ui/punctuation.ts';
import { theme } from '../ui/theme.css.ts';
import { formWords } from '../words/form.ts';
import { outcomeWords } from '../words/mark.ts';
import { panelWords as w } from '../words/panel.ts';

const call = caller<OwnCalls>(panelKey);
/** A press whose pointer moves less is a press. */
const STIR = 4;
/** One press of an arrow key, in pixels. */
const STEP = 32;

/** The panel drawn in, at the window's edge: it says what is the matter and can be moved out of the way. */
export class PanelRail extends LitElement {
  static override readonly styles = [
    theme,
    css`
      .rail {
        position: fixed;
        right: 0;
        top: calc(var(--at) * max(0px, 100% - ${RAIL.height}px));
        width: ${RAIL.width}px;
        height: min(${RAIL.height}px, 100%);
        flex-direction: column;
        justify-content: flex-start;
        overflow: hidden;
        padding: 10px 0 8px;
        gap: 8px;
        border: 1px solid var(--c);
        border-right: 0;
        border-radius: 8px 0 0 8px;
        color: var(--c);
        background: var(--ground);
        touch-action: none;
        user-select: none;
      }
      .rail:focus-visible {
        outline-offset: -4px;
      }
      .rail .i {
        width: 20px;
        height: 20px;
      }
      .vertical {
        writing-mode: vertical-rl;
        letter-spacing: 2px;
        line-height: 1;
        font-size: 13px;
        font-weight: 600;
      }
      .count {
        font-size: 13px;
        line-height: 1;
      }
      .grip {
        width: 14px;
        height: 5px;
        flex: none;
        margin-top: auto;
        border: solid currentColor;
        border-width: 1px 0;
      }
      .moving {
        cursor: grabbing;
      }
    `,
  ];

  @property({ attribute: false }) data!: PanelState;
  @state() private place = placeIn(undefined);
  /** How far below its upper end the rail has been taken hold of. */
  @state() private held: number | undefined;
  @state() private said = '';
  private kept = this.place;
  private from = 0;
  private dragged = false;
  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = watchRailPlace((place) => {
      this.kept = place;
      if (this.held === undefined) this.place = place;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  override render(): TemplateResult {
    const { detail, form, locale, subjects } = this.data;
    const { colon } = signs(locale);
    // In a list the one on show may be clear while another is not.
    const applicants = subjects.filter(({ role }) => role === 'applicant');
    const others = applicants.length ? applicants : subjects.filter(({ role }) => role !== 'authority');
    const known = [...(detail ? [detail] : []), ...others].map(({ outcome }) => outcome);
    const outcome = loudest(known) ?? (form ? 'advise' : 'none');
    const word = detail || !form ? outcomeWords[outcome][locale] : formWords.title[locale];
    const several = others.length > 1;
    const same = others.filter((other) => other.outcome === outcome);
    const count = outcome === 'none' ? 0 : several ? same.length : (detail?.count ?? 0);
    const counted = count ? aside((several ? w.railSubjects : w.railRecords)[locale](count), locale) : '';
    return html`<button
        class="rail ${outcome} ${this.held === undefined ? '' : 'moving'}"
        style="--at:${this.place}"
        aria-label="${w.expand[locale]}${colon}${word}${counted}"
        title=${w.railHint[locale]}
        @click=${this.onClick}
        @keydown=${this.onKey}
        @pointerdown=${this.onDown}
        @pointermove=${this.onMove}
        @lostpointercapture=${this.onLet}
      >
        ${shield}<span class="vertical">${word}</span
        >${count ? html`<b class="count">${count}</b>` : nothing}<span class="grip"></span>
      </button>
      <span class="vh" role="status">${this.said}</span>`;
  }

  /** What is left of the window's height. */
  private get way(): number {
    return Math.max(1, innerHeight - RAIL.height);
  }

  private move(place: number): void {
    this.place = Math.min(1, Math.max(0, place));
  }

  private async keep(): Promise<void> {
    this.said = w.railAt[this.data.locale](Math.round(this.place * 100));
    // What can't be kept is not so: the frame around it has not moved.
    await keepRailPlace(this.place).catch(() => (this.place = this.kept));
  }

  private tell(moving: boolean): void {
    void call('rail', { moving }).catch(() => undefined);
  }

  private readonly onDown = (event: PointerEvent): void => {
    const rail = event.currentTarget as HTMLElement;
    this.dragged = false;
    if (event.button !== 0 || !event.isPrimary) return;
    rail.setPointerCapture(event.pointerId);
    this.from = event.clientY;
    this.held = event.clientY - rail.getBoundingClientRect().top;
    this.tell(true);
  };

  private readonly onMove = (event: PointerEvent): void => {
    if (this.held === undefined) return;
    this.dragged ||= Math.abs(event.clientY - this.from) >= STIR;
    if (this.dragged) this.move((event.clientY - this.held) / this.way);
  };

  /** Let go, or taken away by the browser. */
  private readonly onLet = async (): Promise<void> => {
    this.held = undefined;
    if (this.dragged) await this.keep();
    this.tell(false);
  };

  private readonly onClick = (event: MouseEvent): void => {
    // What ends a move is no press; a key's press has no count.
    if (event.detail && this.dragged) return;
    this.dispatchEvent(new Event('open'));
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEP / this.way;
    const to = { ArrowUp: this.place - step, ArrowDown: this.place + step, Home: 0, End: 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.move(to);
    void this.keep();
  };
}

customElements.define('xin-x-rail', PanelRail);
