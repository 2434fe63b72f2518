import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Citation } from '../../core/answer/citation.ts';
import { yearOf } from '../../core/date/epoch.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { computeDeadline } from '../../core/deadline/compute.ts';
import { toICalendar } from '../../core/deadline/icalendar.ts';
import type {
  CitedDeadlineRule,
  DayStep,
  DeadlineAnswer,
  DeadlineFacts,
  Due,
  ExcludedFact,
  ExtensionFact,
} from '../../core/deadline/types.ts';
import { findRule } from '../../core/law/rules.ts';
import { deadlineEvent } from '../../core/words/deadline-event.ts';
import { clockStateWords, needsCalendarSentence, provisionalSentence } from '../../core/words/deadline.ts';
import { choicesView } from '../base/choices.ts';
import { calendarAt } from '../base/law.ts';
import { XinElement } from '../base/element.ts';
import { emit } from '../base/events.ts';
import { warnOnce, warnUnknown } from '../base/warn.ts';
import { baseWords } from '../base/words.ts';
import { citationWords, sayWindow } from '../xin-citation/say-window.ts';
import { daysView } from './days-view.ts';
import { dueView, farView, sayDue } from './due-view.ts';
import { arrive, depart, onceNear } from './near.ts';
import { wrongInput } from './input.ts';
import { isDaily } from './month-view.ts';
import { saveFile } from './save-file.ts';
import { deadlineWords as words } from './words.ts';
import { styles } from './xin-deadline.styles.ts';

/**
 * A statutory clock (期限) that explains itself: due date, what remains, why each day counted or not.
 *
 * @element xin-deadline
 * @attr rule - id of a deadline rule, for example `DL-ZW-21-COND`
 * @attr start - day of the event that starts the clock, `YYYY-MM-DD`
 * @attr done - day the duty was done
 * @attr extensions - JSON: `[{"days":10,"reason":"…","authorityConsent":"2025-11-13","requesterTold":"2025-11-14"}]`
 * @attr excluded - JSON: `[{"from":"2026-03-02","to":"2026-03-06","reason":"听证"}]`, time that does not count where the rule says so
 * @attr readings - JSON: reading id to option id
 * @attr yellow, red - units before the end from which the state is yellow, red
 * @attr compact - without month view and quote, for lists of many
 * @attr law - code of the pack, where the rule's id does not say it
 * @fires xin-compute - a new answer: `{ answer }`
 * @fires xin-export - before the calendar file is handed over; cancelable: `{ answer, text, filename }`
 * @csspart calendar - the month view
 * @csspart choices - the options the answer rests on
 */
export class XinDeadline extends XinElement {
  static override styles = [...XinElement.styles, styles];
  static override properties: PropertyDeclarations = {
    rule: {},
    law: {},
    start: {},
    done: {},
    extensions: { type: Array },
    excluded: { type: Array },
    readings: { type: Object },
    yellow: { type: Number },
    red: { type: Number },
    compact: { type: Boolean },
    definition: { attribute: false },
    open: { state: true },
    cited: { state: true },
    near: { state: true },
    monthNear: { state: true },
  };

  declare rule: string | null | undefined;
  declare law: string | null | undefined;
  declare start: string | null | undefined;
  declare done: string | null | undefined;
  declare extensions: readonly ExtensionFact[] | null | undefined;
  declare excluded: readonly ExcludedFact[] | null | undefined;
  declare readings: Readonly<Record<string, string>> | null | undefined;
  declare yellow: number | null | undefined;
  declare red: number | null | undefined;
  declare compact: boolean;
  /** A rule as core gives it; wins over `rule`. */
  declare definition: CitedDeadlineRule | undefined;
  declare private open: boolean;
  declare private cited: boolean;
  declare private near: boolean;
  declare private monthNear: boolean;
  private current: DeadlineAnswer | undefined;
  /** The answer the page knows, and the day it was seen from. */
  private told: readonly [DeadlineAnswer, PlainDate] | undefined;

  constructor() {
    super();
    this.compact = false;
  }

