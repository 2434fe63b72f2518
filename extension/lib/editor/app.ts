import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Locale } from '../../../core/words/types.ts';
import { caller } from '../message/call.ts';
import type { OwnCalls } from '../message/own.ts';
import type { Picked, PickKind, Preview, Recorded, ToEditor } from '../picker/types.ts';
import { parseProfile, type ProfileProblem } from '../profile/schema.ts';
import type { CaseReading, Read, Target } from '../profile/types.ts';
import { sectionCss } from '../options/section.css.ts';
import { download } from '../options/section.ts';
import { saveProfile, storedProfiles } from '../store/profiles.ts';
import { readSettings } from '../store/settings.ts';
import { showElder } from '../ui/elder.ts';
import { shield } from '../ui/icon.ts';
import { selectorWorks } from '../ui/selector-works.ts';
import { theme } from '../ui/theme.css.ts';
import { editorWords as w } from '../words/editor.ts';
import { sayProfileProblem } from '../words/profile.ts';
import {
  type Draft,
  draftOf,
  emptyDraft,
  endpointOf,
  idOf,
  patternOf,
  profileOf,
  type ReadField,
  type TargetField,
} from './draft.ts';
import { editorCss } from './app.css.ts';
import { endpointsPart, headPart, recordedList, readRow, rowsRow, targetRow } from './form.ts';
import { PageLink } from './link.ts';

/** Every second what the profile reads now is read again: pages change under one's hand. */
const PREVIEW_MS = 1000;

export type Field = ReadField | TargetField | 'rows';

/** The page on which an administrator makes a site profile by clicks, beside the page it is for. */
export class EditorApp extends LitElement {
  static override readonly styles = [theme, sectionCss, editorCss];

  @state() locale: Locale = 'zh-CN';
  @state() draft: Draft | undefined;
  @state() picking: Field | undefined;
  @state() mode: 'rest' | 'record' | 'test' = 'rest';
  @state() preview: Preview | undefined;
  @state() recorded: readonly Recorded[] = [];
  @state() pressed = 0;
  /** Other ways to name what was picked. */
  @state() ways: Readonly<Partial<Record<ReadField, readonly Read[]>>> = {};
  @state() rowWays: readonly string[] = [];
  /** The cases of the last press of a test run. */
  @state() about: readonly CaseReading[] = [];
  @state() private nowList = false;
  @state() private problems: readonly ProfileProblem[] = [];
  @state() private said = '';
  @state() private reachable = true;
  @state() private otherFrame = false;
  private frame = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly query = new URLSearchParams(location.search);
  private readonly link = new PageLink(
    Number(this.query.get('tab')),
    (message, frame) => this.hear(message, frame),
    (reachable) => (this.reachable = reachable),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.link.start();
    this.timer = setInterval(() => void this.look(), PREVIEW_MS);
    addEventListener('pagehide', () => this.link.stop());
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.link.stop();
  }

  private async load(): Promise<void> {
    const { locale, elder, jurisdiction, department } = await readSettings();
    this.locale = locale;
    showElder(elder);
    document.documentElement.lang = locale;
    document.title = w.title[locale];
    const known = (await storedProfiles()).find(({ id }) => id === this.query.get('id'));
    this.draft = known ? draftOf(known.profile) : emptyDraft(jurisdiction, department);
  }

  change(change: Partial<Draft>): void {
    if (this.draft) this.draft = { ...this.draft, ...change };
    this.said = '';
  }

  replace(draft: Draft): void {
    this.draft = draft;
    this.nowList = false;
    this.said = '';
  }

  /** Said to be picking, or recording, once every frame is: a press before that would reach the page. */
  async pick(field: Field, kind: PickKind): Promise<void> {
    this.mode = 'rest';
    this.otherFrame = this.nowList = false;
    const rows = this.draft?.rows;
    const what = w[field][this.locale];
    await this.link.tell({
      do: 'pick',
      kind,
      words: w.pickOnPage[this.locale](what),
      ...(rows ? { rows } : {}),
    });
    this.picking = field;
  }

  async record(mode: 'record' | 'test' | 'rest'): Promise<void> {
    this.picking = undefined;
    this.recorded = [];
    this.pressed = 0;
    this.about = [];
    if (mode === 'rest' || !this.draft) await this.link.tell({ do: 'rest' });
    else await this.link.tell({ do: 'record', profile: profileOf(this.draft) });
    this.mode = mode;
  }

  use(recorded: Recorded): void {
    const endpoint = endpointOf(recorded, this.recorded);
    const others = this.draft?.endpoints.filter(({ url }) => url !== endpoint.url) ?? [];
    this.change({ endpoints: [...others, endpoint] });
  }

  private hear(message: ToEditor, frame: number): void {
    if (message.kind === 'recorded') this.recorded = [...this.recorded, message.recorded];
    else if (message.kind === 'pressed') {
      this.pressed += 1;
      this.about = message.pressed.readings;
    } else if (message.kind === 'cancelled') this.picking = undefined;
    else if (this.picking) {
      this.take(this.picking, message.picked, frame);
      // The other frames still wait for a click.
      void this.link.tell({ do: 'rest' });
    }
  }

