import { html, nothing, type PropertyDeclarations } from 'lit';
import { comparedWith } from '../../core/classify/compared-with.ts';
import { classify } from '../../core/classify/classify.ts';
import type { Classification, Facts } from '../../core/classify/types.ts';
import { findRow } from '../../core/law/rules.ts';
import type { LawPack } from '../../core/law/types.ts';
import { emit } from '../base/events.ts';
import { checksView, judgeAll, type Judged } from '../form/checks.ts';
import { XinForm, type Field } from '../form/form-element.ts';
import { classifierWords as words } from './words.ts';

const CHECKS = ['ZW-14-BASIS', 'ZW-15-COND', 'ZW-15-NOTSHARED', 'ZW-13-FIELDS', 'ZW-13-ASSESS'];
const AVAILABLE = 'entry.availableTo';
const BASIS = 'entry.basisKind';
const ATTRIBUTE = 'entry.sharingAttribute';
const METHOD = 'entry.sharingMethod';

/** An entry of the catalogue as it was confirmed. */
export interface CatalogueEntry {
  readonly sharingAttribute: string;
  readonly [field: string]: string | boolean | undefined;
}

/**
 * Classifier for an entry of the government data catalogue (政务数据目录条目): sharing attribute with its admissible
 * basis, the nine fields, the assessments before it is submitted.
 *
 * @source 政务数据共享条例 第十三条、第十四条、第十五条
 * @element xin-sharing-classifier
 * @attr name, required - as in any form field; the value is the entry as JSON
 * @attr draft - allows keeping what was typed on this device, under this name
 * @fires xin-classify - the attribute changed: `{ classification }`
 * @fires xin-catalogue - the entry is about to be confirmed; cancelable: `{ entry }`
 * @csspart result - what the law says of the entry
 */
export class XinSharingClassifier extends XinForm<CatalogueEntry> {
  static override properties: PropertyDeclarations = { entry: { type: Object } };

