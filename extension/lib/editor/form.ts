import { html, nothing, type TemplateResult } from 'lit';
import type { MatterType } from '../../../core/law/types.ts';
import { matterWords } from '../../../core/words/index.ts';
import type { PickKind, Preview } from '../picker/types.ts';
import type { Endpoint, Read, Target } from '../profile/types.ts';
import { editorWords as w } from '../words/editor.ts';
import { optionsWords } from '../words/options.ts';
import { knownPlaces, placeName } from '../words/places.ts';
import type { EditorApp, Field } from './app.ts';
import { type Draft, readParams, type ReadField, sayParams, type TargetField } from './draft.ts';

/** What the preview says of a field. */
const IN_PREVIEW = {
  code: 'code',
  subjectName: 'name',
  matterName: 'matter',
  caseNumber: 'caseNumber',
  acceptedOn: 'acceptedOn',
  promise: 'promise',
} as const satisfies Record<ReadField, keyof Preview>;

const sayRead = (read: Read): string =>
  'css' in read ? read.css : 'label' in read ? `“${read.label}”` : read.text;
const sayTarget = (target: Target): string => ('css' in target ? target.css : `“${target.words}”`);
/** What may be said of a matter; nothing is an answer of its own. */
const SAID = { notSaid: undefined, is: true, isNot: false } as const;
type Said = keyof typeof SAID;
const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

function pickButton(app: EditorApp, field: Field, kind: PickKind): TemplateResult {
  const { locale } = app;
  const words = w[field][locale];
  return html`<button
    aria-label=${w.pickNamed[locale](words)}
    aria-pressed=${app.picking === field}
    data-pick=${field}
    @click=${() => app.pick(field, kind)}
  >
    ${app.picking === field ? w.picking[locale] : w.pick[locale]}
  </button>`;
}

function clearButton(app: EditorApp, field: Field, clear: () => void): TemplateResult {
  const { locale } = app;
  return html`<button aria-label=${w.clearNamed[locale](w[field][locale])} @click=${clear}>
    ${w.clear[locale]}
  </button>`;
}

/** A value that is read: where it stands, and what it says now. */
export function readRow(app: EditorApp, draft: Draft, field: ReadField): TemplateResult {
  const { locale, preview } = app;
  const read = draft.reads[field];
  const ways = app.ways[field] ?? (read ? [read] : []);
  const text = preview?.[IN_PREVIEW[field]];
  const clear = (): void => {
    const { [field]: _, ...reads } = draft.reads;
    app.change({ reads });
  };
  return html`<div class="pick" data-field=${field}>
    <div class="stack" style="gap:2px">
      <span>${w[field][locale]}</span>
      ${
        read
          ? html`<span>
                <span class="m">${w.now[locale]}：</span>
                <span class="value"
                  >${text ?? html`<span class="tag unchecked">${w.nothing[locale]}</span>`}</span
                >
              </span>
              <select
                aria-label=${w.where[locale](w[field][locale])}
                @change=${(event: Event) => {
                  const way = ways[Number(valueOf(event))];
                  if (way) app.change({ reads: { ...draft.reads, [field]: way } });
                }}
              >
                ${ways.map(
                  (way, at) =>
                    html`<option value=${at} ?selected=${JSON.stringify(way) === JSON.stringify(read)}>
                      ${sayRead(way)}
                    </option>`,
                )}
              </select>`
          : html`<span class="m">${w.notPicked[locale]}</span>`
      }
    </div>
    <div class="acts">
      ${pickButton(app, field, 'value')} ${read ? clearButton(app, field, clear) : nothing}
    </div>
  </div>`;
}

/** On a list: what a row is. */
export function rowsRow(app: EditorApp, draft: Draft): TemplateResult {
  const { locale } = app;
  const { rows, ...others } = draft;
  const ways = rows && app.rowWays.includes(rows.css) ? app.rowWays : rows ? [rows.css] : [];
  return html`<div class="pick" data-field="rows">
    <div class="stack" style="gap:2px">
      <span>${w.rows[locale]}</span>
      ${
        rows
          ? html`<select
              aria-label=${w.where[locale](w.rows[locale])}
              @change=${(event: Event) => app.change({ rows: { ...rows, css: valueOf(event) } })}
            >
              ${ways.map((css) => html`<option value=${css} ?selected=${css === rows.css}>${css}</option>`)}
            </select>`
          : nothing
      }
      <span class="m">${w.rowsHint[locale]}</span>
    </div>
    <div class="acts">
      ${pickButton(app, 'rows', 'row')}
      ${rows ? clearButton(app, 'rows', () => app.replace(others)) : nothing}
    </div>
  </div>`;
}

