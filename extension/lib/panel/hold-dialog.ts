import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Hit, LawfulMeasure } from '../../../core/screening/types.ts';
import { caller, panelKey } from '../message/call.ts';
import type {
  DecisionProblem,
  DeclineReason,
  HoldDecision,
  OwnCalls,
  PanelState,
  SecondWord,
} from '../message/own.ts';
import { asksFor } from '../second-officer/asks.ts';
import { theme } from '../ui/theme.css.ts';
import { holdWords as w, problemWords } from '../words/hold.ts';
import { batchWords } from '../words/batch.ts';
import { batchHead, batchPart, isLast } from './batch-part.ts';
import { Covered } from './covered.ts';
import { applyPart, type Deciding, declinePart, statementPart } from './decision-part.ts';
import { hitCard } from './records.ts';
import { secondOfficerPart } from './second-officer-part.ts';
import { stopHeldKey, Settling } from './settling.ts';
import { dialogCss } from './hold-dialog.css.ts';

const call = caller<OwnCalls>(panelKey);

/** The held step: what stands against it, what the officer decides, why. */
export class HoldDialog extends LitElement implements Deciding {
  static override readonly styles = [theme, dialogCss];

  @property({ attribute: false }) data!: PanelState;
  @property({ attribute: false }) own: { tab?: number } = {};
  @property({ type: Boolean }) inWindow = false;

  @state() kind: 'apply' | 'decline' | undefined;
  @state() chosen: ReadonlySet<string> = new Set();
  @state() reason: DeclineReason | undefined;
  @state() statement = '';
  @state() staffNo = '';
  @state() pin = '';
  @state() private complaint = '';
  @state() private busy = false;
  /** It stands here because the page was in its way. */
  @property({ type: Boolean }) moved = false;

  private readonly settling = new Settling(this);
  private readonly covered = new Covered(this, this.settling, () => {
    void call('covered', null).catch(() => undefined);
  });
  private shown = '';
  private about: string | undefined;
  /** The hold whose dialog has the focus. */
  private read: string | undefined | null = null;