  override connectedCallback(): void {
    const { answer, month } = arrive();
    this.near = answer;
    this.monthNear = month;
    if (!answer) onceNear(this, this.draw);
    super.connectedCallback();
  }

  private readonly draw = (): void => {
    this.near = true;
    this.monthNear = true;
    this.watchWidth();
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    depart(this);
  }

  /** Out of sight its width does not matter, and to ask for it would lay it out. */
  protected override get block(): boolean {
    return this.near;
  }

  protected override get classes(): string {
    return super.classes + (this.near && !this.compact ? '' : ' far');
  }

  /** The answer on show; undefined while there is none. */
  get answer(): DeadlineAnswer | undefined {
    return this.current;
  }

  protected override view(): unknown {
    this.current = undefined;
    const wrong = wrongInput(this);
    if (wrong) return this.problem(wrong);
    if (!this.definition && !this.rule) {
      warnOnce(`${this.localName}: attribute "rule" is missing`);
      return this.wrong(this.say(words.noRule));
    }
    const code = this.law ?? /^(?:DL-)?([^-]*)/.exec(this.rule ?? '')![1]!;
    const given = this.law == null ? 'rule' : 'law';
    const law = this.definition ? undefined : this.packNamed(given, code, this[given] ?? '');
    if (!this.definition && !law) return this.wrong(this.say(baseWords.noPack, given));
    if (law && !law.value) return this.lawNote(law);
    const calendar = this.wait(calendarAt(this.lawFolder));
    if (!calendar.value) return this.lawNote(calendar);
    const found =
      law?.value && findRule([law.value], this.rule ?? '', (this.start as PlainDate) || undefined);
    const rule =
      this.definition ?? (found?.list === 'deadlines' ? (found.row as CitedDeadlineRule) : undefined);
    if (!rule) {
      const known = (law?.value?.deadlines ?? []).map(({ id }) => id);
      warnUnknown(this.localName, 'rule', this.rule ?? '', known);
      return this.wrong(this.say(words.noRule));
    }
    const answer = computeDeadline(rule, this.facts, calendar.value, this.options);
    this.current = answer;
    const heading = this.heading(rule.name[this.lang_]);
    if (!this.near && answer.kind === 'due') return farView(this, heading, answer);
    return html`${heading} ${this.answerView(answer, rule)} ${this.source(answer.citation, answer)}
    ${this.compact || answer.kind === 'indeterminate' ? nothing : choicesView(this, answer.choices)}`;
  }

  private get facts(): DeadlineFacts {
    const { start, done, extensions, excluded, readings } = this;
    return {
      on: this.today,
      ...(start && { start }),
      ...(done && { done }),
      ...(extensions && { extensions }),
      ...(excluded && { excluded }),
      ...(readings && { readings }),
    } as DeadlineFacts;
  }

  private get options(): { thresholds?: { yellow: number; red: number } } {
    const yellow = this.yellow ?? this.config.yellow;
    const red = this.red ?? this.config.red;
    if (!Number.isFinite(yellow ?? red)) return {};
    return { thresholds: { yellow: yellow ?? red!, red: red ?? Math.min(1, yellow!) } };
  }

  private problem(text: string): unknown {
    warnOnce(`${this.localName}: ${text}`);
    return this.wrong(text);
  }

  private wrong(text: string): unknown {
    return html`<p class="note unsure">
      <span>${this.tag('unsure', 'unsure', this.say(words.noAnswer))} ${text}</span>
    </p>`;
  }

  private answerView(answer: DeadlineAnswer, rule: CitedDeadlineRule): unknown {
    const note = (tag: unknown, text: string) => html`<p class="note none"><span>${tag} ${text}</span></p>`;
    switch (answer.kind) {
      case 'task':
        return note(this.tag('none', 'clock', this.say(words.task)), this.say(words.taskNote));
      case 'indeterminate':
        return note(
          this.tag('none', 'clock', this.say(clockStateWords['not-started'])),
          this.say(
            answer.conflicts?.includes('done-before-start')
              ? words.backwards
              : this.start
                ? words.unusable
                : words.noStart,
          ),
        );
      case 'needs-calendar':
        return html`<div class="note unsure">
            <div>${this.tag('unsure', 'calendar', this.say(words.needsCalendar))}</div>
            ${needsCalendarSentence(answer, this.lang_)}
          </div>
          ${this.days(answer.trace, rule)}`;
      default:
        return dueView(this, answer, rule, this.days(answer.trace, rule, answer));
    }
  }

