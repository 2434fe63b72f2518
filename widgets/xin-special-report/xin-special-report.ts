import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Facts } from '../../core/classify/types.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { packsFor, packsOn } from '../base/law.ts';
import { findRow } from '../../core/law/rules.ts';
import { reportPlan } from '../../core/report/plan.ts';
import { specialReport } from '../../core/report/special-report.ts';
import type { ReportPlan, SpecialReport } from '../../core/report/types.ts';
import { saySubjectFault } from '../../core/words/subject.ts';
import { readAnswer } from '../base/credit-answer.ts';
import type { CreditQuery, CreditSource } from '../base/credit-source.ts';
import { emit } from '../base/events.ts';
import { icon } from '../base/icons.ts';
import { CheckFailed } from '../base/failure.ts';
import { failureView, sayFailure } from '../base/failure-view.ts';
import type { SourceMapping } from '../base/mapping.ts';
import { departmentOf, sourceOf } from '../base/source-of.ts';
import { baseWords } from '../base/words.ts';
import { checksView, judgeAll, type Judged } from '../form/checks.ts';
import { XinForm, type Field } from '../form/form-element.ts';
import { formWords } from '../form/words.ts';
import { readCode } from '../xin-credit-check/typed-code.ts';
import { choicesView } from '../base/choices.ts';
import { planNote } from './plan-view.ts';
import { reportView, type Answered } from './report-view.ts';
import { reportWords as words } from './words.ts';
import { styles } from './xin-special-report.styles.ts';

/** What the plan itself asks of a report; where it is only a model, nobody is measured by it. */
const CHECKS = ['TS-1-SERVICE', 'TS-2-APPLICANT', 'TS-3-CONSENT', 'TS-3-COVERAGE'];
const DOMAIN = 'domain:';

/**
 * Special credit report in place of certificates on violations (专项信用报告): domains and period chosen by the
 * subject, both stated on it, what is left out stated, printed with its verification code. The text that rules it is
 * chosen by the place; where the place has none, the element says so and follows another place's as a model.
 *
 * @source 唐山市 专项信用报告替代有无违法违规证明改革实施方案
 * @element xin-special-report
 * @attr code - the subject; fills the form
 * @attr src - JSON endpoint (POST), the same as of `xin-credit-check`
 * @attr mapping - JSON: how the endpoint's own fields stand for the contract's, see docs/data-source.md
 * @attr jurisdiction - place of the authority that issues it (GB/T 2260); default: the page's configuration
 * @attr readings - JSON: `{"report-elsewhere":"none"}` makes no report where the place has no text on one
 * @attr department - 使用部门; without it no live data is asked for
 * @attr mode - who asks; default here: `self`
 * @attr domains - JSON list of further domains the place has opened
 * @attr report-code - verification code the authority has issued for this report
 * @attr name, required - as in any form field
 * @attr verify-url - page that verifies it; the QR code leads there
 * @fires xin-report - a report is about to be shown; cancelable: `{ report }`
 * @fires xin-fail - the source could not be asked: `{ why }`
 * @csspart plan - that the place has no text of its own, and which is followed
 * @csspart report - the report
 * @csspart domain - one domain of it
 * @csspart undecided - what could not be decided
 * @csspart choices - the options the answer rests on
 * @csspart code - the verification code
 * @csspart left-out - what is not in it, and why
 */
export class XinSpecialReport extends XinForm<SpecialReport> {
  static override styles = [...XinForm.styles, styles];
  static override properties: PropertyDeclarations = {
    code: {},
    jurisdiction: {},
    readings: { type: Object },
    src: {},
    department: {},
    domains: { type: Array },
    reportCode: { attribute: 'report-code' },
    verifyUrl: { attribute: 'verify-url' },
    mapping: { type: Object },
    source: { attribute: false },
    state: { state: true },
  };

