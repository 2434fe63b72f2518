import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ListProblem } from '../../../core/list/types.ts';
import { recordState } from '../../../core/record/index.ts';
import type { RecordStateKind } from '../../../core/record/types.ts';
import { mask } from '../../../core/subject/index.ts';
import { discloseUntilText, formatDay, recordStateWords } from '../../../core/words/index.ts';
import { sayListProblem } from '../../../core/words/list.ts';
import { dayInChina } from '../check/day.ts';
import { LAW } from '../law/packs.ts';
import { caller } from '../message/call.ts';
import type { OwnCalls } from '../message/own.ts';
import type { InstalledList, StoredRecord } from '../store/db.ts';
import { everyRecord, importList, installedLists, recordsOf, removeList } from '../store/lists.ts';
import { onSubscriptions } from '../subscription/store.ts';
import { optionsWords as w } from '../words/options.ts';
import { Section } from './section.ts';

const call = caller<OwnCalls>();
const ROWS = 8;
const PROBLEMS = 20;

interface Shown {
  readonly list: InstalledList;
  readonly rows: readonly StoredRecord[];
  readonly states: ReadonlyMap<RecordStateKind, number>;
}

/** Load a list, see what is in it. */
export class ListsSection extends Section {
  @state() private lists: readonly Shown[] = [];
  @state() private refused: { readonly file: string; readonly problems: readonly ListProblem[] } | undefined;
  @state() private removing = '';
  /** There is one that is synced; its card stands above. */
  @state() private followed = false;
  private stop: (() => void) | undefined;
  private readonly on = dayInChina(Date.now());

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = onSubscriptions(() => void this.see());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  private async see(): Promise<void> {
    this.followed = (await call('followed', null)).length > 0;
  }

  protected async load(): Promise<void> {
    await this.see();
    const shown: Shown[] = [];
    for (const list of await installedLists()) {
      const states = new Map<RecordStateKind, number>();
      for await (const record of everyRecord(list.id)) {
        const { state } = recordState(record, { law: LAW, on: this.on });
        states.set(state, (states.get(state) ?? 0) + 1);
      }
      shown.push({ list, rows: await recordsOf(list.id, 1, ROWS), states });
    }
    this.lists = shown;
  }

  private readonly onFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    this.refused = undefined;
    this.said = undefined;
    try {
      const answer = await importList(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!answer.ok) {
        this.refused = { file: file.name, problems: answer.problems };
        return;
      }
      await this.load();
      // Said once it is in force on every page, not before.
      await this.tell('lists');
      this.say(true, w.loaded[this.locale](answer.list.name, answer.list.records));
    } catch {
      this.say(false, w.failed[this.locale]);
    }
  };

  private async discard(id: string): Promise<void> {
    if (this.removing !== id) {
      this.removing = id;
      return;
    }
    this.removing = '';
    await removeList(id);
    await this.load();
    await this.tell('lists');
  }

  override render(): TemplateResult {
    const { locale } = this;
    return html`<section>
      <div class="panel">
        <h2>${w.loadList[locale]}</h2>
        <p class="m">${w.loadListHint[locale]}</p>
        <label class="button file">
          ${w.loadList[locale]}
          <input class="vh" type="file" accept=".json,application/json" @change=${this.onFile} />
        </label>
        <div role="status">
          ${this.said ? html`<p class="alert ${this.said.good ? 'good' : 'hold'}">${this.said.text}</p>` : nothing}
          ${this.refused ? this.refusal(this.refused) : nothing}
        </div>
      </div>
      ${this.lists.map((shown) => this.card(shown))}
      ${this.lists.length || this.followed ? nothing : html`<p class="panel">${w.noLists[locale]}</p>`}
    </section>`;
  }

  private refusal({ file, problems }: { file: string; problems: readonly ListProblem[] }): TemplateResult {
    const { locale } = this;
    const errors = problems.filter(({ severity }) => severity === 'error');
    return html`<div class="alert hold refusal">
      <b>${w.refused[locale](file, errors.length)}</b>
      <ul class="problems">
        ${errors.slice(0, PROBLEMS).map((problem) => html`<li>${sayListProblem(problem, locale)}</li>`)}
      </ul>
      ${errors.length > PROBLEMS ? html`<p>${w.more[locale](errors.length - PROBLEMS)}</p>` : nothing}
    </div>`;
  }

  private card({ list, rows, states }: Shown): TemplateResult {
    const { locale } = this;
    const expired = list.expiresOn < this.on;
    return html`<article class="panel" data-list=${list.id}>
      <div class="spread">
        <h2>${list.name}</h2>
        <button @click=${() => this.discard(list.id)}>
          ${this.removing === list.id ? w.removeSure[locale] : w.remove[locale]}
        </button>
      </div>
      <dl class="kv">
        <dt>${w.publisher[locale]}</dt>
        <dd>${list.publisher}</dd>
        <dt>${w.issue[locale]}</dt>
        <dd>${list.sequence}　${w.counts[locale](list.records, list.subjects)}</dd>
        <dt>${w.issued[locale]}</dt>
        <dd>${formatDay(list.issuedOn, locale)}</dd>
        <dt>${w.expires[locale]}</dt>
        <dd>
          ${formatDay(list.expiresOn, locale)}
          ${expired ? html`<span class="tag unchecked">${w.expired[locale]}</span>` : nothing}
        </dd>
        <dt>${w.file[locale]}</dt>
        <dd>${list.fileName}</dd>
        <dt>${w.byState[locale]}</dt>
        <dd class="row">
          ${[...states].map(([state, n]) => html`<span class="tag none">${recordStateWords[state][locale]} ${n}</span>`)}
        </dd>
      </dl>
      ${
        list.doubts.length
          ? html`<details>
              <summary class="link">${w.doubts[locale](list.doubts.length)}</summary>
              <ul class="problems m">
                ${list.doubts.slice(0, PROBLEMS).map((doubt) => html`<li>${sayListProblem(doubt, locale)}</li>`)}
              </ul>
            </details>`
          : nothing
      }
      <h3>${w.firstRows[locale](rows.length)}</h3>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th>${w.row[locale]}</th>
              <th>${w.subject[locale]}</th>
              <th>${w.code[locale]}</th>
              <th>${w.item[locale]}</th>
              <th>${w.state[locale]}</th>
              <th>${w.until[locale]}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.row(row))}
          </tbody>
        </table>
      </div>
    </article>`;
  }

  private row({ row, record }: StoredRecord): TemplateResult {
    const { locale } = this;
    const { id, name, type } = record.subject;
    const state = recordState(record, { law: LAW, on: this.on });
    return html`<tr>
      <td class="n">${row}</td>
      ${
        state.visible
          ? html`<td>${type === 'natural-person' ? mask(name, 'person-name') : name}</td>
              <td class="n"><code>${mask(id.value, id.kind)}</code></td>
              <td>${record.title}</td>`
          : html`<td colspan="3" class="m">${w.withheld[locale]}</td>`
      }
      <td>${recordStateWords[state.state][locale]}</td>
      <td>${state.visible ? discloseUntilText(state, locale) : nothing}</td>
    </tr>`;
  }
}

customElements.define('xin-x-lists', ListsSection);
