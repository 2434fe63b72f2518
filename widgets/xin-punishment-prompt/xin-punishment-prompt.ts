import { html, nothing, type PropertyDeclarations } from 'lit';
import type { LawPack } from '../../core/law/types.ts';
import { restsOn } from '../../core/screening/rests-on.ts';
import type { Screening } from '../../core/screening/types.ts';
import { missingText } from '../../core/words/record.ts';
import { levelWords } from '../../core/words/screening.ts';
import { choicesView } from '../base/choices.ts';
import { XinElement } from '../base/element.ts';
import { emit, tellChange } from '../base/events.ts';
import { fieldStyles } from '../base/styles/fields.ts';
import { tellMissing } from '../base/validity.ts';
import { decide, EMPTY, faultsOf, type Decision, type Draft, type DraftFault } from './decision.ts';
import { decidedView, FAULT, formView } from './decision-view.ts';
import { hitsView, proposalView } from './measures-view.ts';
import { promptWords as words } from './words.ts';
import { styles } from './xin-punishment-prompt.styles.ts';

/** What `xin-answer` carries, as far as it matters here; the other events carry no outcome. */
type Answered = { outcome?: { screening?: Screening }; law?: readonly LawPack[] } | null;

const EVENTS = ['xin-answer', 'xin-fail', 'xin-clear'];

/**
 * Punishment prompt (失信惩戒提示): the measures the law allows against this subject in this matter, by class, with
 * basis; the officer applies some with reasons, or none with a reason. Stands in a form with its decision as JSON.
 *
 * @element xin-punishment-prompt
 * @attr for - id of the `xin-credit-check` whose answers it takes
 * @attr name, required - as in any form field
 * @fires xin-decide - the decision is about to be taken; cancelable: `{ decision }`
 * @fires xin-revise - a decision is opened again
 * @fires change - the decision was taken, or opened again; `input` likewise
 * @csspart confirm - the button that takes the decision
 * @csspart decision - the decision taken
 * @csspart choices - the options the answer rests on
 */
export class XinPunishmentPrompt extends XinElement {
  static readonly formAssociated = true;
  static override styles = [...XinElement.styles, fieldStyles, styles];
  static override properties: PropertyDeclarations = {
    for: {},
    name: { reflect: true },
    required: { type: Boolean },
    screening: { attribute: false },
    law: { attribute: false },
    value: { attribute: false },
    draft: { state: true },
    faults: { state: true },
  };

  declare for: string | null | undefined;
  declare name: string | null | undefined;
  declare required: boolean;
  /** What core's `screen` answered; set by the page, or taken from the check named in `for`. */
  declare screening: Screening | undefined;
  /** The law packs the answer rests on, for the article that asks for the reasons. */
  declare law: readonly LawPack[] | undefined;
  /** The decision, once there is one. */
  declare value: Decision | undefined;
  declare private draft: Draft;
  declare private faults: readonly DraftFault[];
  private readonly internals = this.attachInternals?.();
  private root: Node | undefined;

  constructor() {
    super();
    this.required = false;
    this.draft = EMPTY;
    this.faults = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.root = this.getRootNode();
    for (const type of EVENTS) this.root.addEventListener(type, this.onCheck);
    const check = this.for ? (this.root as Document).getElementById?.(this.for) : null;
    const { result } = (check ?? {}) as { result?: Answered };
    if (result) this.take(result);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of EVENTS) this.root?.removeEventListener(type, this.onCheck);
  }

  private readonly onCheck = (event: Event): void => {
    if (!this.for || (event.target as Element).id !== this.for) return;
    this.take((event as CustomEvent<Answered>).detail);
  };

  private take(result: Answered): void {
    this.screening = result?.outcome?.screening;
    this.law = result?.law;
  }

  formResetCallback(): void {
    this.clear();
  }

  private clear(): void {
    this.value = undefined;
    this.draft = EMPTY;
    this.faults = [];
    this.speak('');
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // A decision about another answer does not stand.
    if (changed.has('screening') && this.hasUpdated) this.clear();
    this.internals?.setFormValue?.(this.value ? JSON.stringify(this.value) : null);
  }

  protected override updated(): void {
    const needed = this.required && this.decidable && !this.value;
    tellMissing(this.internals, this.renderRoot, needed ? this.say(words.needAnswer) : undefined);
  }

  /** There is something to decide. */
  private get decidable(): boolean {
    return this.effectiveMode === 'officer' && !!this.screening?.hits.length;
  }

  protected override view(): unknown {
    return html`${this.heading(this.say(words.title))} ${this.body()}`;
  }

  private body(): unknown {
    const { screening } = this;
    if (this.effectiveMode !== 'officer')
      return html`<p class="note refuse">${this.say(words.officersOnly)}</p>`;
    if (!screening) return html`<p class="m">${this.say(words.waiting)}</p>`;
    const { hits, level, missing, proposal, identity } = screening;
    const doubtful = identity === 'not-established' || level === 'indeterminate';
    return html`${
      doubtful
        ? html`<div class="note unsure">
            <div>${this.tag('unsure', 'unsure', this.say(levelWords.indeterminate))}</div>
            ${this.say(words.doubt)}
            ${missing.map((path) => missingText(path, this.lang_)).join(this.marks.list)}
          </div>`
        : nothing
    }
    ${
      hits.length
        ? html`${hitsView(this, hits)} ${proposalView(this, proposal)}
          ${this.value ? decidedView(this, this.value, screening, this.revise) : formView(this, screening, this.draft, this.faults, this)}`
        : [
            proposalView(this, proposal),
            doubtful ? nothing : html`<p class="note none">${this.say(words.nothing)}</p>`,
          ]
    }
    ${choicesView(this, screening.choices)}`;
  }

  /** @internal */
  change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    if (this.faults.length) this.faults = faultsOf(this.draft);
  }

  /** @internal */
  readonly confirm = (): void => {
    const { screening } = this;
    if (!screening) return;
    this.faults = faultsOf(this.draft);
    const [first] = this.faults;
    if (first) {
      void this.updateComplete.then(() => {
        const at = this.renderRoot.querySelector<HTMLElement>(`#${first}`);
        (at ?? this.renderRoot.querySelector<HTMLElement>('input'))?.focus();
      });
      this.speak(
        first in FAULT
          ? this.say(FAULT[first as 'decision'])
          : this.say(words.needText, this.say(words[first as 'reason'])),
      );
      return;
    }
    const { hits, lawVersion } = screening;
    const applied = this.draft.decision === 'apply' ? this.draft.measures : [];
    const records = restsOn(hits, applied).map(({ record }) => record.id);
    const decision = decide(this.draft, { records, on: this.today, lawVersion });
    if (!emit(this, 'xin-decide', { decision }, true)) return;
    this.value = decision;
    tellChange(this);
    this.speak(`${this.say(words.decided)}${this.marks.colon}${this.say(words[decision.decision])}`);
  };

  private readonly revise = (): void => {
    this.value = undefined;
    emit(this, 'xin-revise', null);
    tellChange(this);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'xin-punishment-prompt': XinPunishmentPrompt;
  }
  interface XinEventMap {
    'xin-decide': CustomEvent<{ decision: Decision }>;
    'xin-revise': CustomEvent<null>;
  }
}
