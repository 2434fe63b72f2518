import { html, nothing, css, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isPlainDate } from '../../core/date/parse.ts';
import { XinElement } from '../base/element.ts';
import { tellChange } from '../base/events.ts';
import { icon } from '../base/icons.ts';
import { fieldStyles } from '../base/styles/fields.ts';
import { tellMissing } from '../base/validity.ts';
import { warnOnce } from '../base/warn.ts';
import { baseWords } from '../base/words.ts';
import { formWords as words } from './words.ts';

/** A field of a form. Its id is the fact it stands for. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly type?: 'text' | 'area' | 'date' | 'select' | 'radio' | 'check' | undefined;
  readonly options?: readonly (readonly [value: string, label: string, more?: string])[];
  readonly hint?: unknown;
  readonly required?: boolean;
}

type Values = Readonly<Record<string, string>>;

const styles = css`
  .opt {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
  }
  .two {
    display: grid;
    gap: 0.75em;
    grid-template-columns: 1fr 1fr;
  }
  .narrow .two {
    grid-template-columns: 1fr;
  }
  label,
  legend {
    padding: 0;
  }
`;

/**
 * An element that is a form: fields, faults, a confirmed value that stands in the form around it, and a draft that is
 * kept on the device only where the page allows it by `draft`.
 *
 * @fires change - the value was confirmed, or opened again; `input` likewise
 * @csspart submit - the button of the form
 */
