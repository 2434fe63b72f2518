import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Citation } from '../../core/answer/citation.ts';
import type { Calendar } from '../../core/calendar/calendar.ts';
import { isPlainDate } from '../../core/date/parse.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { computeDeadline } from '../../core/deadline/compute.ts';
import { toICalendar } from '../../core/deadline/ical.ts';
import type {
  CitedDeadlineRule,
  DayStep,
  DeadlineAnswer,
  DeadlineFacts,
  Due,
  ExtensionFact,
} from '../../core/deadline/types.ts';
import { findRule } from '../../core/law/rules.ts';
import { XinElement } from '../base/element.ts';
import { emit } from '../base/events.ts';
import { icon, type IconName } from '../base/icons.ts';
import { sayDate, sayDay } from '../base/say-date.ts';
import { warnOnce } from '../base/warn.ts';
import { baseWords } from '../base/words.ts';
import { citationWords, sayWindow } from '../xin-citation/say-window.ts';
import { monthView } from './month-view.ts';
import { saveFile } from './save-file.ts';
import { runsOf, type Run } from './steps.ts';
import { deadlineWords as words } from './words.ts';
import { styles } from './xin-deadline.styles.ts';

/** Colour role and icon of a state; the word always stands beside them. */
const LOOK: Record<string, readonly [string, IconName]> = {
  normal: ['info', 'clock'],
  yellow: ['advise', 'advise'],
  red: ['hold', 'hold'],
  overdue: ['hold', 'hold'],
  'done-on-time': ['none', 'done'],
  'done-late': ['advise', 'advise'],
};

/**
 * A statutory clock (期限) that explains itself: due date, what remains, why each day counted or not.
 *
 * @element xin-deadline
 * @attr rule - id of a deadline rule, for example `DL-ZW-21-COND`
 * @attr start - day of the event that starts the clock, `YYYY-MM-DD`
 * @attr done - day the duty was done
 * @attr extensions - JSON: `[{"days":10,"reason":"…","authorityConsent":"2025-11-13","requesterTold":"2025-11-14"}]`
 * @attr readings - JSON: reading id to option id
 * @attr yellow - units before the end from which the state is yellow; `red` likewise
 * @attr compact - without the month view
 * @attr law - code of the pack, where the rule's id does not say it
 * @fires xin-compute - a new answer: `{ answer }`
 * @fires xin-export - before the calendar file is made; cancelable: `{ answer, text, filename }`
 * @csspart base, heading, tag, calendar
 */
export class XinDeadline extends XinElement {
  static override styles = [...XinElement.styles, styles];
  static override properties: PropertyDeclarations = {
    rule: {},
    law: {},
    start: {},
    done: {},
    extensions: { type: Array },
    readings: { type: Object },
    yellow: { type: Number },
    red: { type: Number },
    compact: { type: Boolean },
    definition: { attribute: false },
    open: { state: true },
  };

  declare rule: string | null | undefined;
  declare law: string | null | undefined;
  declare start: string | null | undefined;
  declare done: string | null | undefined;
  declare extensions: readonly ExtensionFact[] | null | undefined;
  declare readings: Readonly<Record<string, string>> | null | undefined;
  declare yellow: number | undefined;
  declare red: number | undefined;
  declare compact: boolean;
  /** A rule as core gives it; wins over `rule`. */
  declare definition: CitedDeadlineRule | undefined;
  declare private open: boolean;
  /** The answer shown; undefined while there is none. */
  answer: DeadlineAnswer | undefined;
  private told = '';

  constructor() {
    super();
    this.compact = false;
    this.open = false;
  }

  protected override view(): unknown {
    this.answer = undefined;
    const wrong = this.wrongInput();
    if (wrong) {
      warnOnce(`${this.localName}: ${wrong}`);
      return this.problem(wrong);
    }
    const law = this.definition
      ? undefined
      : this.pack(this.law ?? /^(?:DL-)?([^-]*)/.exec(this.rule ?? '')![1]!);
    if (law && !law.value) return this.lawNote(law);
    const calendar = this.calendar();
    if (!calendar.value) return this.lawNote(calendar);
    const found =
      law?.value && findRule([law.value], this.rule ?? '', (this.start as PlainDate) || undefined);
    const rule =
      this.definition ?? (found?.list === 'deadlines' ? (found.row as CitedDeadlineRule) : undefined);
    if (!rule) {
      warnOnce(`${this.localName}: rule is not in the law pack`);
      return this.problem(this.say(words.noRule));
    }
    return this.answered(rule, calendar.value);
  }

