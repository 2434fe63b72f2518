import { html, nothing, type PropertyDeclarations } from 'lit';
import { comparedWith } from '../../core/classify/compared-with.ts';
import type { Citation } from '../../core/answer/citation.ts';
import { calendarAt, packsFor } from '../base/law.ts';
import { isPlainDate } from '../../core/date/parse.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { computeDeadline } from '../../core/deadline/compute.ts';
import type { CitedDeadlineRule } from '../../core/deadline/types.ts';
import { lawInForce } from '../../core/law/in-force.ts';
import { rulesInForce } from '../../core/law/rules.ts';
import type { CitedDuty, Jurisdiction, LawInForce, LawPack, RecordRule } from '../../core/law/types.ts';
import { emit } from '../base/events.ts';
import { foreign } from '../base/foreign.ts';
import type { Cell } from '../base/load.ts';
import type { Topic } from '../base/topics.ts';
import { warnOnce } from '../base/warn.ts';
import { baseWords } from '../base/words.ts';
import { applicationWords as words } from './application-words.ts';
import { XinForm, type Field } from './form-element.ts';
import { formWords } from './words.ts';

/** What is needed of a record to object to it or to apply for its repair. */
export interface ConcernedRecord {
  readonly id?: string;
  readonly title?: string;
  readonly suppliedBy?: string;
  readonly heldBy?: string;
}

const KEYS: readonly string[] = ['id', 'title', 'suppliedBy', 'heldBy'] satisfies (keyof ConcernedRecord)[];

const isRecord = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && !Array.isArray(value));

/** A confirmed application. Carries no identity: who applies is for the site to establish. */
export interface Application {
  readonly kind: 'objection' | 'repair';
  readonly recordId?: string;
  readonly rule: string;
  readonly on: PlainDate;
  readonly [answer: string]: string | undefined;
}

type Cited<T> = T & { readonly citation: Citation };

/**
 * Objection or repair: where it goes, by when it is answered, what happens meanwhile, what it has to hold.
 *
 * @csspart facts - where it goes, by when it is answered
 * @csspart receipt - what was confirmed
 */
export abstract class XinApplication extends XinForm<Application> {
  static override properties: PropertyDeclarations = {
    jurisdiction: {},
    record: { type: Object },
    received: {},
    files: { state: true },
  };

  /** Place whose rules apply; default: where the record is held, then the page's configuration. */
  declare jurisdiction: string | null | undefined;
  declare record: ConcernedRecord | null | undefined;
  /** Day the application was received, once it was. */
  declare received: string | null | undefined;
  declare private files: readonly File[];
  protected abstract readonly kind: 'objection' | 'repair';
  protected abstract readonly startEvent: Topic;
  protected abstract readonly effects: readonly RecordRule['effect'][];

  constructor() {
    super();
    this.files = [];
  }

  override get place(): Jurisdiction {
    return this.jurisdiction ?? this.record?.heldBy ?? super.place;
  }

  /** A key that is none, where one that is known is missing. A whole credit record has more, and lacks nothing. */
  private get misspelt(): string | undefined {
    const { record = {} } = this;
    const wrong = Object.keys(record as object).filter((key) => !KEYS.includes(key));
    if (!wrong.length || KEYS.every((key) => key in record!)) return undefined;
    warnOnce(
      `${this.localName}: attribute "record": ${wrong.join(', ')} not known; known: ${KEYS.join(', ')}`,
    );
    const said = (keys: readonly string[]) => keys.join(this.say(formWords.list));
    return this.say(formWords.badKey, 'record', said(wrong), said(KEYS));
  }

  private get packs(): Cell<readonly LawPack[]> {
    return this.wait(
      packsFor(this.lawFolder, [this.place], this.lang_, [this.startEvent, 'objection.ground']),
    );
  }

  private get law(): LawInForce | undefined {
    const { value } = this.packs;
    return value && lawInForce(value, { jurisdiction: this.place, on: this.today });
  }

  /** The limits that begin with the application, the right it rests on, and what it does to the record. */
  private found(law: LawInForce) {
    const clocks = rulesInForce(law, 'deadlines').filter((rule) => rule.startEvent === this.startEvent);
    const duty = rulesInForce(law, 'duties').find(
      (each) =>
        each.kind === 'right' &&
        comparedWith(each.when, 'objection.ground').length > 0 === (this.kind === 'objection') &&
        (this.kind === 'objection' ||
          clocks.some((rule) => rule.citation.pack === each.citation.pack && rule.article === each.article)),
    );
    const effects = rulesInForce(law, 'records').filter((rule) => this.effects.includes(rule.effect));
    return { clocks, duty, effects };
  }

  protected override view(): unknown {
    const wrong = (['on', 'received'] as const).find((name) => this[name] && !isPlainDate(this[name]));
    if (wrong) return html`<p class="note unsure">${this.say(baseWords.badDate, wrong)}</p>`;
    if (this.record === null || !isRecord(this.record))
      return html`<p class="note unsure">${this.say(formWords.badJson, 'record')}</p>`;
    const unknown = this.misspelt;
    if (unknown) return html`<p class="note unsure">${unknown}</p>`;
    const { law } = this;
    if (!law) return this.lawNote(this.packs);
    const { clocks, duty, effects } = this.found(law);
    return html`${this.heading(this.say(words[this.kind]))}
    ${duty ? this.offer(duty, clocks, effects) : html`<p class="note unsure">${this.say(formWords.noLaw)}</p>`}`;
  }