  private take(field: Field, picked: Picked, frame: number): void {
    const { draft } = this;
    this.picking = undefined;
    if (!draft) return;
    const first = !draft.match.length;
    if (field === 'rows') {
      if (!this.isHere(frame, first)) return;
      this.takeRows(picked.rows);
    } else if (field === 'approve' || field === 'pass') {
      const [target] = picked.targets;
      if (target && this.isHere(frame, first)) {
        this.change({ [field]: added(draft[field], target) });
        // A button that every row has: then each row is a case.
        this.nowList = this.takeRows(picked.rows);
      }
    } else {
      const [way] = picked.values;
      if (!way || !this.isHere(frame, first)) return;
      this.ways = { ...this.ways, [field]: picked.values.map(({ read }) => read) };
      this.change({ reads: { ...draft.reads, [field]: way.read } });
    }
    if (first && !this.otherFrame) {
      this.change({ match: [patternOf(picked.address)], ...(draft.id ? {} : { id: idOf(picked.address) }) });
    }
    void this.look();
  }

  private takeRows(ways: readonly string[]): boolean {
    const [css] = ways;
    if (!css) return false;
    this.rowWays = ways;
    this.change({ rows: { ...this.draft?.rows, css } });
    return true;
  }

  /** A profile reads one frame: that of the first pick. */
  private isHere(frame: number, first: boolean): boolean {
    const known = Object.keys(this.ways).length || this.draft?.approve.length || this.draft?.rows;
    if (first || !known) this.frame = frame;
    this.otherFrame = frame !== this.frame;
    return !this.otherFrame;
  }

  private async look(): Promise<void> {
    const { draft } = this;
    if (!draft || document.hidden) return;
    const profile = profileOf(draft);
    // What is not picked yet reads nothing.
    const subject = { ...profile.subject, code: draft.reads.code ?? { text: '' } };
    this.preview = await this.link.read(this.frame, { ...profile, subject });
  }

  private readonly save = async (): Promise<void> => {
    const { draft, locale } = this;
    if (!draft) return;
    this.problems = [];
    this.said = '';
    const known = (await storedProfiles()).find(({ id }) => id === draft.id);
    const revision = (known?.profile.revision ?? 0) + 1;
    const before = known?.profile;
    const made = profileOf({ ...draft, revision });
    // What this page does not show of a profile stays as it was.
    const profile = {
      ...made,
      subject: { ...before?.subject, ...made.subject },
      matter: { ...(before?.matter.byName ? { byName: before.matter.byName } : {}), ...made.matter },
    };
    const parsed = parseProfile(JSON.stringify(profile), selectorWorks);
    if (!parsed.ok) {
      this.problems = parsed.problems;
      return;
    }
    await saveProfile(parsed.profile, { by: 'editor' });
    this.change({ revision });
    await caller<OwnCalls>()('changed', { what: 'profiles' });
    this.said = w.saved[locale](revision);
  };

  private readonly export = (): void => {
    if (!this.draft) return;
    const text = JSON.stringify(profileOf(this.draft), null, 2) + '\n';
    download(`${this.draft.id || 'profile'}.json`, 'application/json', text);
  };

  protected override updated(changed: PropertyValues): void {
    if (changed.has('problems') && this.problems.length) {
      this.renderRoot.querySelector('.refusal')?.scrollIntoView({ block: 'nearest' });
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { draft, locale, mode } = this;
    if (!draft) return nothing;
    return html`<header>
        <h1>${shield}${w.title[locale]}</h1>
        <p class="m">${w.how[locale]}</p>
      </header>
      <main>
        <div role="status">
          ${this.reachable ? nothing : html`<p class="alert unchecked">${w.unreachable[locale]}</p>`}
          ${this.nowList ? html`<p class="alert advise">${w.nowList[locale]}</p>` : nothing}
          ${this.otherFrame ? html`<p class="alert advise">${w.otherFrame[locale]}</p>` : nothing}
        </div>
        <section class="panel rows">
          ${rowsRow(this, draft)}
          ${(['code', 'subjectName', 'matterName', 'caseNumber', 'acceptedOn', 'promise'] as const).map(
            (field) => readRow(this, draft, field),
          )}
          ${(['approve', 'pass'] as const).map((field) => targetRow(this, draft, field))}
        </section>
        <section class="panel">${endpointsPart(this, draft)}</section>
        <section class="panel">${headPart(this, draft)}</section>
        <section class="panel">
          <div class="row">
            <button
              @click=${() => this.record(mode === 'test' ? 'rest' : 'test')}
              aria-pressed=${mode === 'test'}
            >
              ${mode === 'test' ? w.stop[locale] : w.test[locale]}
            </button>
            <button class="p" @click=${this.save}>${w.save[locale]}</button>
            <button @click=${this.export}>${w.export[locale]}</button>
          </div>
          <div role="status" class="stack outcome">
            ${
              mode === 'test'
                ? html`<p class="alert advise">${w.testing[locale]}</p>
                    ${recordedList(this)}`
                : nothing
            }
            ${this.said ? html`<p class="alert good saved">${this.said}</p>` : nothing}
            ${
              this.problems.length
                ? html`<div class="alert hold refusal">
                    <b>${w.wrong[locale]}</b>
                    <ul class="problems">
                      ${this.problems.map((problem) => html`<li>${sayProfileProblem(problem, locale)}</li>`)}
                    </ul>
                  </div>`
                : nothing
            }
          </div>
        </section>
      </main>`;
  }
}

const added = (targets: readonly Target[], target: Target): Target[] => [
  ...targets.filter((other) => JSON.stringify(other) !== JSON.stringify(target)),
  target,
];

customElements.define('xin-x-editor', EditorApp);
