import { html, nothing, type TemplateResult } from 'lit';
import { mask } from '../../core/subject/mask.ts';
import { identityReasonWords } from '../../core/words/screening.ts';
import { sayAmbiguous } from '../../core/words/subject.ts';
import type { CreditSource } from '../base/credit-source.ts';
import { CheckFailed } from '../base/failure.ts';
import { foreign } from '../base/foreign.ts';
import { icon, type IconName } from '../base/icons.ts';
import type { CheckResult } from '../xin-credit-check/result-view.ts';
import type { Seen } from './find.ts';
import { guardWords as words } from './words.ts';
import type { XinGuard } from './xin-guard.ts';

export type Word = readonly [role: string, icon: IconName, word: string];
export type Known = CheckResult | CheckFailed | 'checking';

/** Whether a subject can be asked about at all. */
export const isSure = ({ valid, alsoValidAs }: Seen): boolean => valid && !alsoValidAs?.length;

function named(el: XinGuard, { name = '', id }: Seen): string {
  return name && id.kind === 'resident-id' && el.effectiveMode === 'public'
    ? mask(name, 'person-name')
    : name;
}

/** A subject in the list, with its check; without a source nobody is asked. */
export function entryView(el: XinGuard, seen: Seen, source: CreditSource | undefined): TemplateResult {
  const {
    key,
    id: { kind, value },
    alsoValidAs,
  } = seen;
  const show = () => {
    const mark = el.find(`.mark[data-key="${key}"]:not([hidden])`);
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus();
  };
  return html`<li>
    <details class="card ${el.wordOf(seen)[0]}" data-key=${key}>
      <summary>
        ${el.tag(...el.wordOf(seen))} <b>${foreign(named(el, seen))}</b>
        <code>${mask(value, kind)}</code>
      </summary>
      ${
        isSure(seen)
          ? source
            ? checkView(el, seen, source)
            : nothing
          : html`<p>
              ${alsoValidAs?.length ? sayAmbiguous([kind, ...alsoValidAs], el.lang_) : el.say(identityReasonWords['check-digit'])}
            </p>`
      }
      <div class="noprint">
        <button class="l" type="button" @click=${show}>${el.say(words.show)}</button>
      </div>
    </details>
  </li>`;
}

function checkView(el: XinGuard, { key, id, name }: Seen, source: CreditSource): TemplateResult {
  const learn = (what: Known | undefined) => (event: Event) => {
    event.stopPropagation();
    el.learn(key, what);
  };
  return html`<xin-credit-check
    auto
    advisory
    .identifier=${id}
    .name=${name}
    .source=${source}
    .law=${el.law}
    .department=${el.department}
    .purpose=${el.purpose}
    .authorisation=${el.authorisation}
    .jurisdiction=${el.jurisdiction}
    .matter=${el.matter}
    .matterName=${el.matterName}
    .matterDomain=${el.matterDomain}
    .matterInfrastructure=${el.matterInfrastructure}
    .locale=${el.lang_}
    @xin-check=${learn('checking')}
    @xin-answer=${(event: CustomEvent<CheckResult>) => learn(event.detail)(event)}
    @xin-fail=${(event: XinEventMap['xin-fail']) => learn(new CheckFailed(event.detail.why))(event)}
    @xin-clear=${learn(undefined)}
  ></xin-credit-check>`;
}

/** Nothing found needs no mark: the absence of a record is not to be shown off. */
export function markView(el: XinGuard, seen: Seen, at: number): unknown {
  const [role, name, word] = el.wordOf(seen);
  if (el.awaits(seen)) return nothing;
  const known = el.knownOf(seen.key);
  if (known && known !== 'checking' && 'outcome' in known && !known.outcome.shown.length && role === 'none')
    return nothing;
  const open = () => {
    const entry = el.find<HTMLDetailsElement>(`details[data-key="${seen.key}"]`);
    if (!entry) return;
    entry.open = true;
    entry.querySelector('summary')?.focus();
  };
  const label = `${word}${el.marks.colon}${named(el, seen) || mask(seen.id.value, seen.id.kind)}${el.marks.comma}${el.say(words.open)}`;
  return html`<button
    class="mark ${role}"
    part="mark"
    type="button"
    data-key=${seen.key}
    data-at=${at}
    title=${word}
    aria-label=${label}
    @click=${open}
  >
    ${icon(name)}<span>${word}</span>
  </button>`;
}