export abstract class XinForm<V> extends XinElement {
  static readonly formAssociated = true;
  static override styles = [...XinElement.styles, fieldStyles, styles];
  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    required: { type: Boolean },
    draft: {},
    value: { attribute: false },
    values: { state: true },
    faults: { state: true },
  };

  declare name: string | null | undefined;
  declare required: boolean;
  /** Allows keeping what was typed in this device's local storage, under this name. */
  declare draft: string | null | undefined;
  /** What was confirmed. */
  declare value: V | undefined;
  declare protected values: Values;
  declare protected faults: Values;
  private readonly internals = this.attachInternals?.();

  constructor() {
    super();
    this.required = false;
    this.values = {};
    this.faults = {};
  }

  protected override firstUpdated(): void {
    if (!this.draftKey) return;
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.draftKey) ?? '{}');
      if (typeof kept === 'object' && kept && Object.values(kept).every((each) => typeof each === 'string'))
        this.values = { ...this.values, ...kept };
    } catch {
      warnOnce(`${this.localName}: the draft cannot be read`);
    }
  }

  protected override willUpdate(_changed: Map<string, unknown>): void {
    this.internals?.setFormValue?.(this.value ? this.formValue(this.value) : null);
  }

  protected override updated(): void {
    const missing = this.required && !this.value;
    tellMissing(this.internals, this.renderRoot, missing ? this.say(words.needValue) : undefined);
  }

  protected formValue(value: V): string | FormData {
    return JSON.stringify(value);
  }

  formResetCallback(): void {
    this.clear();
  }

  protected clear(): void {
    this.value = undefined;
    this.values = {};
    this.faults = {};
    this.keep();
  }

  private get draftKey(): string | undefined {
    return typeof this.draft === 'string' ? `xinshao:${this.localName}:${this.draft}` : undefined;
  }

  private keep(): void {
    if (!this.draftKey) return;
    try {
      const filled = Object.entries(this.values).filter(([, text]) => text);
      if (filled.length && !this.value)
        localStorage.setItem(this.draftKey, JSON.stringify(Object.fromEntries(filled)));
      else localStorage.removeItem(this.draftKey);
    } catch {
      warnOnce(`${this.localName}: the draft cannot be kept`);
    }
  }

  /** Takes a value as final; the draft is no longer needed. */
  protected accept(value: V): void {
    this.value = value;
    this.faults = {};
    this.keep();
    tellChange(this);
  }

  protected revise = (): void => {
    this.value = undefined;
    tellChange(this);
  };

  /** The way back from a confirmed value. */
  protected again(): TemplateResult {
    return html`<div class="noprint">
      <button class="l" type="button" @click=${this.revise}>${this.say(words.revise)}</button>
    </div>`;
  }

  protected set(id: string, text: string): void {
    this.values = { ...this.values, [id]: text };
    if (this.faults[id]) this.faults = { ...this.faults, [id]: '' };
    this.keep();
  }

  /** The value of a field, trimmed; undefined where it is empty. */
  protected get(id: string): string | undefined {
    return this.values[id]?.trim() || undefined;
  }

  /** True where nothing asked for is missing; else says what is, and moves the focus there. */
  protected complete(fields: readonly Field[]): boolean {
    const faults: Record<string, string> = {};
    for (const { id, label, type, required } of fields) {
      const text = this.get(id);
      if (required && !text)
        faults[id] = this.say(type && type !== 'area' ? words.pleaseChoose : words.pleaseFill, label);
      else if (type === 'date' && text && !isPlainDate(text)) faults[id] = this.say(baseWords.badDate, label);
    }
    this.faults = faults;
    const [first] = Object.keys(faults);
    if (!first) return true;
    this.speak(faults[first]!);
    void this.updateComplete.then(() => (this.renderRoot as ShadowRoot).getElementById(first)?.focus());
    return false;
  }

  protected form(body: unknown, label: string, submit: () => void): TemplateResult {
    return html`<form
      class="g"
      novalidate
      autocomplete="off"
      @submit=${(event: Event) => {
        event.preventDefault();
        submit();
      }}
    >
      ${body}
      <div class="r"><button class="p" part="submit">${label}</button>${this.draftNote()}</div>
    </form>`;
  }

  private draftNote(): unknown {
    if (!this.draftKey) return nothing;
    const clear = () => {
      this.clear();
      this.speak(this.say(words.draftCleared));
    };
    return html`<span class="m"
      >${this.say(words.draftKept)}
      <button class="l" type="button" @click=${clear}>${this.say(words.draftClear)}</button></span
    >`;
  }

  protected fields(fields: readonly Field[]): TemplateResult[] {
    return fields.map((field) => this.field(field));
  }

  protected field(field: Field): TemplateResult {
    const { id, label, type = 'text', hint, required = false } = field;
    const fault = this.faults[id];
    const note = html`<div id="${id}-note" class=${fault ? 'e' : 'm'}>
      ${fault ? html`${icon('advise')} ${fault}` : (hint ?? nothing)}
    </div>`;
    const change = (event: Event) => this.set(id, (event.target as HTMLInputElement).value);
    if (type === 'check') return this.checkbox(field, note);
    if (type === 'radio') return this.radios(field, note);
    const shared = this.values[id] ?? '';
    return html`<div>
      <label for=${id}>${label}${required ? '' : this.say(words.optional)}</label>
      ${
        type === 'area'
          ? html`<textarea
              id=${id}
              maxlength="4000"
              aria-required=${required}
              aria-invalid=${!!fault}
              aria-describedby="${id}-note"
              .value=${live(shared)}
              @input=${change}
            ></textarea>`
          : type === 'select'
            ? html`<select
                id=${id}
                aria-required=${required}
                aria-invalid=${!!fault}
                aria-describedby="${id}-note"
                .value=${live(shared)}
                @change=${change}
              >
                <option value="" ?selected=${!shared}>${this.say(words.choose)}</option>
                ${(field.options ?? []).map(
                  ([value, text]) =>
                    html`<option value=${value} ?selected=${value === shared}>${text}</option>`,
                )}
              </select>`
            : html`<input
                id=${id}
                type=${type}
                maxlength="500"
                aria-required=${required}
                aria-invalid=${!!fault}
                aria-describedby="${id}-note"
                .value=${live(shared)}
                @input=${change}
              />`
      }
      ${note}
    </div>`;
  }

  private checkbox({ id, label, required = false }: Field, note: unknown): TemplateResult {
    return html`<div>
      <label class="opt"
        ><input
          id=${id}
          type="checkbox"
          aria-required=${required}
          aria-invalid=${!!this.faults[id]}
          aria-describedby="${id}-note"
          .checked=${live(!!this.values[id])}
          @change=${(event: Event) => this.set(id, (event.target as HTMLInputElement).checked ? 'true' : '')}
        /><span>${label}</span></label
      >${note}
    </div>`;
  }

  private radios({ id, label, options = [] }: Field, note: unknown): TemplateResult {
    return html`<fieldset class="g" aria-describedby="${id}-note">
      <legend>${label}</legend>
      ${options.map(
        ([value, text, more], i) =>
          html`<label class="opt"
            ><input
              id=${i ? `${id}-${i}` : id}
              type="radio"
              name=${id}
              .checked=${live(this.values[id] === value)}
              @change=${() => this.set(id, value)}
            /><span>${text}${more ? html`<span class="m"> ${more}</span>` : nothing}</span></label
          >`,
      )}
      ${note}
    </fieldset>`;
  }
}