  private offer(
    duty: CitedDuty,
    clocks: readonly Cited<CitedDeadlineRule>[],
    effects: readonly Cited<RecordRule>[],
  ): unknown {
    const { record } = this;
    const row = (term: string, value: unknown) =>
      value
        ? html`<dt>${term}</dt>
            <dd>${value}</dd>`
        : nothing;
    const actors = [...new Set(clocks.map(({ actor }) => actor))];
    return html`<dl part="facts">
        ${row(this.say(words.record), record?.title && foreign(record.title))}
        ${row(this.say(words.provider), record?.suppliedBy && foreign(record.suppliedBy))}
        ${row(this.say(words.to), html`${actors.join(this.say(formWords.list))} ${this.cite(duty.citation)}`)}
        ${row(
          this.say(words.limit),
          html`<ul>
            ${clocks.map((rule) => this.clock(rule))}
          </ul>`,
        )}
        ${row(
          this.say(words.effect),
          effects.length
            ? effects.map(
                (rule) =>
                  html`<div>
                    ${this.say(words[rule.effect as 'objection-label'])} ${this.cite(rule.citation)}
                  </div>`,
              )
            : this.say(words.silent),
        )}
      </dl>
      ${this.value ? this.receipt(duty, this.value) : this.form(this.body(duty), this.say(words.confirm), () => this.confirm(duty))}
      <p class="m">${this.say(words.notSent)}</p>`;
  }

  private clock(rule: Cited<CitedDeadlineRule>): unknown {
    const calendar = this.wait(calendarAt(this.lawFolder)).value;
    const start = (this.received as PlainDate | null | undefined) || this.today;
    const answer = calendar && computeDeadline(rule, { start, on: this.today }, calendar);
    const due = answer?.kind === 'due' ? this.date(answer.due) : undefined;
    const said = !due
      ? this.say(answer?.kind === 'task' ? words.promptly : words.noDate)
      : this.received
        ? this.say(words.ifReceived, this.date(start), due)
        : this.say(words.ifToday, due);
    return html`<li>
      ${rule.name[this.lang_]}${this.say(formWords.colon)}<b>${said}</b> ${this.cite(rule.citation, true)}
    </li>`;
  }

  private asked(duty: CitedDuty): readonly Field[] {
    const grounds = comparedWith(duty.when, 'objection.ground');
    const needsEvidence = duty.items?.some(({ fact }) => fact === 'objection.evidence') === true;
    const area = (id: 'facts' | 'corrected' | 'remedied' | 'evidence', required = true): Field => ({
      id,
      label: this.say(words[id]),
      type: 'area',
      required,
    });
    return [
      ...(this.record?.title ? [] : [{ id: 'record', label: this.say(words.recordName), required: true }]),
      ...(this.kind === 'objection'
        ? [
            {
              id: 'ground',
              label: this.say(words.ground),
              type: 'radio' as const,
              required: true,
              options: grounds.map((code) => [code, this.sayGround(code)] as const),
            },
            area('facts'),
            area('evidence', needsEvidence),
          ]
        : [area('corrected'), area('remedied'), area('evidence')]),
    ];
  }

  private sayGround(code: string): string {
    const word = (words as Record<string, unknown>)[code] as (typeof words)['error'] | undefined;
    return word ? this.say(word) : code;
  }

  private body(duty: CitedDuty): unknown {
    return html`${this.fields(this.asked(duty))}
      <div>
        <label for="files">${this.say(words.files)}${this.say(formWords.optional)}</label>
        <input
          id="files"
          type="file"
          multiple
          @change=${(event: Event) => (this.files = [...((event.target as HTMLInputElement).files ?? [])])}
        />
      </div>`;
  }

  /** With files the value is a form's data: the application as JSON, and `<name>-file` for each file. */
  protected override formValue(value: Application): string | FormData {
    const text = JSON.stringify(value);
    if (!this.files.length || !this.name) return text;
    const data = new FormData();
    data.append(this.name, text);
    for (const file of this.files) data.append(`${this.name}-file`, file);
    return data;
  }

  private confirm(duty: CitedDuty): void {
    const fields = this.asked(duty);
    if (!this.complete(fields)) return;
    const answers = Object.fromEntries(
      fields.flatMap(({ id }) => (this.get(id) ? [[id, this.get(id)!]] : [])),
    );
    const application: Application = {
      ...answers,
      kind: this.kind,
      ...(this.record?.id && { recordId: this.record.id }),
      rule: duty.id,
      on: this.today,
    };
    if (!emit(this, 'xin-apply', { application, files: this.files }, true)) return;
    this.accept(application);
    this.speak(this.say(words.confirmed));
  }

  private receipt(duty: CitedDuty, value: Application): unknown {
    return html`<div class="card info" part="receipt">
      <div>${this.tag('info', 'done', this.say(words.confirmed))}</div>
      <dl>
        ${this.asked(duty).map(({ id, label }) =>
          value[id]
            ? html`<dt>${label}</dt>
                <dd>${id === 'ground' ? this.sayGround(value[id]) : foreign(value[id])}</dd>`
            : nothing,
        )}
      </dl>
      ${this.files.length ? html`<div class="m">${this.say(words.fileCount, this.files.length)}</div>` : nothing}
      ${this.again()}
    </div>`;
  }
}

declare global {
  interface XinEventMap {
    'xin-apply': CustomEvent<{ application: Application; files: readonly File[] }>;
  }
}
