import { html, nothing, type TemplateResult } from 'lit';
import type { FlagKind } from '../../../core/collection/types.ts';
import { unverifiedWord } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import type { FieldNote, FormLine } from '../message/own.ts';
import { citation } from '../ui/citation.ts';
import { outcomeIcon } from '../ui/icon.ts';
import { signs } from '../ui/punctuation.ts';
import { adviceWords, flagWords, formWords as w } from '../words/form.ts';
import { choicesNote } from './choices.ts';

/** 本页表单: which fields the law says something of, what it says, and what to do. */
export function formSection(form: FormLine, locale: Locale): TemplateResult {
  const { notes, declared } = form;
  const conditional = !declared && notes.some(({ kind }) => kind !== 'repeat');
  return html`<section class="stack" data-form>
    <h3 class="row">${w.title[locale]} <span class="m">${w.count[locale](labels(notes).length)}</span></h3>
    ${labels(notes).map((label) => field(label, form, locale))}
    <p class="m">${w.byLabel[locale]}${conditional ? signs(locale).next + w.purpose[locale] : nothing}</p>
  </section>`;
}

const OPEN: Readonly<Record<FlagKind, Readonly<Record<Locale, string>> | undefined>> = {
  repeat: w.openRepeat,
  basis: w.openBasis,
  consent: w.openConsent,
  forbidden: undefined,
};

const labels = (notes: readonly FieldNote[]): readonly string[] => [
  ...new Set(notes.map(({ label }) => label)),
];

/** One field, with every rule that speaks of it. */
function field(label: string, { notes, at }: FormLine, locale: Locale): TemplateResult {
  const own = notes.filter((note) => note.label === label);
  return html`<article class="card advise ${label === at ? 'at' : ''}" data-field=${label}>
    <h4>${label}</h4>
    ${own.map((each) => note(each, locale))}
    ${choicesNote([...new Set(own.flatMap(({ choices }) => choices))], locale)}
  </article>`;
}

function note(each: FieldNote, locale: Locale): TemplateResult {
  const { kind, open, say, entry, citation: cited } = each;
  const { colon, next } = signs(locale);
  const unsaid = open ? OPEN[kind] : undefined;
  return html`<div class="stack" style="gap:4px">
    <p class="row">
      <span class="tag advise">${outcomeIcon('advise')}${flagWords[kind][locale]}</span>
      <span class="m">${unverifiedWord(cited.sourceKind, locale)}</span>
    </p>
    <p>${(unsaid ?? say ?? each.name)[locale]}</p>
    ${
      entry
        ? html`<p class="m">
            ${w.entry[locale]}${colon}${entry.name}${entry.supplier ? html`<br />${w.supplier[locale]}${colon}${entry.supplier}` : nothing}
          </p>`
        : nothing
    }
    <p>
      <b>${w.whatToDo[locale]}${colon}</b>${adviceWords[kind][locale]}${
        entry?.attribute === 'CONDITIONAL' ? next + w.conditional[locale] : nothing
      }
    </p>
    <p class="m">${citation(cited, locale)}</p>
  </div>`;
}