  private answered(rule: CitedDeadlineRule, calendar: Calendar): unknown {
    const { start, done, extensions, readings } = this;
    const facts = {
      on: this.today,
      ...(start && { start }),
      ...(done && { done }),
      ...(extensions && { extensions }),
      ...(readings && { readings }),
    } as DeadlineFacts;
    const answer = (this.answer = computeDeadline(rule, facts, calendar, this.thresholds));
    return html`${this.heading(rule.name[this.lang_])} ${this.result(answer, rule)}
    ${this.source(answer.citation)}`;
  }

  private get thresholds(): { yellow: number; red: number } | undefined {
    const { yellow = this.config.yellow, red = this.config.red } = this;
    return yellow === undefined && red === undefined
      ? undefined
      : { yellow: yellow ?? red ?? 0, red: red ?? 0 };
  }

  private wrongInput(): string | undefined {
    for (const name of ['start', 'done', 'on'] as const)
      if (this[name] && !isPlainDate(this[name])) return this.say(baseWords.badDate, name);
    if (this.extensions === null || (this.extensions && !Array.isArray(this.extensions)))
      return this.say(words.badJson, 'extensions');
    if (this.readings === null) return this.say(words.badJson, 'readings');
    return undefined;
  }

  private problem(text: string): unknown {
    return html`<p class="note unsure" role="alert">
      ${this.tag('unsure', 'unsure', this.say(baseWords.notChecked))} ${text}
    </p>`;
  }

  private result(answer: DeadlineAnswer, rule: CitedDeadlineRule): unknown {
    const unit = (n: number) => this.say(words[rule.unit ?? 'calendar-day'] as Counted, n);
    switch (answer.kind) {
      case 'task':
        return html`<div>
          ${this.tag('none', 'clock', this.say(words.task))} ${this.say(words.taskNote)}
        </div>`;
      case 'indeterminate':
        return html`<div>
          ${this.tag('none', 'clock', this.say(words['not-started']))} ${this.say(words.noStart)}
        </div>`;
      case 'needs-calendar':
        return html`<div class="note unsure">
            <div>${this.tag('unsure', 'calendar', this.say(words.needsCalendar))}</div>
            ${this.say(
              words.needsCalendarNote,
              answer.year,
              this.date(answer.lastSafeDate),
              unit(answer.counted),
              unit(answer.remaining),
            )}
          </div>
          ${this.days(answer.trace)}`;
      default:
        return this.dueView(answer, rule, unit);
    }
  }

  private dueView(due: Due, rule: CitedDeadlineRule, unit: (n: number) => string): unknown {
    const limit = rule.kind === 'limit';
    const state = due.state ?? 'normal';
    const [role, name] = limit ? (LOOK[state] ?? LOOK['normal']!) : (['none', 'clock'] as const);
    const word = limit
      ? this.say(words[state])
      : this.say(due.due >= this.today ? words.running : words.ended);
    const { remaining } = due;
    const left =
      remaining === undefined || this.done
        ? nothing
        : due.overdueBy
          ? this.say(words.overdueBy, unit(due.overdueBy))
          : remaining > 0
            ? this.say(words.remaining, unit(remaining))
            : this.say(words.lastDay);
    return html`<div class="r">
        <span class="m">${this.say(words[rule.kind as 'limit'])}</span>
        <span class="r"
          ><time class="big" datetime=${due.due}>${sayDate(this.lang_, due.due)}</time
          ><span>${sayDate(this.lang_, due.due, true).split(' ').pop()}</span></span
        >
        <b class="${role === 'none' ? 'm' : ''}">${left}</b> ${this.tag(role, name, word)}
      </div>
      <div class="m">
        ${this.say(words.start)} ${this.date(due.start)} ·
        ${unit(rule.duration ?? 0)}${
          this.done ? html` · ${this.say(words.doneOn, this.date(this.done))}` : nothing
        }
      </div>
      ${this.extensionNotes(due, unit)} ${this.days(due.trace, due, role)}`;
  }

  private extensionNotes(due: Due, unit: (n: number) => string): unknown {
    return due.extensions.map(
      (each) =>
        html`<div class="${each.effective ? 'info' : 'advise'} note">
          ${this.say(words.extension, unit(each.days))}：${
            each.effective
              ? `${this.say(words.effective)} · ${this.say(words.baseDue)} ${this.date(due.baseDue)}`
              : `${each.reason ? this.say(words[each.reason]) : ''} · ${this.say(words.ineffective)}`
          }
        </div>`,
    );
  }