/** Buttons that are pressed. */
export function targetRow(app: EditorApp, draft: Draft, field: TargetField): TemplateResult {
  const { locale } = app;
  const targets = draft[field];
  return html`<div class="pick" data-field=${field}>
    <div class="stack" style="gap:2px">
      <span>${w[field][locale]}</span>
      ${
        targets.length
          ? html`<span>${targets.map((target) => html`<code>${sayTarget(target)}</code>　 `)}</span>`
          : html`<span class="m">${w.notPicked[locale]}</span>`
      }
    </div>
    <div class="acts">
      ${pickButton(app, field, 'button')}
      ${targets.length ? clearButton(app, field, () => app.change({ [field]: [] })) : nothing}
    </div>
  </div>`;
}

/** Where the decision is sent: recorded, or typed. */
export function endpointsPart(app: EditorApp, draft: Draft): TemplateResult {
  const { locale, mode } = app;
  return html`<div class="spread">
      <h2>${w.endpoints[locale]}</h2>
      <span class="row">
        <button
          data-do="record"
          aria-pressed=${mode === 'record'}
          @click=${() => app.record(mode === 'record' ? 'rest' : 'record')}
        >
          ${mode === 'record' ? w.stop[locale] : w.record[locale]}
        </button>
        <button @click=${() => app.change({ endpoints: [...draft.endpoints, { url: '' }] })}>
          ${w.addEndpoint[locale]}
        </button>
      </span>
    </div>
    <p class="m">${w.endpointsHint[locale]}</p>
    ${
      mode === 'record'
        ? html`<p class="alert advise">${w.recording[locale]}</p>
            ${recordedList(app)}`
        : nothing
    }
    ${draft.endpoints.map((endpoint, at) => endpointRow(app, draft, endpoint, at))}`;
}

function endpointRow(app: EditorApp, draft: Draft, endpoint: Endpoint, at: number): TemplateResult {
  const { locale } = app;
  const put = (change: Partial<Endpoint>): void => {
    const { params, ...rest } = { ...endpoint, ...change };
    const next = { ...rest, ...(params && Object.keys(params).length ? { params } : {}) };
    app.change({ endpoints: draft.endpoints.map((each, i) => (i === at ? next : each)) });
  };
  return html`<div class="endpoint">
    <label>
      ${w.typed[locale]}
      <input
        type="text"
        .value=${endpoint.url}
        @change=${(event: Event) => put({ url: valueOf(event).trim() })}
      />
    </label>
    <label>
      ${w.method[locale]}
      <select @change=${(event: Event) => put({ method: valueOf(event) as 'GET' | 'POST' })}>
        ${(['POST', 'GET'] as const).map(
          (method) => html`<option ?selected=${(endpoint.method ?? 'POST') === method}>${method}</option>`,
        )}
      </select>
    </label>
    <label title=${w.params[locale]}>
      ${w.params[locale]}
      <input
        type="text"
        .value=${sayParams(endpoint.params)}
        @change=${(event: Event) => put({ params: readParams(valueOf(event)) })}
      />
    </label>
    <button @click=${() => app.change({ endpoints: draft.endpoints.filter((_, i) => i !== at) })}>
      ${w.clear[locale]}
    </button>
  </div>`;
}

/** Whose cases a press was about, as the profile reads them. */
function sayCases({ about, draft, locale }: EditorApp): string {
  const said = about.flatMap(({ name, code, caseNumber }) => {
    const words = [name, code, caseNumber].filter(Boolean).join(' ');
    return words ? [words] : [];
  });
  if (said.length) return w.pressedFor[locale](said.join(locale === 'en' ? '; ' : '；'));
  return draft?.rows ? w.pressedNone[locale] : '';
}

