import { html, nothing, type PropertyDeclarations } from 'lit';
import type { LawPack, MatterType } from '../../core/law/types.ts';
import type { Identifier, IdKind } from '../../core/subject/types.ts';
import { outcomeWords } from '../../core/words/screening.ts';
import { readAnswer, type CreditAnswer } from '../base/credit-answer.ts';
import type { CreditQuery, CreditSource } from '../base/credit-source.ts';
import { XinElement, type Said } from '../base/element.ts';
import { emit } from '../base/events.ts';
import { CheckFailed, type CheckFailure } from '../base/failure.ts';
import { sayFailure } from '../base/failure-view.ts';
import type { SourceMapping } from '../base/mapping.ts';
import { pageReady } from '../base/ready.ts';
import { departmentOf, sourceOf } from '../base/source-of.ts';
import { fieldStyles } from '../base/styles/fields.ts';
import { baseWords } from '../base/words.ts';
import { forbidden, lawFor, outcomeIn } from './case.ts';
import { formView } from './form-view.ts';
import { resultView, sayOutcome, type CheckResult, type Route } from './result-view.ts';
import { readQuery, type Faults, type Field } from './query.ts';
import { stateView, type State } from './state.ts';
import { checkWords as words } from './words.ts';

const ASKED = [
  'code',
  'name',
  'purpose',
  'authorisation',
  'mode',
  'department',
  'src',
  'source',
  'mapping',
] as const;

/**
 * Credit check (信用核查): a code in, the records that may be shown out, with source, day, state, basis and what can
 * be done about them. A name is only compared, never searched.
 *
 * @element xin-credit-check
 * @attr code, name - the subject; fill the form
 * @attr auto - checks at once and again when `code` changes, without a form
 * @attr src - JSON endpoint (POST), see docs/widgets.md
 * @attr mapping - JSON: how the endpoint's own fields stand for the contract's, see docs/data-source.md
 * @attr department - 使用部门; without it no live data is asked for
 * @attr purpose, authorisation - asked for in the form where required and not given
 * @attr jurisdiction - of the authority, for example `CN-3701`
 * @attr matter - matter type (officer), for example `licence`; `matter-name`, `matter-domain` likewise
 * @attr matter-infrastructure - `true` or `false`: publicly funded infrastructure or a utility concession
 *   (由财政资金安排的基础设施建设或者公共事业特许经营); absent: not said, and what turns on it is not judged
 * @attr publicity-basis, consent - public mode: the kind of text that orders publication of natural persons' records
 *   (`law`, `administrative-regulation`, `state-council-decision` …), and that the person consents
 * @attr blind - 暗标评审: nothing that identifies the subject is shown
 * @attr advisory - officer: nothing is to be confirmed here, so what would be held is a prompt
 * @fires xin-check - before the source is asked; cancelable: `{ query }`
 * @fires xin-answer - an answer is shown: `{ query, answer, outcome, law }`
 * @fires xin-clear - an answer no longer stands
 * @fires xin-fail - the check could not be made, or with `auto` was not: `{ why }`
 * @fires xin-route - the visitor takes a route; cancelable: `{ route, recordId }`
 * @csspart submit - the button of the form
 * @csspart result - what was found
 * @csspart record - one record
 * @csspart choices - the options the answer rests on
 */
export class XinCreditCheck extends XinElement {
  static override styles = [...XinElement.styles, fieldStyles];
  static override properties: PropertyDeclarations = {
    code: {},
    name: {},
    auto: { type: Boolean },
    src: {},
    department: {},
    purpose: {},
    authorisation: {},
    jurisdiction: {},
    matter: {},
    matterName: { attribute: 'matter-name' },
    matterDomain: { attribute: 'matter-domain' },
    matterInfrastructure: { attribute: 'matter-infrastructure' },
    blind: { type: Boolean },
    publicityBasis: { attribute: 'publicity-basis' },
    consent: { type: Boolean },
    mapping: { type: Object },
    identifier: { attribute: false },
    advisory: { type: Boolean },
    source: { attribute: false },
    law: { attribute: false },
    state: { state: true },
    faults: { state: true },
    kind: { state: true },
  };

  declare code: string | null | undefined;
  declare name: string | null | undefined;
  declare auto: boolean;
  declare src: string | null | undefined;
  declare department: string | null | undefined;
  declare purpose: string | null | undefined;
  declare authorisation: string | null | undefined;
  declare jurisdiction: string | null | undefined;
  declare matter: MatterType | null | undefined;
  declare matterName: string | null | undefined;
  declare matterDomain: string | null | undefined;
  declare matterInfrastructure: Said;
  declare blind: boolean;
  declare publicityBasis: string | null | undefined;
  declare consent: boolean;
  /** An identifier that has been checked already, in place of `code`. */
  declare identifier: Identifier | undefined;
  declare advisory: boolean;
  declare mapping: SourceMapping | null | undefined;
  /** Where records come from, in place of `src`. */
  declare source: CreditSource | undefined;
  /** Law packs, in place of those beside the script. */
  declare law: readonly LawPack[] | undefined;
  declare private state: State;
  declare private faults: Faults;
  declare private kind: IdKind | '' | undefined;
  /** What the state in hand was asked with. */
  private asked: readonly unknown[] = [];
  private running: AbortController | undefined;
  private shown: CheckResult | undefined;
  private told: CheckResult | undefined;
  /** There is an answer, and no law to read it by; `true` until that is told. */
  private lawless = false;