  /** Facts to begin with, by the names of the Regulation's rules: `{ name, items, provider … }`. */
  declare entry: Readonly<Record<string, string>> | null | undefined;
  private shown: { classification: Classification; checks: readonly Judged[] } | undefined;
  private told = '';

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('entry') && this.entry)
      this.values = {
        ...this.values,
        ...Object.fromEntries(
          Object.entries(this.entry).map(([key, text]) => [`entry.${key}`, String(text)]),
        ),
      };
    super.willUpdate(changed);
  }

  /** What the form says, as facts. The attribute is the one its answer stands for, so that its basis can be checked. */
  private facts(pack: LawPack): Facts {
    const entry: Record<string, string | boolean> = {};
    for (const path of Object.keys(this.values)) {
      const text = this.get(path);
      if (text) entry[path.slice('entry.'.length)] = text === 'true' ? true : text;
    }
    const to = this.get(AVAILABLE);
    const scheme = findRow([pack], 'schemes', 'CL-ZW-SHARING');
    const meant = to && scheme?.classes.find(({ when }) => comparedWith(when, AVAILABLE).includes(to));
    return { entry: { ...entry, ...(meant && { sharingAttribute: meant.code }) } };
  }

  protected override view(): unknown {
    this.shown = undefined;
    const law = this.pack('ZW');
    if (!law.value) return this.lawNote(law);
    const pack = law.value;
    const scheme = findRow([pack], 'schemes', 'CL-ZW-SHARING', this.today)!;
    const facts = this.facts(pack);
    const classification = classify(scheme, facts);
    const checks = judgeAll([pack], CHECKS, facts, this.today);
    this.shown = { classification, checks };
    const name = (code: string) => scheme.classes.find((each) => each.code === code)!;
    const found = classification.kind === 'class' ? name(classification.codes[0]!) : undefined;
    return html`${this.heading(this.say(words.title))}
      <p class="m">${this.say(words.whoDecides)}</p>
      ${this.value ? nothing : this.form(this.fields(this.asked(pack, facts)), this.say(words.confirm), () => this.confirm(facts))}
      <div class="card ${found ? 'info' : classification.kind === 'none' ? 'refuse' : 'none'}" part="result">
        <div class="r">
          <span class="m">${this.say(words.result)}</span>
          ${
            found
              ? html`${this.tag('info', 'list', found.name)}
                ${this.cite({ ...scheme.citation, article: found.article ?? scheme.article, quote: found.quote ?? scheme.quote })}`
              : classification.kind === 'none'
                ? this.tag('refuse', 'refuse', this.say(words.none))
                : this.tag('none', 'none', this.say(words.open))
          }
        </div>
      </div>
      ${checksView(this, checks)} ${this.value ? this.again() : nothing}`;
  }

  /** The items of the Regulation's own rules, in its order, with the two questions that decide the attribute. */
  private asked(pack: LawPack, facts: Facts): readonly Field[] {
    const duty = (id: string) => findRow([pack], 'duties', id, this.today);
    const items = (id: string) =>
      (duty(id)?.items ?? []).map(({ fact, name }) => ({ id: fact, label: name[this.lang_] }));
    const scheme = findRow([pack], 'schemes', 'CL-ZW-SHARING', this.today)!;
    const methods = findRow([pack], 'schemes', 'CL-ZW-METHOD', this.today)?.classes ?? [];
    const attribute = (facts['entry'] as Facts)['sharingAttribute'];
    const decides: Field[] = [
      {
        id: AVAILABLE,
        label: this.say(words.availableTo),
        type: 'radio',
        required: true,
        options: scheme.classes.map(
          ({ when, name, quote }) => [comparedWith(when, AVAILABLE)[0] ?? '', name, quote ?? ''] as const,
        ),
      },
    ];
    if (attribute === 'NOT_SHARED') {
      const kinds = [...comparedWith(duty('ZW-14-BASIS')?.when, BASIS), 'other-basis'];
      decides.push({
        id: BASIS,
        label: this.say(words.basisKind),
        // Not a select: on a narrow page it would cut the words off.
        type: 'radio',
        required: true,
        options: kinds.map((kind) => [kind, this.sayKind(kind)] as const),
      });
    }
    const applying = ['ZW-15-COND', 'ZW-15-NOTSHARED'].filter(
      (id) => comparedWith(duty(id)?.applies, ATTRIBUTE)[0] === attribute,
    );
    return items('ZW-13-FIELDS')
      .flatMap((item): readonly Field[] => {
        if (item.id === ATTRIBUTE)
          return [
            ...decides,
            ...applying
              .flatMap((id) => items(id))
              .map((each) => ({ ...each, type: 'area' as const, required: true })),
          ];
        if (item.id === METHOD)
          return [
            {
              ...item,
              type: 'select',
              required: true,
              options: methods.map(({ code, name }) => [code, name] as const),
            },
          ];
        const free = item.id === 'entry.useConditions' && attribute === 'UNCONDITIONAL';
        return [{ ...item, required: !free, ...(item.id === 'entry.items' && { type: 'area' as const }) }];
      })
      .concat(items('ZW-13-ASSESS').map((item) => ({ ...item, type: 'check', required: true })));
  }

  private sayKind(kind: string): string {
    const word = (words as Record<string, (typeof words)['law']>)[kind];
    return word ? this.say(word) : kind;
  }

  private confirm(facts: Facts): void {
    const pack = this.pack('ZW').value;
    if (!pack || !this.complete(this.asked(pack, facts))) return;
    if (this.shown?.checks.some(({ answer }) => answer.level !== 'ok')) {
      this.speak(this.say(words.notYet));
      return;
    }
    const entry = facts['entry'] as unknown as CatalogueEntry;
    if (!emit(this, 'xin-catalogue', { entry }, true)) return;
    this.accept(entry);
    this.speak(this.say(words.confirmed));
  }

  protected override updated(): void {
    super.updated();
    const { classification } = this.shown ?? {};
    if (!classification) return;
    const told = classification.kind + ('codes' in classification ? classification.codes.join() : '');
    if (told === this.told) return;
    const before = this.told;
    this.told = told;
    if (before) emit(this, 'xin-classify', { classification });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xin-sharing-classifier': XinSharingClassifier;
  }
  interface XinEventMap {
    'xin-classify': CustomEvent<{ classification: Classification }>;
    'xin-catalogue': CustomEvent<{ entry: CatalogueEntry }>;
  }
}