/** What was caught since recording began. */
export function recordedList(app: EditorApp): TemplateResult {
  const { locale, recorded, mode, pressed } = app;
  return html`${
    mode === 'test' && pressed
      ? html`<p class="pressed"><b>${w.pressed[locale]}</b>${sayCases(app)}</p>`
      : nothing
  }
  ${
    recorded.length
      ? html`<h3>${w.caught[locale]}</h3>
          <ul class="stack caught">
            ${recorded.map(
              (each) =>
                html`<li class="row">
                  <code>${each.method} ${new URL(each.url).pathname}</code>
                  <code class="m">${sayParams(each.params).slice(0, 120)}</code>
                  ${
                    mode === 'test'
                      ? html`<span class="tag ${each.is === 'decision' ? 'hold' : 'none'}" data-is=${each.is}
                          >${(each.is === 'decision' ? w.wouldHold : w.wouldPass)[locale]}</span
                        >`
                      : html`<button @click=${() => app.use(each)}>${w.use[locale]}</button>`
                  }
                </li>`,
            )}
          </ul>`
      : nothing
  }`;
}

/** Name, place, matter and pages. */
export function headPart(app: EditorApp, draft: Draft): TemplateResult {
  const { locale } = app;
  return html`<div class="form">
    <label for="name">${w.name[locale]}</label>
    <input
      type="text"
      id="name"
      .value=${draft.name}
      @change=${(event: Event) => app.change({ name: valueOf(event).trim() })}
    />
    <label for="jurisdiction">${w.place[locale]}</label>
    <select id="jurisdiction" @change=${(event: Event) => app.change({ jurisdiction: valueOf(event) })}>
      ${knownPlaces.map(
        (place) =>
          html`<option value=${place} ?selected=${place === draft.jurisdiction}>
            ${placeName(place, locale)}
          </option>`,
      )}
    </select>
    <label for="authority">${w.authority[locale]}</label>
    <input
      type="text"
      id="authority"
      .value=${draft.authority}
      @change=${(event: Event) => app.change({ authority: valueOf(event).trim() })}
    />
    <label for="matterType">${w.matterType[locale]}</label>
    <select
      id="matterType"
      @change=${(event: Event) => app.change({ matterType: valueOf(event) as MatterType })}
    >
      ${(Object.keys(matterWords) as MatterType[]).map(
        (type) =>
          html`<option value=${type} ?selected=${type === draft.matterType}>
            ${matterWords[type][locale]}
          </option>`,
      )}
    </select>
    <label for="domain">${w.domain[locale]}</label>
    <div class="stack">
      <input
        type="text"
        id="domain"
        .value=${draft.domain}
        @change=${(event: Event) => app.change({ domain: valueOf(event).trim() })}
      />
      <p class="m">${w.domainHint[locale]}</p>
    </div>
    <label for="infrastructure">${w.infrastructure[locale]}</label>
    <div class="stack">
      <select
        id="infrastructure"
        @change=${(event: Event) => app.change({ infrastructure: SAID[valueOf(event) as Said] })}
      >
        ${(Object.keys(SAID) as Said[]).map(
          (said) =>
            html`<option value=${said} ?selected=${SAID[said] === draft.infrastructure}>
              ${w[said][locale]}
            </option>`,
        )}
      </select>
      <p class="m">${w.infrastructureHint[locale]}</p>
    </div>
    <label for="match">${w.match[locale]}</label>
    <div class="stack">
      <textarea
        id="match"
        rows="2"
        spellcheck="false"
        .value=${draft.match.join('\n')}
        @change=${(event: Event) => app.change({ match: valueOf(event).split(/\s+/).filter(Boolean) })}
      ></textarea>
      <p class="m">${w.matchHint[locale]}</p>
    </div>
    <label for="onFailure">${w.onFailure[locale]}</label>
    <select
      id="onFailure"
      @change=${(event: Event) => app.change({ onFailure: valueOf(event) === 'hold' ? 'hold' : 'release' })}
    >
      <option value="release" ?selected=${draft.onFailure === 'release'}>
        ${optionsWords.release[locale]}
      </option>
      <option value="hold" ?selected=${draft.onFailure === 'hold'}>${optionsWords.hold[locale]}</option>
    </select>
  </div>`;
}