  constructor() {
    super();
    this.auto = this.blind = this.consent = this.advisory = false;
    this.state = { at: 'idle' };
    this.faults = {};
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.running?.abort();
    if (this.state.at === 'checking') this.state = { at: 'idle' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.auto && this.hasUpdated && this.state.at === 'idle') void this.check();
  }

  protected override willUpdate(): void {
    this.shown = undefined;
    // An answer must not stand beside a question it does not belong to.
    if (this.state.at !== 'idle' && ASKED.some((name, at) => this[name] !== this.asked[at])) this.reset();
  }

  protected override firstUpdated(): void {
    // A configuration tag may stand further down the page, and so may a script that wants to hear of it.
    if (this.auto) void pageReady().then(this.again);
  }

  /** The answer on show; undefined while there is none. */
  get result(): CheckResult | undefined {
    return this.shown;
  }

  /** Forgets the answer. */
  reset(): void {
    this.running?.abort();
    this.state = { at: 'idle' };
    this.faults = {};
    this.kind = undefined;
    emit(this, 'xin-clear', null);
    if (this.auto && this.hasUpdated) queueMicrotask(() => void this.check());
  }

  /** Fields the mode asks for beside the code. */
  private get further(): readonly Field[] {
    if (this.effectiveMode === 'bank') return ['purpose', 'authorisation'];
    return this.effectiveMode === 'officer' && (this.matter ?? 'other') === 'other' ? ['purpose'] : [];
  }

  private readonly again = (): void => void this.check();

  /** Checks what is in the form or the attributes. Resolves when there is an answer or a failure to show. */
  async check(): Promise<void> {
    if (this.blind) return;
    this.running?.abort();
    const running = (this.running = new AbortController());
    this.asked = ASKED.map((name) => this[name]);
    try {
      const query = this.query();
      if (!query || !emit(this, 'xin-check', { query }, true)) {
        // Nobody presses a button here who could see why.
        if (this.auto) emit(this, 'xin-fail', { why: 'not-asked' });
        return;
      }
      this.state = { at: 'checking' };
      const duty = await forbidden(this, query);
      if (running.signal.aborted) return;
      if (duty) {
        this.state = { at: 'not-public', duty };
        emit(this, 'xin-fail', { why: 'not-public' });
        return;
      }
      const answer = readAnswer(await sourceOf(this).query(query, running.signal), query);
      if (!running.signal.aborted) this.state = { at: 'answered', query, answer };
    } catch (error) {
      if (running.signal.aborted) return;
      this.fail(error instanceof CheckFailed ? error : new CheckFailed('network'));
    }
  }

  private fail(failure: CheckFailed): void {
    this.state = { at: 'failed', failure };
    const { why } = failure;
    emit(this, 'xin-fail', { why });
    this.speak(`${this.say(baseWords.notChecked)}${this.marks.colon}${sayFailure(this, failure)}`);
  }

  /** The query, or nothing where a field is wrong: then the form says what. */
  private query(): CreditQuery | undefined {
    if (this.misplaced) return undefined;
    const read = readQuery(this, this.further, this.kind);
    this.faults = read.faults;
    if (read.choose) this.kind = '';
    if (read.ask) return { ...read.ask, mode: this.effectiveMode, department: departmentOf(this) };
    const [first] = Object.keys(read.faults);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus());
    return undefined;
  }

  protected override view(): unknown {
    const { state } = this;
    const heading = this.heading(this.say(words.title));
    if (this.blind)
      return html`${heading}
        <p class="note refuse">${this.say(words.suppressed)}</p>`;
    return html`${heading} ${this.auto ? this.autoFaults() : this.form()}
    ${state.at === 'answered' ? this.answeredView(state.query, state.answer) : stateView(this, state, this.again)}`;
  }

  private autoFaults(): unknown {
    const text = Object.values(this.faults).join(' ');
    const tag = this.tag('ident', 'identity', this.say(outcomeWords.identity));
    return text ? html`<p class="note ident">${tag} ${text}</p>` : nothing;
  }

  private form(): unknown {
    return formView(this, this.further, this.faults, this.kind, {
      type: (name, text) => (this[name] = text),
      choose: (kind) => (this.kind = kind),
      submit: this.again,
    });
  }

  private answeredView(query: CreditQuery, answer: CreditAnswer): unknown {
    const cell = lawFor(this, answer.records);
    const law = cell.value;
    if (!law) {
      this.lawless = cell.failed === true;
      return this.lawNote(cell);
    }
    const outcome = outcomeIn(this, query, answer, law);
    this.shown = { query, answer, outcome, law };
    return resultView(this, this.shown);
  }

  protected override updated(): void {
    const { shown } = this;
    if (this.lawless) {
      this.lawless = false;
      emit(this, 'xin-fail', { why: 'law' });
    }
    if (!shown || (shown.answer === this.told?.answer && shown.law === this.told.law)) return;
    this.told = shown;
    emit(this, 'xin-answer', shown);
    this.speak(`${this.say(words.result)}${this.marks.colon}${sayOutcome(this, shown)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xin-credit-check': XinCreditCheck;
  }
  interface XinEventMap {
    'xin-check': CustomEvent<{ query: CreditQuery }>;
    'xin-answer': CustomEvent<CheckResult>;
    'xin-clear': CustomEvent<null>;
    'xin-fail': CustomEvent<{ why: CheckFailure }>;
    'xin-route': CustomEvent<{ route: Route; recordId?: string }>;
  }
}
