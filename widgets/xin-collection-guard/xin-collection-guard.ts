import { html, nothing, type PropertyDeclarations } from 'lit';
import { flagsOf } from '../../core/collection/index.ts';
import type { CollectedField, Flag, SharedEntry } from '../../core/collection/types.ts';
import { isPlainDate } from '../../core/date/parse.ts';
import { lawInForce } from '../../core/law/in-force.ts';
import { levelWords } from '../../core/words/screening.ts';
import { packsFor } from '../base/law.ts';
import { XinElement } from '../base/element.ts';
import { emit } from '../base/events.ts';
import { plainLine } from '../base/foreign.ts';
import { baseWords } from '../base/words.ts';
import { findingView } from '../form/checks.ts';
import { formWords } from '../form/words.ts';
import { guardWords as words } from './words.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
interface Flagged extends Flag {
  readonly label: string;
  readonly control: Control;
}

const CONTROLS =
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea';

/** What a person reads as the field's name. */
function labelOf(control: Control): string {
  const by = control
    .getAttribute('aria-labelledby')
    ?.split(/\s+/)
    .map((id) => (control.getRootNode() as Document).getElementById(id)?.textContent ?? '')
    .join(' ');
  const group = /^(?:radio|checkbox)$/.test(control.type)
    ? control.closest('fieldset')?.querySelector('legend')?.textContent
    : undefined;
  const own = [...(control.labels ?? [])].map((label) => label.textContent).join(' ');
  const cell = control.closest('td')?.previousElementSibling?.textContent;
  return plainLine(
    by ||
      group ||
      control.getAttribute('aria-label') ||
      own ||
      cell ||
      (control as HTMLInputElement).placeholder ||
      '',
  );
}

/**
 * Wraps a form and says which fields the place's rules forbid, tie to a basis or to written consent, or have already
 * been collected elsewhere (采集项核对). Advises only: it changes nothing in the form and never holds it back.
 *
 * @source 济南市社会信用管理办法 第四十三条；征信业管理条例 第十四条；政务数据共享条例 第十九条
 * @element xin-collection-guard
 * @slot - the form
 * @attr jurisdiction - place whose rules apply, for example `CN-3701`
 * @attr subject - `natural-person` (default), `individual-business` or `organisation`: the rules on personal data concern
 *   persons only, among them individual businesses (个体工商户)
 * @attr system - `credit-reporting` where a credit reporting institution (征信机构) collects; default: `public-credit`
 * @attr catalogue - JSON: entries that could be had by sharing, `[{ id, name, attribute, items, sufficient }]`
 * @fires xin-flag - the findings changed: `{ flags: [{ label, rule, outcome, sure }] }`
 */
export class XinCollectionGuard extends XinElement {
  static override properties: PropertyDeclarations = {
    jurisdiction: {},
    subject: {},
    system: {},
    catalogue: { type: Array },
  };

  declare jurisdiction: string | null | undefined;
  declare subject: string | null | undefined;
  declare system: string | null | undefined;
  declare catalogue: readonly SharedEntry[] | null | undefined;
  private readonly watcher = new MutationObserver(() => this.requestUpdate());
  private shown: readonly Flagged[] | undefined;
  private told = '[]';

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: [
        'aria-label',
        'placeholder',
        'type',
        'data-xin-item',
        'data-xin-basis',
        'data-xin-consent',
      ],
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  private get controls(): readonly Control[] {
    const seen = new Set<string>();
    return [...this.querySelectorAll<Control>(CONTROLS)].filter((control) => {
      if (control.type !== 'radio' || !control.name) return true;
      return seen.has(control.name) ? false : seen.add(control.name);
    });
  }

  protected override view(): unknown {
    return html`${this.heading(this.say(words.title))} ${this.findings()}`;
  }

  protected override render(): unknown {
    return html`${super.render()}<slot></slot>`;
  }