  /** Not modal: the records stand beside it, and from there too the Escape key goes back. */
  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.onKey);
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    const buttons = this.renderRoot.querySelector('.see');
    if (buttons && !this.inWindow) this.covered.watch(buttons);
  }

  /** Read from its beginning, also where it is about the next of several cases. */
  protected override updated(): void {
    if (this.read === this.about) return;
    this.read = this.about;
    this.renderRoot.querySelector('.in')?.scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Another answer is another dialog: a click may have been meant for the one before. */
  protected override willUpdate(): void {
    const { hold } = this.data;
    if (hold?.id !== this.about) this.begin(hold?.id);
    const shown = JSON.stringify([hold?.id, this.hits.map(({ record }) => record.id)]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.settling.start();
  }

  /** Of several cases chosen at once each is decided by itself: nothing of the one before stands filled in. */
  private begin(hold: string | undefined): void {
    this.about = hold;
    [this.kind, this.reason, this.chosen] = [undefined, undefined, new Set()];
    this.statement = this.staffNo = this.pin = this.complaint = '';
  }

  private isEarly(): boolean {
    if (!this.settling.ready) this.complain(w.tooEarly[this.data.locale]);
    return !this.settling.ready;
  }

  /** Says it where it is seen: what has to be read first may be longer than the window. */
  private complain(text: string): void {
    this.complaint = text;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  private get hits(): readonly Hit[] {
    return this.data.detail?.screening?.hits.filter((hit) => hit.level === 'intercept') ?? [];
  }

  /** Every measure once, those that reduce rights first. */
  private get measures(): readonly LawfulMeasure[] {
    const unique = new Map<string, LawfulMeasure>();
    for (const hit of this.hits) {
      for (const measure of hit.measures) {
        if (measure.legality === 'passed' && !measure.informationOnly) unique.set(measure.id, measure);
      }
    }
    return [...unique.values()].sort((a, b) => a.measureClass - b.measureClass);
  }

  override render(): TemplateResult {
    const { locale, hold } = this.data;
    const { hits } = this;
    const listed = hits.some(({ record }) => record.severity === 'severe-listed');
    if (!hold || !hits.length) {
      return html`<section class="dialog" role="alertdialog" aria-labelledby="t">
        <div class="in"><h2 id="t" tabindex="-1">${(hold ? w.noneNow : w.gone)[locale]}</h2></div>
        <div class="acts">
          <button @click=${() => this.decide({ kind: 'return' })}>${w.back[locale]}</button>
        </div>
      </section>`;
    }
    const { batch } = hold;
    return html`<section
      class="dialog ${this.data.elder ? 'elder' : ''}"
      role="dialog"
      aria-labelledby="t"
      aria-describedby="d"
    >
      <div class="in">
        <h2 id="t" tabindex="-1">${(listed ? w.titleListed : w.title)[locale](hits.length)}</h2>
        ${batch ? batchHead(batch, locale) : nothing} ${this.who()}
        <p class="m" id="d">${(batch ? batchWords.applies : w.pauses)[locale]}</p>
        ${batch ? batchPart(batch, this.data.rows, locale) : nothing}
        ${this.moved ? html`<p class="alert unchecked">${w.moved[locale]}</p>` : nothing}
        <div class="short">${hits.map((hit) => hitCard(hit, locale, true))}</div>
        <fieldset class="stack">
          <legend class="vh">${w.decision[locale]}</legend>
          ${applyPart(this.measures, this, locale)} ${declinePart(this, locale)}
        </fieldset>
        ${statementPart(this.data.principles, this, locale)} ${this.secondPart()}
        ${this.complaint ? html`<p class="alert hold" role="alert">${this.complaint}</p>` : nothing}
        ${
          this.covered.now
            ? html`<p class="alert unchecked" role="status">
                ${w.covered[locale]}
                <button @click=${() => void call('window', null)}>${w.inWindow[locale]}</button>
              </p>`
            : nothing
        }
      </div>
      <div class="acts">
        <div class="see">
          <button
            ?disabled=${this.busy}
            aria-disabled=${this.settling.ready ? nothing : 'true'}
            @click=${() => this.isEarly() || this.decide({ kind: 'return' })}
          >
            ${(batch ? batchWords.back : w.back)[locale]}
          </button>
          <button
            class="p"
            ?disabled=${this.busy || this.covered.now}
            aria-disabled=${this.settling.ready ? nothing : 'true'}
            @click=${this.confirm}
          >
            ${(this.busy ? w.confirming : batch && !isLast(batch) ? batchWords.next : w.confirm)[locale]}
          </button>
        </div>
      </div>
    </section>`;
  }

  /** On a list, which of its cases this is. */
  private who(): TemplateResult | typeof nothing {
    const { locale, hold, detail, case: line } = this.data;
    if (!hold?.inList || !detail) return nothing;
    const number = line?.caseNumber && w.caseNumber[locale](line.caseNumber);
    const rest = [detail.id, number, line?.matter].filter(Boolean).join(' · ');
    return html`<p class="who">
      ${detail.name ? html`<b>${detail.name}</b><br />` : nothing}<span>${rest}</span>
    </p>`;
  }

  private secondPart(): TemplateResult | typeof nothing {
    const { locale, hold } = this.data;
    if (!hold?.second || !this.kind || !asksFor(hold.second.when, this.kind)) return nothing;
    return secondOfficerPart(hold.second.officers, this, locale);
  }

  private second(kind: 'apply' | 'decline'): { second?: SecondWord } {
    const asked = this.data.hold?.second;
    if (!asked || !asksFor(asked.when, kind)) return {};
    return { second: { staffNo: this.staffNo, pin: this.pin } };
  }

  choose(kind: 'apply' | 'decline'): void {
    this.kind = kind;
    this.complaint = '';
    // One measure only: choosing to apply is choosing it.
    const [only, ...more] = this.measures;
    if (kind === 'apply' && only && !more.length) this.chosen = new Set([only.id]);
  }

  toggle(id: string, on: boolean): void {
    const chosen = new Set(this.chosen);
    if (on) chosen.add(id);
    else chosen.delete(id);
    this.chosen = chosen;
    this.complaint = '';
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    stopHeldKey(event);
    if (event.key === 'Escape' && !this.busy) void this.decide({ kind: 'return' });
  };

  /** Only a person's own click confirms, and only when the buttons are to be seen. */
  private readonly confirm = (event: MouseEvent): void => {
    if (!event.isTrusted || this.covered.now || this.isEarly()) return;
    const decision = this.decision();
    if (typeof decision === 'string') this.complain(decision);
    else void this.decide(decision);
  };

  private decision(): HoldDecision | string {
    const { locale } = this.data;
    const statement = this.statement.trim();
    if (!this.kind) return w.choose[locale];
    if (this.kind === 'apply' && !this.chosen.size) return w.chooseMeasure[locale];
    if (this.kind === 'decline' && !this.reason) return w.chooseReason[locale];
    if (!/[\p{L}\p{N}]/u.test(statement)) return w.write[locale];
    const second = this.second(this.kind);
    if (second.second && !(this.staffNo && this.pin.trim())) return problemWords['second-missing'][locale];
    if (this.kind === 'apply') return { kind: 'apply', measures: [...this.chosen], statement, ...second };
    return { kind: 'decline', reason: this.reason ?? 'other', statement, ...second };
  }

  private async decide(decision: HoldDecision): Promise<void> {
    const { hold, locale } = this.data;
    this.busy = true;
    this.complaint = '';
    let problem: DecisionProblem | undefined;
    try {
      const ask = { ...this.own, hold: hold?.id ?? '', decision };
      // The background may be ended while it is asked; the next one knows what has been done.
      const answer = hold ? await call('decide', ask).catch(() => call('decide', ask)) : undefined;
      if (answer && !answer.ok) problem = answer.problem;
    } catch {
      problem = 'not-logged';
    }
    this.busy = false;
    this.pin = '';
    if (problem) this.complain(problemWords[problem][locale]);
    else if (this.inWindow) window.close();
    this.dispatchEvent(new Event('settled'));
  }
}

customElements.define('xin-x-hold', HoldDialog);
