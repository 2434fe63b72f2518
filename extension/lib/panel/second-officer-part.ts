import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../../core/words/types.ts';
import type { HeldStep } from '../message/own.ts';
import { aside } from '../ui/punctuation.ts';
import { holdWords as w, problemWords } from '../words/hold.ts';

/** What the second officer has entered so far. */
interface Entered {
  staffNo: string;
  pin: string;
}

/** The second officer reads the same dialog, and signs with a PIN. */
export function secondOfficerPart(
  officers: NonNullable<HeldStep['second']>['officers'],
  entered: Entered,
  locale: Locale,
): TemplateResult {
  if (!officers.length)
    return html`<p class="alert hold" role="alert">${problemWords['second-none'][locale]}</p>`;
  return html`<fieldset class="stack">
    <legend><b>${w.second[locale]}</b>${w.required[locale]}</legend>
    <p class="m">${w.secondHint[locale]}</p>
    <div class="row">
      <select
        id="second"
        aria-label=${w.second[locale]}
        @change=${(event: Event) => (entered.staffNo = (event.target as HTMLSelectElement).value)}
      >
        <option value="">${w.secondPick[locale]}</option>
        ${officers.map(
          ({ staffNo, name }) =>
            html`<option value=${staffNo} .selected=${staffNo === entered.staffNo}>
              ${name}${aside(staffNo, locale)}
            </option>`,
        )}
      </select>
      <label for="pin">${w.pin[locale]}</label>
      <input
        id="pin"
        type="password"
        autocomplete="off"
        maxlength="200"
        .value=${entered.pin}
        @input=${(event: Event) => (entered.pin = (event.target as HTMLInputElement).value)}
      />
    </div>
  </fieldset>`;
}
