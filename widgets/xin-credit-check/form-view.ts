import { html, nothing, type TemplateResult } from 'lit';
import type { IdKind } from '../../core/subject/types.ts';
import { subjectWords } from '../../core/words/subject.ts';
import { icon } from '../base/icons.ts';
import type { Faults, Field, Typed } from './query.ts';
import { checkWords as words } from './words.ts';

interface Told {
  type(name: Field, text: string): void;
  choose(kind: IdKind): void;
  submit(): void;
}

/** The form of a check. `kind` is undefined where the number can be of one kind only. */
export function formView(
  el: Typed,
  further: readonly Field[],
  faults: Faults,
  kind: IdKind | '' | undefined,
  { type, choose, submit }: Told,
): TemplateResult {
  const field = (name: Field, hint: unknown, required = false) => {
    const fault = faults[name];
    return html`<div>
      <label for=${name}>${el.say(words[name])}${required ? '' : el.say(words.optional)}</label>
      <input
        id=${name}
        .value=${el[name] ?? ''}
        spellcheck="false"
        maxlength="200"
        aria-required=${required}
        aria-invalid=${!!fault}
        aria-describedby="${name}-note"
        @input=${(event: InputEvent) => type(name, (event.target as HTMLInputElement).value)}
      />
      <div id="${name}-note" class=${fault ? 'e' : 'm'}>
        ${fault ? html`${icon('advise')} ${fault}` : hint}
      </div>
    </div>`;
  };
  return html`<form
    class="g"
    novalidate
    autocomplete="off"
    @submit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}
  >
    ${field('code', nothing, true)} ${kind === undefined ? nothing : kindView(el, kind, choose)}
    ${field('name', el.say(words.nameHint))}
    ${further.map((name) => field(name, name === 'purpose' ? el.say(words.purposeHint) : nothing, true))}
    <div><button class="p" part="submit">${el.say(words.submit)}</button></div>
  </form>`;
}

function kindView(el: Typed, chosen: IdKind | '', choose: Told['choose']): TemplateResult {
  return html`<fieldset class="r">
    <legend class="m">${el.say(words.kind)}</legend>
    ${(['uscc', 'resident-id'] as const).map(
      (kind) =>
        html`<label class="r"
          ><input
            type="radio"
            name="kind"
            .checked=${chosen === kind}
            @change=${() => choose(kind)}
          />${subjectWords[kind][el.lang_]}</label
        >`,
    )}
  </fieldset>`;
}