  declare code: string | null | undefined;
  declare jurisdiction: string | null | undefined;
  declare readings: Readonly<Record<string, string>> | null | undefined;
  declare src: string | null | undefined;
  declare department: string | null | undefined;
  declare domains: readonly string[] | null | undefined;
  declare reportCode: string | null | undefined;
  declare verifyUrl: string | null | undefined;
  declare mapping: SourceMapping | null | undefined;
  /** Where records come from, in place of `src`. */
  declare source: CreditSource | undefined;
  declare private state: CheckFailed | 'asking' | '';
  private answer: Answered | undefined;
  private running: AbortController | undefined;

  constructor() {
    super();
    this.state = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.running?.abort();
    this.state = '';
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('code') && this.code) this.values = { ...this.values, code: this.code };
    super.willUpdate(changed);
  }

  protected override formValue({ scope, total, undecided }: SpecialReport): string {
    return JSON.stringify({ scope, total, undecided: undecided.length, code: this.reportCode });
  }

  protected override view(): unknown {
    const wrong = (['domains', 'readings'] as const).find((name) => this[name] === null);
    if (wrong) return html`<p class="note unsure">${this.say(formWords.badJson, wrong)}</p>`;
    const law = this.wait(packsOn(this.lawFolder, 'form.asksForCertificate', this.lang_));
    if (!law.value) return this.lawNote(law);
    const { readings } = this;
    const plan = reportPlan(law.value, {
      jurisdiction: this.place,
      on: this.today,
      ...(readings && { choices: readings }),
    });
    return html`${this.heading(this.say(words.title))} ${planNote(this, plan)}
    ${this.value && this.answer ? reportView(this, plan, this.value, this.answer, this.again()) : this.ask(plan)}
    ${checksView(this, this.values['code'] || this.value ? this.checks(plan) : [])}
    ${this.state === 'asking' ? html`<p class="m" aria-busy="true">${this.say(words.loading)}</p>` : this.state ? failureView(this, this.state, () => void this.make(plan)) : nothing}`;
  }

  private ask(plan: ReportPlan): unknown {
    if (!plan.contents) return choicesView(this, plan.choices);
    const offer = plan.kind === 'own' && findRow([plan.pack!], 'duties', 'TS-2-CHOICE');
    return html`<p class="m">
        ${offer ? html`${this.say(words.about)} ${this.cite(offer.citation)}` : this.say(words.choose)}
      </p>
      ${this.form(
        html`${this.field(this.head[0]!)}
          <fieldset class="g" aria-describedby="domains-note">
            <legend>${this.say(words.domains)}</legend>
            <div class="pick">
              ${this.offered(plan).map((name, i) => this.field({ id: i ? DOMAIN + name : 'domain', label: name, type: 'check' }))}
            </div>
            <div id="domains-note" class="e">
              ${this.faults['domains'] ? html`${icon('advise')} ${this.faults['domains']}` : nothing}
            </div>
          </fieldset>
          <div class="two">${this.fields(this.head.slice(1, 3))}</div>
          ${this.fields(this.head.slice(3))}`,
        this.say(words.make),
        () => void this.make(plan),
      )}
      ${choicesView(this, plan.choices)}`;
  }

  /** Domains the text names, then those the place has configured. */
  private offered({ domains }: ReportPlan): readonly string[] {
    const named = domains?.classes.filter(({ quote }) => quote) ?? [];
    return [...new Set([...named.map(({ name }) => name), ...(this.domains ?? [])])];
  }

  private chosen(plan: ReportPlan): readonly string[] {
    return this.offered(plan).filter((name, i) => this.values[i ? DOMAIN + name : 'domain']);
  }

  private get person(): boolean {
    const code = readCode(this.values['code'] ?? '');
    return code.ok && code.id.kind === 'resident-id';
  }

  private get head(): readonly Field[] {
    return [
      { id: 'code', label: this.say(words.code), required: true },
      { id: 'from', label: this.say(words.from), type: 'date', required: true },
      { id: 'to', label: this.say(words.to), type: 'date', required: true },
      ...(this.person
        ? [{ id: 'consent', label: this.say(words.consent), type: 'check' as const, required: true }]
        : []),
    ];
  }

  private checks({ kind, pack }: ReportPlan): readonly Judged[] {
    if (kind !== 'own' || !pack) return [];
    const code = readCode(this.values['code'] ?? '');
    const place = pack.jurisdiction.slice(3);
    // Digits 3 to 8 of a credit code name the registering authority; a national or provincial one tells nothing.
    const region = code.ok && code.id.kind === 'uscc' ? code.id.value.slice(2, 8) : '';
    const known = region && !region.endsWith('0000');
    const facts = {
      on: this.today,
      subject: {
        ...(code.ok && { type: this.person ? 'natural-person' : 'legal-person' }),
        ...(known && { inTangshan: region.startsWith(place) }),
      },
      consent: { own: this.values['consent'] === 'true' },
      report: { rangeFrom: this.get('from') },
    };
    return judgeAll([pack], CHECKS, facts as Facts, this.today);
  }

  private async make(plan: ReportPlan): Promise<void> {
    const { head } = this;
    if (!this.complete(head)) return;
    const code = readCode(this.values['code'] ?? '');
    const from = this.get('from') as PlainDate;
    const to = this.get('to') as PlainDate;
    const domains = this.chosen(plan);
    const faults: Record<string, string> = {};
    if (!code.ok)
      faults['code'] =
        'fault' in code
          ? saySubjectFault(code.fault.kind, code.fault.parsed as never, this.lang_)
          : this.say(formWords.pleaseChoose, this.say(words.code));
    if (!domains.length) faults['domains'] = this.say(formWords.pleaseChoose, this.say(words.domains));
    if (from > to) faults['to'] = this.say(words.backwards);
    else if (to > this.today) faults['to'] = this.say(words.future);
    const [first] = Object.keys(faults);
    if (first || !code.ok) {
      this.faults = faults;
      this.speak(faults[first!]!);
      const at = first === 'domains' ? 'domain' : first!;
      void this.updateComplete.then(() => (this.renderRoot as ShadowRoot).getElementById(at)?.focus());
      return;
    }
    if (this.checks(plan).some(({ answer }) => answer.level === 'refuse')) return;
    this.running?.abort();
    const { signal } = (this.running = new AbortController());
    try {
      const department = departmentOf(this);
      const source = sourceOf(this);
      const query: CreditQuery = {
        ...code.id,
        mode: this.mode ? this.effectiveMode : 'self',
        department,
        purpose: this.say(words.title),
      };
      this.state = 'asking';
      const answer = readAnswer(await source.query(query, signal), query);
      if (signal.aborted) return;
      const places = [...new Set([plan.place, ...answer.records.map(({ heldBy }) => heldBy)])];
      const packs = this.wait(packsFor(this.lawFolder, places, this.lang_));
      await packs.settled;
      if (signal.aborted) return;
      if (!packs.value) throw new CheckFailed('law');
      const report = specialReport({
        records: answer.records,
        scope: { domains, from, to },
        scheme: plan.contents!,
        law: packs.value,
        on: this.today,
      });
      this.state = '';
      if (!emit(this, 'xin-report', { report }, true)) return;
      this.answer = { query, answer, law: packs.value };
      this.accept(report);
      this.speak(this.say(words.made));
    } catch (error) {
      if (signal.aborted) return;
      this.state = error instanceof CheckFailed ? error : new CheckFailed('network');
      emit(this, 'xin-fail', { why: this.state.why });
      this.speak(`${this.say(baseWords.notChecked)}${this.marks.colon}${sayFailure(this, this.state)}`);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xin-special-report': XinSpecialReport;
  }
  interface XinEventMap {
    'xin-report': CustomEvent<{ report: SpecialReport }>;
  }
}
