import { html, nothing, type PropertyDeclarations } from 'lit';
import { readPath } from '../../core/classify/path.ts';
import type { Facts } from '../../core/classify/types.ts';
import { isPlainDate } from '../../core/date/parse.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { computeTimeline } from '../../core/deadline/timeline.ts';
import type { CitedDeadlineRule, Due, Timeline, TimelineStep } from '../../core/deadline/types.ts';
import { consequenceOf } from '../../core/law/consequence.ts';
import { findRow } from '../../core/law/rules.ts';
import type { DeadlineChain, LawPack } from '../../core/law/types.ts';
import {
  clockStateWords,
  extensionSentence,
  needsCalendarSentence,
  quantity,
  standingSentence,
} from '../../core/words/deadline.ts';
import { missingText } from '../../core/words/record.ts';
import { choicesView } from '../base/choices.ts';
import { calendarAt } from '../base/law.ts';
import { XinElement } from '../base/element.ts';
import { emit } from '../base/events.ts';
import type { IconName } from '../base/icons.ts';
import { warnOnce, warnUnknown } from '../base/warn.ts';
import { baseWords } from '../base/words.ts';
import { formWords } from '../form/words.ts';
import { roleOf } from '../xin-deadline/due-view.ts';
import { factWords, timelineWords as words } from './words.ts';
import { styles } from './xin-timeline.styles.ts';

const ICONS: Record<string, IconName> = { hold: 'hold', advise: 'advise', info: 'clock', none: 'done' };

/**
 * A chain of statutory clocks (办理时限链): what is done, what runs, what is late, what may be extended and how.
 *
 * @element xin-timeline
 * @attr chain - id of a chain, for example `ZW-CHAIN-SHARE`; a deadline rule's id is a chain of one step
 * @attr facts - JSON: dates by the names the rules give them, and what decides which steps apply
 * @attr law - code of the pack, where the chain's id does not say it
 * @attr yellow, red - units before the end from which a state is yellow, red
 * @fires xin-trace - a new timeline: `{ timeline }`
 * @csspart step - one step of the chain
 * @csspart extension - an extension of a step
 * @csspart choices - the options the answer rests on
 */
export class XinTimeline extends XinElement {
  static override styles = [...XinElement.styles, styles];
  static override properties: PropertyDeclarations = {
    chain: {},
    law: {},
    facts: { type: Object },
    yellow: { type: Number },
    red: { type: Number },
  };

  declare chain: string | null | undefined;
  declare law: string | null | undefined;
  declare facts: Facts | null | undefined;
  declare yellow: number | null | undefined;
  declare red: number | null | undefined;
  private current: Timeline | undefined;
  /** The pack the chain stands in. */
  private text_: LawPack | undefined;
  private told = '';

  /** The timeline on show; undefined while there is none. */
  get timeline(): Timeline | undefined {
    return this.current;
  }

  protected override view(): unknown {
    this.current = undefined;
    if (this.facts === null) return this.problem(this.say(formWords.badJson, 'facts'));
    const id = this.chain ?? '';
    if (!id) return this.wrong(this.say(words.noChain));
    const given = this.law == null ? 'chain' : 'law';
    const code = this.law ?? /^(?:DL-(?!CHAIN))?([^-]*)/.exec(id)![1]!;
    const law = this.packNamed(given, code, this[given] ?? '');
    if (!law) return this.wrong(this.say(baseWords.noPack, given));
    const calendar = this.wait(calendarAt(this.lawFolder));
    if (!law.value || !calendar.value) return this.lawNote(law.value ? calendar : law);
    this.text_ = law.value;
    const chain = this.chainOf(law.value, id);
    if (!chain) {
      const { chains = [], deadlines = [] } = law.value;
      warnUnknown(
        this.localName,
        'chain',
        id,
        [...chains, ...deadlines].map((each) => each.id),
      );
      return this.wrong(this.say(words.noChain));
    }
    const rules = chain.steps.flatMap(({ deadline }) => findRow([law.value!], 'deadlines', deadline) ?? []);
    const facts = { ...this.facts, on: this.today };
    const wrong = [...rules.map((rule) => rule.startEvent), ...chain.steps.map((step) => step.doneFact)].find(
      (name) => {
        const date = readPath(name)(facts);
        return date != null && date !== '' && !isPlainDate(date);
      },
    );
    if (wrong) return this.problem(this.say(baseWords.badDate, wrong));
    const timeline = computeTimeline(
      chain,
      rules as CitedDeadlineRule[],
      facts,
      calendar.value,
      this.options,
    );
    this.current = timeline;
    return html`${this.heading(chain.name[this.lang_])}
      <ol>
        ${timeline.steps.map((step, i) =>
          this.step(
            step,
            chain.steps[i]!.name[this.lang_],
            rules.find((rule) => rule.id === step.deadline) as CitedDeadlineRule,
          ),
        )}
      </ol>
      ${choicesView(this, timeline.choices)}`;
  }

  private chainOf(pack: LawPack, id: string): DeadlineChain | undefined {
    const chain = findRow([pack], 'chains', id);
    if (chain) return chain;
    const rule = findRow([pack], 'deadlines', id);
    return rule && { ...rule, steps: [{ id, name: rule.name, deadline: id, doneFact: 'done' }] };
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
    return html`<p class="note unsure">${text}</p>`;
  }

