import { html, nothing, type PropertyDeclarations } from 'lit';
import { comparedWith } from '../../core/classify/compared-with.ts';
import type { Facts } from '../../core/classify/types.ts';
import { findRow } from '../../core/law/rules.ts';
import type { LawPack } from '../../core/law/types.ts';
import { emit } from '../base/events.ts';
import { foreign } from '../base/foreign.ts';
import { checksView, judgeAll, type Judged } from '../form/checks.ts';
import { XinForm, type Field } from '../form/form-element.ts';
import { formWords } from '../form/words.ts';
import { requestWords as words } from './words.ts';

const REQUEST_CHECKS = ['ZW-16-ANNOUNCED', 'ZW-20-FIELDS', 'ZW-20-CONSENT', 'ZW-20-DECLARE'];
const REPLY_CHECKS = ['ZW-21-NOREJECT', 'ZW-21-REASON', 'ZW-21-ONETIME', 'ZW-15-NOADD', 'ZW-20-REPLYCONSENT'];
const KINDS = ['AGREE', 'DISAGREE', 'NOTICE', 'REJECT'] as const;

/** The entry asked for, as the catalogue has it. */
export interface RequestedEntry {
  readonly id?: string;
  readonly name?: string;
  readonly status?: string;
  readonly sharingAttribute?: string;
  readonly conditions?: readonly string[];
}

/** What was confirmed: a request, or a reply. Facts by the names of the Regulation's rules. */
export type SharingStep = Readonly<Record<string, unknown>>;

const linesOf = (text = ''): readonly string[] =>
  text
    .split(/[\n;；]/)
    .map((line) => line.trim())
    .filter(Boolean);
const beyond = (lines: readonly string[], known: readonly string[] = []) =>
  lines.filter((line) => !known.includes(line));

/**
 * Request for shared government data (政务数据共享申请) with its five items, or, `step="reply"`, the reply to one: its
 * limit, the one-time notice of missing materials, reasons, and no conditions beyond the announced catalogue.
 *
 * @source 政务数据共享条例 第十五条、第二十条、第二十一条
 * @element xin-sharing-request
 * @attr step - `request` (default) or `reply`
 * @attr entry - JSON: the entry asked for, `{ id, name, status, sharingAttribute, conditions }`
 * @attr received - reply: day the request was received, `YYYY-MM-DD`
 * @attr notified - reply: JSON list of the materials named in an earlier notice
 * @attr name, required, draft - as in every form of the set
 * @fires xin-request - a request is about to be confirmed; cancelable: `{ request }`
 * @fires xin-reply - a reply is about to be confirmed; cancelable: `{ reply }`
 */
export class XinSharingRequest extends XinForm<SharingStep> {
  static override properties: PropertyDeclarations = {
    step: {},
    entry: { type: Object },
    received: {},
    notified: { type: Array },
  };

  declare step: 'request' | 'reply' | null | undefined;
  declare entry: RequestedEntry | null | undefined;
  declare received: string | null | undefined;
  declare notified: readonly string[] | null | undefined;
  private checks: readonly Judged[] = [];

  private get replying(): boolean {
    return this.step === 'reply';
  }

  protected override view(): unknown {
    this.checks = [];
    const wrong = (
      [
        ['entry', this.entry],
        ['notified', this.notified],
      ] as const
    ).find(([, value]) => value === null);
    if (wrong) return html`<p class="note unsure">${this.say(formWords.badJson, wrong[0])}</p>`;
    const law = this.pack('ZW');
    if (!law.value) return this.lawNote(law);
    const pack = law.value;
    const facts = this.facts();
    this.checks = judgeAll([pack], this.replying ? REPLY_CHECKS : REQUEST_CHECKS, facts, this.today);
    const label = this.say(this.replying ? words.send : words.submit);
    return html`${this.heading(this.say(this.replying ? words.reply : words.request))} ${this.entryView(pack)}
    ${this.replying ? this.clock() : nothing}
    ${this.value ? nothing : this.form(this.fields(this.asked(pack)), label, () => this.confirm(pack, facts))}
    ${checksView(this, this.checks)} ${this.value ? this.again() : nothing}`;
  }

  private entryView(pack: LawPack): unknown {
    const { id, name, sharingAttribute } = this.entry ?? {};
    const scheme = findRow([pack], 'schemes', 'CL-ZW-SHARING', this.today);
    const attribute = scheme?.classes.find(({ code }) => code === sharingAttribute);
    return html`<div class="card">
      <div class="r">
        <span class="m">${this.say(words.entry)}</span>
        ${
          name || id
            ? html`<b>${foreign(name ?? id ?? '')}</b>`
            : html`<span>${this.say(words.noEntry)}</span>`
        }
        ${attribute ? this.tag('info', 'list', attribute.name) : nothing}
      </div>
    </div>`;
  }

