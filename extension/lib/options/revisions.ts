import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { matterWords } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import { type ProfileDifference, profileDifferences } from '../profile/difference.ts';
import { type ProfileRevision, REVISIONS_KEPT } from '../profile/revisions.ts';
import type { Profile } from '../profile/types.ts';
import { historyOfProfile } from '../store/profiles.ts';
import { timeText } from '../ui/progress.ts';
import { theme } from '../ui/theme.css.ts';
import { optionsWords } from '../words/options.ts';
import { placeName } from '../words/places.ts';
import { profilePartWords, revisionSourceWords, revisionWords as w } from '../words/revisions.ts';

/**
 * The revisions of a profile: when, by whom, what became different, and the way back.
 *
 * @fires restore - `CustomEvent<Profile>`: the earlier content under the next number, to be saved.
 */
export class Revisions extends LitElement {
  static override readonly styles = [
    theme,
    css`
      :host {
        display: block;
      }
      ol {
        list-style: none;
        margin: 8px 0 0;
        padding: 0;
        display: grid;
        gap: 8px;
      }
      li {
        border-left: 3px solid var(--line);
        padding-left: 10px;
      }
      li.now {
        border-left-color: var(--accent);
      }
      ul {
        margin: 2px 0 0;
        padding-left: 18px;
      }
      ul li {
        border: 0;
        padding: 0;
      }
      .row {
        justify-content: space-between;
      }
    `,
  ];

  @property() locale: Locale = 'zh-CN';
  @property({ attribute: false }) profile!: Profile;
  /** Policy sets it: nobody can go back here. */
  @property({ type: Boolean }) fixed = false;
  @state() private revisions: readonly ProfileRevision[] = [];
  @state() private sure = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('profile')) void this.load();
  }

  private async load(): Promise<void> {
    this.revisions = await historyOfProfile(this.profile.id);
  }

  private restore({ at, profile }: ProfileRevision): void {
    if (this.sure !== at) {
      this.sure = at;
      return;
    }
    this.sure = '';
    const detail: Profile = { ...profile, revision: this.profile.revision + 1 };
    this.dispatchEvent(new CustomEvent('restore', { detail }));
  }

  override render(): TemplateResult | typeof nothing {
    const { locale, revisions } = this;
    if (!revisions.length) return nothing;
    const newest = revisions.map((revision, at) => this.item(revision, at)).reverse();
    return html`<details>
      <summary class="link">${w.title[locale](revisions.length)}</summary>
      <p class="m">${w.kept[locale](REVISIONS_KEPT)}</p>
      <ol>
        ${newest}
      </ol>
    </details>`;
  }

  private item(revision: ProfileRevision, at: number): TemplateResult {
    const { locale, revisions } = this;
    const { profile, by, who } = revision;
    const before = revisions[at - 1]?.profile;
    const now = at === revisions.length - 1;
    return html`<li class=${now ? 'now' : ''} data-revision=${profile.revision}>
      <div class="row">
        <span>
          <b>${optionsWords.revision[locale](profile.revision)}</b>
          ${now ? html`<span class="tag none">${w.current[locale]}</span>` : nothing}
          <span class="m"
            >${timeText(revision.at, locale)} ·
            ${revisionSourceWords[by][locale]}${who ? ` · ${who}` : ''}</span
          >
        </span>
        ${
          now || this.fixed
            ? nothing
            : html`<button @click=${() => this.restore(revision)}>
                ${(this.sure === revision.at ? w.restoreSure : w.restore)[locale]}
              </button>`
        }
      </div>
      ${this.sure === revision.at ? html`<p class="alert advise" role="status">${w.restoreHint[locale](profile.revision)}</p>` : nothing}
      ${before ? this.differences(profileDifferences(before, profile)) : html`<p class="m">${w.first[locale]}</p>`}
    </li>`;
  }

  private differences(all: readonly ProfileDifference[]): TemplateResult {
    const { locale } = this;
    if (!all.length) return html`<p class="m">${w.same[locale]}</p>`;
    return html`<ul>
      ${all.map((each) => html`<li>${sayDifference(each, locale)}</li>`)}
    </ul>`;
  }
}

function sayDifference({ part, before, after }: ProfileDifference, locale: Locale): string {
  const name = profilePartWords[part][locale];
  const say = (value: string): string => inWords(part, value, locale);
  if (before !== undefined && after !== undefined) return w.changed[locale](name, say(before), say(after));
  return before === undefined
    ? w.added[locale](name, say(after ?? ''))
    : w.removed[locale](name, say(before));
}

/** Codes are said as words where there are some. */
function inWords(part: ProfileDifference['part'], value: string, locale: Locale): string {
  if (part === 'onFailure') return (value === 'hold' ? optionsWords.hold : optionsWords.release)[locale];
  if (part === 'matterType' && Object.hasOwn(matterWords, value))
    return matterWords[value as keyof typeof matterWords][locale];
  if (part === 'jurisdiction') return placeName(value, locale);
  if (part === 'blindEvaluation' || part === 'matterInfrastructure')
    return (value === 'true' ? w.yes : w.no)[locale];
  return value;
}

customElements.define('xin-x-revisions', Revisions);