  private step(step: TimelineStep, name: string, rule: CitedDeadlineRule | undefined): unknown {
    const { role, icon, word, lines, done } = this.state(step, rule);
    const off = step.applies === 'failed';
    return html`<li class="s ${role} ${off ? 'off' : ''} ${done ? 'done' : ''}" part="step">
      <div class="r">
        <b>${name}</b>${this.tag(role, icon, word)}
        ${this.current?.next === step.id ? html`<span class="m">${this.say(words.next)}</span>` : nothing}
      </div>
      ${off ? nothing : lines.map((line) => (line ? html`<div>${line}</div>` : nothing))}
      ${rule && !off ? html`<div class="m">${rule.actor} ${this.cite(rule.citation)}</div>` : nothing}
    </li>`;
  }

  private state(
    step: TimelineStep,
    rule: CitedDeadlineRule | undefined,
  ): { role: string; icon: IconName; word: string; lines: unknown[]; done?: boolean } {
    const { answer, applies, missing, done, forecast } = step;
    const from = step.start && html`<span class="m">${this.say(words.start, this.date(step.start))}</span>`;
    if (applies === 'failed') return { role: 'none', icon: 'none', word: this.say(words.off), lines: [] };
    if (applies === 'unknown' || !answer || !rule)
      return {
        role: 'unsure',
        icon: 'unsure',
        word: this.say(words.unknown),
        lines: [
          `${this.say(formWords.missing)}${this.say(formWords.colon)}${missing.map((path) => factWords[path]?.[this.lang_] ?? missingText(path, this.lang_)).join(this.say(formWords.list))}`,
        ],
      };
    if (answer.kind === 'due') return this.due(answer, rule, done);
    if (answer.kind === 'needs-calendar')
      return {
        role: 'unsure',
        icon: 'calendar',
        word: this.say(formWords.unsure),
        lines: [needsCalendarSentence(answer, this.lang_), from],
      };
    if (answer.kind === 'task')
      return done
        ? {
            role: 'none',
            icon: 'done',
            word: this.say(words.taskDone),
            lines: [this.say(words.done, this.date(done))],
            done: true,
          }
        : {
            role: 'info',
            icon: 'clock',
            word: this.say(words.task),
            lines: [this.say(words.promptly), from],
          };
    const clash = answer.conflicts?.length;
    return {
      role: clash ? 'unsure' : 'none',
      icon: clash ? 'unsure' : 'clock',
      word: this.say(clash ? formWords.unsure : clockStateWords['not-started']),
      lines: [
        clash && this.say(words.backwards),
        forecast && html`<span class="m">${this.say(words.forecast, this.date(forecast.due))}</span>`,
      ],
    };
  }

  private due(due: Due, rule: CitedDeadlineRule, done: PlainDate | undefined) {
    const role = roleOf(due);
    const state = this.say(clockStateWords[due.state ?? 'normal']);
    const left = standingSentence(due, this.lang_);
    const late = due.state === 'overdue' || due.state === 'done-late';
    const extension = !done && rule.extension;
    const after = late && this.text_ ? consequenceOf(this.text_, rule) : [];
    return {
      role,
      icon: ICONS[role] ?? 'clock',
      word: state,
      done: !!done,
      lines: [
        html`<b>${this.say(words.due, this.date(due.due))}</b
          >${left && left !== state ? ` · ${left}` : nothing}
          <span class="m"
            >${this.say(words.start, this.date(due.start))}${this.say(formWords.comma)}${quantity(due.duration, due.unit, this.lang_)}${done ? ` · ${this.say(words.done, this.date(done))}` : nothing}</span
          >`,
        ...due.extensions.map(
          (each) =>
            html`<span class="note ${each.effective ? 'info' : 'advise'}" part="extension"
              >${extensionSentence(each, rule.extension?.unit ?? due.unit, this.lang_)}</span
            >`,
        ),
        extension &&
          html`<span class="m"
            >${this.say(words.mayExtend, quantity(extension.max, extension.unit, this.lang_))}${this.say(formWords.colon)}${extension.requires
              .map((name) => this.say(words[name]))
              .join(this.say(formWords.list))}
            ${this.cite({ ...rule.citation, article: extension.article, quote: extension.quote }, true)}</span
          >`,
        after.length > 0 &&
          html`<span class="m"
            >${this.say(words.consequence)}${this.say(formWords.colon)}${after.map((each, i) => [i > 0 ? this.say(formWords.list) : '', this.cite(each, i > 0)])}</span
          >`,
      ],
    };
  }

  protected override updated(): void {
    const timeline = this.current;
    if (!timeline) return;
    const told = timeline.steps
      .map(
        ({ id, answer }) =>
          `${id} ${answer?.kind} ${answer?.kind === 'due' ? `${answer.due} ${answer.state}` : ''}`,
      )
      .join();
    if (told === this.told) return;
    this.told = told;
    emit(this, 'xin-trace', { timeline });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xin-timeline': XinTimeline;
  }
  interface XinEventMap {
    'xin-trace': CustomEvent<{ timeline: Timeline }>;
  }
}