  /** The limit of the reply: the attribute of the entry says which. */
  private clock(): unknown {
    const rule = { UNCONDITIONAL: 'DL-ZW-21-UNCOND', CONDITIONAL: 'DL-ZW-21-COND' }[
      this.entry?.sharingAttribute ?? ''
    ];
    return rule && this.received
      ? html`<xin-deadline
          rule=${rule}
          start=${this.received}
          compact
          .headingLevel=${(this.headingLevel || 3) + 1}
        ></xin-deadline>`
      : nothing;
  }

  private facts(): Facts {
    const { entry, notified } = this;
    const on = (id: string) => this.get(id) === 'true';
    if (!this.replying)
      return {
        entry: { status: entry?.status },
        request: {
          entryId: entry?.id,
          basis: this.get('request.basis'),
          scenario: this.get('request.scenario'),
          scope: this.get('request.scope'),
          method: this.get('request.method'),
          period: this.get('request.period'),
          headConsent: on('request.headConsent'),
          declaredTrue: on('request.declaredTrue'),
          declaredLawful: on('request.declaredLawful'),
          declaredNecessary: on('request.declaredNecessary'),
        },
      };
    const kind = this.get('reply.kind');
    const items = linesOf(this.get('notice.items'));
    return {
      reply: {
        kind,
        ...(kind === 'REJECT' && { ground: 'incomplete-materials' }),
        reason: this.get('reply.reason'),
        conditions: linesOf(this.get('reply.conditions')),
        addedConditions: beyond(linesOf(this.get('reply.conditions')), entry?.conditions),
        headConsent: on('reply.headConsent'),
      },
      notice: {
        number: notified?.length ? 2 : 1,
        items,
        newItems: kind === 'NOTICE' ? beyond(items, notified ?? []) : [],
      },
    };
  }

  private asked(pack: LawPack): readonly Field[] {
    const items = (id: string) => findRow([pack], 'duties', id, this.today)?.items ?? [];
    const consent = (id: string): Field => ({
      id,
      label: this.say(words.headConsent),
      type: 'check',
      required: true,
    });
    if (this.replying) return [...this.replyFields(), consent('reply.headConsent')];
    const methods = findRow([pack], 'schemes', 'CL-ZW-METHOD', this.today)?.classes ?? [];
    return [
      ...items('ZW-20-FIELDS').map(({ fact, name }): Field => ({
        id: fact,
        label: name[this.lang_],
        required: true,
        ...(fact === 'request.method'
          ? {
              type: 'select',
              options: methods.map(
                ({ name: text, when, code }) => [comparedWith(when, fact)[0] ?? code, text] as const,
              ),
            }
          : { type: fact === 'request.scope' || fact === 'request.scenario' ? 'area' : 'text' }),
      })),
      consent('request.headConsent'),
      ...items('ZW-20-DECLARE').map(({ fact, name }): Field => ({
        id: fact,
        label: this.say(words.declare, name[this.lang_]),
        type: 'check',
        required: true,
      })),
    ];
  }

  private replyFields(): readonly Field[] {
    const kind = this.get('reply.kind');
    const list = (label: string, texts: readonly string[] | null | undefined) =>
      texts?.length
        ? html`${label}${this.say(formWords.colon)}${foreign(texts.join(this.say(formWords.list)))}`
        : nothing;
    return [
      {
        id: 'reply.kind',
        label: this.say(words.kind),
        type: 'radio',
        required: true,
        options: KINDS.map((code) => [code, this.say(words[code])] as const),
      },
      ...(kind === 'DISAGREE' || kind === 'REJECT'
        ? [{ id: 'reply.reason', label: this.say(words.reason), type: 'area' as const, required: true }]
        : []),
      ...(kind === 'NOTICE'
        ? [
            {
              id: 'notice.items',
              label: this.say(words.noticeItems),
              type: 'area' as const,
              required: true,
              hint: list(this.say(words.noticedBefore), this.notified),
            },
          ]
        : []),
      ...(kind === 'AGREE'
        ? [
            {
              id: 'reply.conditions',
              label: this.say(words.conditions),
              type: 'area' as const,
              hint: list(this.say(words.announced), this.entry?.conditions),
            },
          ]
        : []),
    ];
  }

  private confirm(pack: LawPack, facts: Facts): void {
    if (!this.complete(this.asked(pack))) return;
    if (this.checks.some(({ answer }) => answer.level !== 'ok')) {
      this.speak(this.say(words.notYet));
      return;
    }
    const value = JSON.parse(JSON.stringify(facts)) as SharingStep;
    const go = this.replying
      ? emit(this, 'xin-reply', { reply: value }, true)
      : emit(this, 'xin-request', { request: value }, true);
    if (!go) return;
    this.accept(value);
    this.speak(this.say(words.confirmed));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xin-sharing-request': XinSharingRequest;
  }
  interface XinEventMap {
    'xin-request': CustomEvent<{ request: SharingStep }>;
    'xin-reply': CustomEvent<{ reply: SharingStep }>;
  }
}