  /** Month view, steps, calendar file. In a narrow place the steps stand in for the month view. */
  private days(trace: readonly DayStep[], due?: Due, role = 'none'): unknown {
    const list = this.compact || this.narrow || !isDaily(trace);
    const shown = this.open || (this.narrow && !this.compact);
    return html`${
        list
          ? nothing
          : html`<div class=${role}>
              ${monthView(this.lang_, {
                trace,
                today: this.today,
                ...(due && { due: due.due, ...(due.baseDue !== due.due && { baseDue: due.baseDue }) }),
              })}
            </div>`
      }
      <div class="r">
        <button
          class="l"
          type="button"
          aria-expanded=${shown}
          aria-controls="steps"
          @click=${() => (this.open = !this.open)}
        >
          ${this.say(words.how)}
        </button>
        ${
          due
            ? html`<button class="l" type="button" @click=${() => this.export(due)}>
                ${icon('calendar')} ${this.say(words.ics)}
              </button>`
            : nothing
        }
      </div>
      <ol id="steps" class="steps fold" ?hidden=${!shown}>
        ${runsOf(trace).map((run) => html`<li>${this.runWords(run)}</li>`)}
      </ol>`;
  }

  private runWords({ reason, first, last }: Run): unknown {
    const to = this.say(words.to);
    const when =
      first === last
        ? sayDate(this.lang_, first.date, true)
        : `${sayDate(this.lang_, first.date)}${to}${(first.date.slice(0, 4) === last.date.slice(0, 4) ? sayDay : sayDate)(this.lang_, last.date)}`;
    const nth = first === last ? this.say(words.nth, last.n) : this.say(words.nthTo, first.n, last.n);
    const by = first.notice ? html` <span class="m">${first.notice.number}</span>` : nothing;
    const what: Partial<Record<typeof reason, unknown>> = {
      'start-excluded': this.say(words.excluded),
      'start-included': this.say(words.included),
      count: nth,
      'count-makeup': html`${first.holiday} ${this.say(words.makeup)}，${nth}${by}`,
      'skip-weekend': `${this.say(words.weekend)}，${this.say(words.notCounted)}`,
      'skip-holiday': html`${this.say(words.dayOff, first.holiday ?? '')}，${this.say(words.notCounted)}${by}`,
      extend: this.say(words.extended),
    };
    return html`<b>${when}</b> ${what[reason]}`;
  }

  private source(citation: Citation): unknown {
    const { to, sourceKind } = citation;
    const answer = this.answer as Due;
    const numbers = new Set(answer.trace?.flatMap((step) => step.notice?.number ?? []));
    return html`<div class="m g">
      <div>
        <blockquote lang="zh-CN">“${citation.quote}”</blockquote>
        ${this.cite(citation)}
      </div>
      ${to && this.today >= to ? html`<div>${sayWindow(this.lang_, citation, this.today)}。${this.say(words.lapsed)}</div>` : nothing}
      ${sourceKind === 'full-text' ? nothing : html`<div>${this.say(citationWords[sourceKind])}</div>`}
      ${numbers.size ? html`<div>${this.say(words.arranged, [...numbers].join('、'))}</div>` : nothing}
      ${answer.provisional ? html`<div>${this.say(words.provisional)}</div>` : nothing}
    </div>`;
  }

  private export(answer: Due): void {
    const text = toICalendar(answer, { locale: this.lang_ });
    const filename = `${answer.rule}-${answer.due}.ics`;
    if (!emit(this, 'xin-export', { answer, text, filename }, true)) return;
    saveFile(text, filename, 'text/calendar');
    this.speak(this.say(words.icsReady));
  }

  protected override updated(): void {
    const { answer } = this;
    const told = answer
      ? JSON.stringify([answer.kind, (answer as Due).due, (answer as Due).state, answer.rule])
      : '';
    if (told === this.told) return;
    const before = this.told;
    this.told = told;
    if (!answer) return;
    emit(this, 'xin-compute', { answer });
    const shown = this.renderRoot.querySelector('.big');
    if (before && shown)
      this.speak(`${shown.closest('.r .r, .r')?.parentElement?.textContent ?? ''}`.replace(/\s+/g, ' '));
  }
}

type Counted = (typeof words)['working-day'];

/** A trace that goes day by day; one of months or years has only its ends. */
function isDaily(trace: readonly DayStep[]): boolean {
  return trace.length > 2 && trace.length <= 200 && trace.some((step) => step.reason === 'count');
}

declare global {
  interface HTMLElementTagNameMap {
    'xin-deadline': XinDeadline;
  }
  interface XinEventMap {
    'xin-compute': CustomEvent<{ answer: DeadlineAnswer }>;
    'xin-export': CustomEvent<{ answer: Due; text: string; filename: string }>;
  }
}