  private days(trace: readonly DayStep[], rule: CitedDeadlineRule, due?: Due): unknown {
    const daily = !this.compact && !this.narrow && isDaily(trace);
    const month = daily && (this.monthNear ? 'now' : 'later');
    const open = this.open ?? (!month && !this.compact);
    const toggle = () => (this.open = !open);
    return daysView(this, { trace, rule, due, month, open, toggle, save: () => this.export(due!, rule) });
  }

  private source(citation: Citation, answer: DeadlineAnswer): unknown {
    const { to, sourceKind, quote } = citation;
    const trace = 'trace' in answer ? answer.trace : [];
    const notices = new Set(trace.flatMap((step) => step.notice?.number ?? []));
    const lines = [
      this.compact
        ? this.reference(citation)
        : html`<blockquote lang="zh-CN">“${quote}”</blockquote>
            ${this.reference(citation)}`,
      to &&
        this.today >= to &&
        `${sayWindow(this.lang_, citation, this.today)}${this.marks.stop}${this.say(words.lapsed)}`,
      sourceKind !== 'full-text' && this.say(citationWords[sourceKind]),
      !this.compact &&
        notices.size > 0 &&
        this.say(words.arranged) + this.marks.colon + [...notices].join(this.marks.list),
      answer.kind === 'due' && answer.provisional && provisionalSentence(yearOf(answer.due) + 1, this.lang_),
    ];
    return html`<div class="m">${lines.filter(Boolean).map((line) => html`<div>${line}</div>`)}</div>`;
  }

  /** In lists of many, a citation costs an element only once somebody wants to read it. */
  private reference(citation: Citation): unknown {
    if (this.cited || !this.compact) return this.cite(citation);
    const title = `${citation.document} ${citation.article}`;
    return html`<button
      class="l ref"
      type="button"
      aria-expanded="false"
      aria-label=${`${title} ${this.say(citationWords.open)}`}
      @click=${this.openCitation}
    >
      <span lang="zh-CN">${title}</span>
    </button>`;
  }

  private async openCitation(): Promise<void> {
    this.cited = true;
    await this.updateComplete;
    const citation = this.renderRoot.querySelector('xin-citation')!;
    await citation.updateComplete;
    const link = citation.renderRoot.querySelector('button')!;
    link.focus();
    link.click();
  }

  private export(answer: Due, rule: CitedDeadlineRule): void {
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const text = toICalendar(answer, { stamp, ...deadlineEvent(answer, rule.name[this.lang_], this.lang_) });
    const filename = `${answer.rule}-${answer.due}.ics`;
    if (!emit(this, 'xin-export', { answer, text, filename }, true)) return;
    saveFile(text, filename, 'text/calendar');
    this.speak(this.say(words.icsReady));
  }

  protected override updated(): void {
    // Only now it is as tall as it will be.
    if (this.renderRoot.querySelector('.later')) onceNear(this, this.draw);
    const { current: answer, told, today } = this;
    if (!answer || (told && said(...told) === said(answer, today))) return;
    this.told = [answer, today];
    emit(this, 'xin-compute', { answer });
    if (told && answer.kind === 'due') this.speak(sayDue(this, answer));
  }
}

/** What of an answer is news to the page. */
const said = (answer: DeadlineAnswer, on: PlainDate): string =>
  JSON.stringify({ ...answer, trace: 0, citation: 0, on });

declare global {
  interface HTMLElementTagNameMap {
    'xin-deadline': XinDeadline;
  }
  interface XinEventMap {
    'xin-compute': CustomEvent<{ answer: DeadlineAnswer }>;
    'xin-export': CustomEvent<{ answer: Due; text: string; filename: string }>;
  }
}