  private findings(): unknown {
    this.shown = undefined;
    if (
      this.catalogue === null ||
      (this.catalogue && !this.catalogue.every((each) => Array.isArray(each?.items)))
    )
      return html`<p class="note unsure">${this.say(formWords.badJson, 'catalogue')}</p>`;
    if (!isPlainDate(this.today))
      return html`<p class="note unsure">${this.say(baseWords.badDate, 'on')}</p>`;
    const jurisdiction = this.place;
    const cell = this.wait(
      packsFor(this.lawFolder, [jurisdiction], this.lang_, ['field.item', 'field.name']),
    );
    if (!cell.value) return this.lawNote(cell);
    // Data sharing is no matter of a credit check: its pack is not among those of the place.
    const sharing = this.pack('ZW');
    if (!sharing.value) return this.lawNote(sharing);
    const packs = [...new Set([...cell.value, sharing.value])];
    const law = lawInForce(packs, { jurisdiction, on: this.today });
    const { controls } = this;
    const flagged = controls.flatMap((control): readonly Flagged[] => {
      const label = labelOf(control);
      const { xinItem: item, xinBasis: basis, xinConsent: consent } = control.dataset;
      const field: CollectedField = {
        label,
        ...(item && { item }),
        ...(basis && { basis }),
        ...(consent && { consent }),
      };
      const whose = this.subject === 'individual-business' ? this.subject : undefined;
      return flagsOf(field, law, this.catalogue ?? [], this.system ?? undefined, whose)
        .filter(({ entry }) => entry || this.subject !== 'organisation')
        .map((flag) => ({ ...flag, label, control }));
    });
    this.shown = flagged;
    if (!flagged.length)
      return html`<p class="note none">
        ${controls.length ? this.say(words.nothing, controls.length) : this.say(words.empty)}
      </p>`;
    return html`<div>${this.tag('advise', 'advise', this.say(words.found, flagged.length))}</div>
      <ul class="g">
        ${flagged.map((flag) => this.finding(flag))}
      </ul>
      <p class="m">${this.say(words.advises)}</p>`;
  }

  /** A label that is the item itself is told what the rule says; one that only mentions it, to look again. */
  private finding(flag: Flagged): unknown {
    const { duty, answer, sure, item, entry, label, control } = flag;
    const open = answer.level === 'indeterminate';
    const own = !sure ? words.maybe : open ? (entry ? words.openRepeat : words.openBasis) : undefined;
    const say = own && { 'zh-CN': text(own['zh-CN'], item), en: text(own.en, item) };
    const shown = {
      duty,
      // Whatever the rule says of the item, here it only advises: the form's purpose is not known.
      answer: {
        ...answer,
        level: !sure || open ? ('indeterminate' as const) : ('advise' as const),
        ...(say && { say }),
      },
      lacks: [],
    };
    const head = html`${label} <span class="m">${duty.name[this.lang_]}</span>
      <button class="l" type="button" @click=${() => control.focus()}>
        ${this.say(words.go)}<span class="vh"> ${label}</span>
      </button>
      ${entry ? html`<span class="m">${this.say(words.catalogue)}${this.say(formWords.colon)}${plainLine(entry.name)}</span>` : nothing}`;
    return findingView(this, shown, head, sure && !open ? this.say(levelWords.advise) : undefined);
  }

  protected override updated(): void {
    if (!this.shown) return;
    const flags = this.shown.map(({ label, duty, answer, sure }) => ({
      label,
      rule: duty.id,
      ...(answer.outcome && { outcome: answer.outcome }),
      sure,
    }));
    const told = JSON.stringify(flags);
    if (told === this.told) return;
    this.told = told;
    emit(this, 'xin-flag', { flags });
    if (flags.length) this.speak(this.say(words.found, flags.length));
  }
}

const text = (word: string | ((item: string) => string), item: string) =>
  typeof word === 'string' ? word : word(item);

declare global {
  interface HTMLElementTagNameMap {
    'xin-collection-guard': XinCollectionGuard;
  }
  interface XinEventMap {
    'xin-flag': CustomEvent<{
      flags: readonly { label: string; rule: string; outcome?: string; sure: boolean }[];
    }>;
  }
}
