import type { Citation } from '../../../core/answer/index.ts';
import type { PlainDate } from '../../../core/date/types.ts';
import { lawInForce, rulesInForce } from '../../../core/law/index.ts';
import { statutoryLimit } from '../check/statutory.ts';
import { clockOf } from '../check/clock.ts';
import { dateIn, workingDaysIn } from '../check/case.ts';
import type { Checked, Surroundings } from '../check/screen-subject.ts';
import type { Mark } from '../check/outcome.ts';
import type { FrameSubject } from '../detect/types.ts';
import { LAW } from '../law/packs.ts';
import type { CaseLine, HeldStep, OwnCalls, PanelState, SubjectDetail, SubjectLine } from '../message/own.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import { appendLog } from '../store/log.ts';
import { secondPerson } from '../second-officer/policy.ts';
import { readSettings } from '../store/settings.ts';
import { logWords } from '../words/log.ts';
import { batchOf } from './batch.ts';
import {
  checkCase,
  checkSubject,
  type CheckedCase,
  maskedSubject,
  type Moment,
  momentOf,
  subjectOfPage,
} from './check.ts';
import { draftOf } from './entries.ts';
import { formLine } from './form.ts';
import { decide, profileById } from './holds.ts';
import { shareInForce } from './in-force.ts';
import { listCalls } from './list-calls.ts';
import { sendOutbox } from './outbox.ts';
import { recheckAll } from './recheck.ts';
import type { Handlers } from './router.ts';
import { arrangeScripts } from './scripts.ts';
import { arrangePanel, bringUp, openWindow, tellPanels, tellStage } from './stage.ts';
import { changeTab, type FrameState, type HeldState, openHold, type TabState, tabState } from './tabs.ts';

export const ownCalls: Handlers<OwnCalls> = {
  ...listCalls,

  async panel({ tab }, from) {
    return panelState(tab ?? from.tab);
  },

  async select({ tab = -1, key }, from) {
    const at = tab < 0 ? from.tab : tab;
    await changeTab(at, (state) => ({ ...state, selected: key }));
    tellPanels(at);
    return null;
  },

  async mode({ tab = -1, mode }, from) {
    const at = tab < 0 ? from.tab : tab;
    await changeTab(at, (state) => ({ ...state, choice: mode }));
    const { panel } = await readSettings();
    await arrangePanel(at, panel);
    tellPanels(at);
    return null;
  },

  async rail({ moving }, { tab }) {
    await tellStage(tab, { to: 'page', kind: 'rail', moving });
    return null;
  },

  async beside({ tab }) {
    const { panel } = await readSettings();
    await arrangePanel(tab, panel);
    return null;
  },

  async decide({ tab = -1, hold, decision }, from) {
    const problem = await decide(tab < 0 ? from.tab : tab, hold, decision);
    return problem ? { ok: false, problem } : { ok: true };
  },

  async window(_ask, { tab }) {
    await openWindow(tab);
    return null;
  },

  async covered(_ask, { tab }) {
    await bringUp(tab, false);
    return null;
  },

  async refused({ file, why }) {
    const draft = draftOf(await momentOf(), 'configuration', logWords.profileRefused(file));
    await appendLog({ ...draft, reason: { code: 'other', text: why } });
    return null;
  },

  async changed({ what }) {
    if (what === 'profiles') await arrangeScripts();
    else if (what === 'settings') await shareInForce();
    await recheckAll();
    if (what === 'settings') void sendOutbox('all');
    return null;
  },
};

async function panelState(tab: number): Promise<PanelState> {
  const state = await tabState(tab);
  const held = openHold(state);
  const current = await currentCase(state);
  const moment = current?.checked.moment ?? (await momentOf());
  const { settings, lists, around } = moment;
  const subjects = subjectLines(state);
  const form = await formLine(state);
  const selected = chosen(state, subjects, current?.checked.key);
  const detail = held
    ? current && heldDetail(current.checked)
    : selected && (await detailOf(selected, state, current?.checked));
  const list = current ? undefined : await listLine(state);
  const astray = Object.values(state.frames).find((frame) => frame.astray)?.astray;
  return {
    ...(astray ? { astray } : {}),
    locale: settings.locale,
    elder: settings.elder,
    on: around.on,
    trial: settings.trialDay !== undefined,
    mode: state.mode,
    lists,
    jurisdiction: around.authority.jurisdiction,
    department: settings.department,
    officer: settings.officer,
    subjects,
    ...rowsOf(state),
    ...(detail ? { detail } : {}),
    ...(current ? { case: caseLine(current.reading, current.profile, current.checked) } : {}),
    ...(list ? { list } : {}),
    ...(form ? { form } : {}),
    principles: held ? principlesOf(around) : [],
    ...(held ? { hold: await heldStep(held, state, current?.profile) } : {}),
  };
}

/** PINs' salts and hashes stay behind; the dialog is told names. */
async function heldStep(held: HeldState, state: TabState, profile?: Profile): Promise<HeldStep> {
  const second = await secondPerson();
  const officers = second?.officers.map(({ staffNo, name }) => ({ staffNo, name })) ?? [];
  const batch = profile && (await batchOf(held, state, profile));
  const inList = profile?.rows ? ({ inList: true } as const) : {};
  return {
    ...{ id: held.id, key: held.subject },
    ...inList,
    ...(batch ? { batch } : {}),
    ...(second ? { second: { when: second.when, officers } } : {}),
  };
}

interface Current {
  readonly reading: CaseReading;
  readonly profile: Profile;
  readonly checked: CheckedCase;
}

/** The case that stands open: the held one, else the one of the frame that has one. */
async function currentCase(state: TabState): Promise<Current | undefined> {
  const shown = Object.values(state.frames).find(({ reading }) => reading && !reading.noRow);
  const reading = state.held?.reading ?? shown?.reading;
  const profile = reading && (await profileById(reading.profile));
  return reading && profile ? { reading, profile, checked: await checkCase(reading, profile) } : undefined;
}

/** A profile's list before one of its rows is pressed: everybody on it is judged for its general matter. */
async function listLine({ frames }: TabState): Promise<PanelState['list']> {
  const reading = Object.values(frames).find(({ reading }) => reading?.noRow)?.reading;
  const profile = reading && (await profileById(reading.profile));
  if (!profile?.rows) return undefined;
  const { around } = await momentOf({ reading: { profile: profile.id, lost: [] }, profile });
  return { profile: profile.name, matterType: around.matter.type };
}

/** The frame that shows least of its list. */
function rowsOf({ frames }: TabState): Pick<PanelState, 'rows'> {
  const all = Object.values(frames).flatMap(({ report }) => report?.rows ?? []);
  const [rows] = all.sort((a, b) => b.of - b.seen - (a.of - a.seen));
  return rows ? { rows } : {};
}

function subjectLines(state: TabState): SubjectLine[] {
  const lines = new Map<string, SubjectLine>();
  for (const { report, marks, blind } of Object.values(state.frames)) {
    for (const seen of report?.subjects ?? []) {
      const mark = marks?.[seen.key];
      if (mark && !lines.has(seen.key)) lines.set(seen.key, lineOf(seen, mark, blind === true));
    }
  }
  return [...lines.values()];
}

function lineOf(seen: FrameSubject, { outcome, count }: Mark, blind: boolean): SubjectLine {
  return {
    key: seen.key,
    ...(blind ? { blind } : maskedSubject(subjectOfPage(seen))),
    ...(seen.kind ? { kind: seen.kind } : {}),
    role: seen.role,
    outcome,
    count,
  };
}

function chosen(state: TabState, lines: readonly SubjectLine[], ofCase?: string): SubjectLine | undefined {
  const byKey = (key?: string): SubjectLine | undefined => lines.find((line) => line.key === key);
  return (
    byKey(state.held?.subject ?? state.selected) ??
    byKey(ofCase) ??
    lines.find((line) => line.role === 'applicant') ??
    lines[0]
  );
}

/** The subject of a held step, whether or not the page's text shows it. */
function heldDetail(checked: CheckedCase): SubjectDetail {
  const { subject, key, outcome, count, screening, unchecked, grades, moment } = checked;
  return {
    key,
    ...(moment.around.matter.blindStage === true ? { blind: true } : maskedSubject(subject)),
    ...(subject.id ? { kind: subject.id.kind } : {}),
    role: 'applicant',
    outcome,
    count,
    ...(screening ? { screening } : {}),
    ...(unchecked ? { unchecked } : {}),
    ...(grades ? { grades } : {}),
    rights: rightsOf(checked, moment.around.on),
  };
}

async function detailOf(
  line: SubjectLine,
  state: TabState,
  ofCase?: CheckedCase,
): Promise<SubjectDetail | undefined> {
  const isIt = (subject: FrameSubject): boolean => subject.key === line.key;
  const frame = Object.values(state.frames).find(({ report }) => report?.subjects.some(isIt));
  const seen = frame?.report?.subjects.find(isIt);
  if (!seen) return undefined;
  const same = ofCase && ofCase.key === line.key;
  // Of a subject in blind evaluation nothing is looked up, whoever it is in the case.
  const checked: Checked = same
    ? ofCase
    : line.blind
      ? { outcome: 'unchecked', count: 0, unchecked: 'blind-stage' }
      : await checkSubject(subjectOfPage(seen), await momentOnList(frame));
  const { outcome, count, screening, unchecked, grades } = checked;
  const name = same && !line.blind ? maskedSubject(ofCase.subject).name : line.name;
  return {
    ...line,
    ...(name ? { name } : {}),
    outcome,
    count,
    ...(screening ? { screening } : {}),
    ...(unchecked ? { unchecked } : {}),
    ...(grades ? { grades } : {}),
    rights: rightsOf(checked, (ofCase?.moment ?? (await momentOf())).around.on),
  };
}

/** On a profile's list everybody is judged for its general matter, as the marks are. */
async function momentOnList(frame: FrameState | undefined): Promise<Moment> {
  const profile = frame?.reading && (await profileById(frame.reading.profile));
  return momentOf(profile?.rows && { reading: { profile: profile.id, lost: [] }, profile });
}

/** The rule that asks for legality, relevance and proportion, where the deciding authority's law has one. */
function principlesOf({ authority, on }: Surroundings): Citation[] {
  const law = lawInForce(LAW, { jurisdiction: authority.jurisdiction, on });
  return rulesInForce(law, 'duties')
    .filter((duty) => duty.items?.some(({ fact }) => fact === 'statement.proportionality'))
    .map((duty) => duty.citation);
}

/** By the law of the place that holds the records. */
function rightsOf({ screening }: Checked, on: PlainDate): Citation[] {
  const places = new Set(screening?.hits.map(({ record }) => record.heldBy));
  return [...places].flatMap((jurisdiction) =>
    rulesInForce(lawInForce(LAW, { jurisdiction, on }), 'duties')
      .filter((duty) => duty.kind === 'right' && /-(?:OBJECT|REPAIR)$/.test(duty.id))
      .map((duty) => duty.citation),
  );
}

function caseLine(reading: CaseReading, profile: Profile, { moment }: CheckedCase): CaseLine {
  const accepted = reading.acceptedOn && dateIn(reading.acceptedOn);
  const days = reading.promise && workingDaysIn(reading.promise);
  const clock =
    accepted && days ? clockOf(accepted, days, moment.around.on, moment.settings.thresholds) : undefined;
  const { authority, matter, on } = moment.around;
  const law = lawInForce(LAW, { jurisdiction: authority.jurisdiction, on });
  const statutory =
    accepted && matter.type === 'licence'
      ? statutoryLimit(law, accepted, on, moment.settings.thresholds)
      : undefined;
  return {
    profileId: profile.id,
    profile: profile.name,
    ...(reading.matter ? { matter: reading.matter } : {}),
    matterType: moment.around.matter.type,
    ...(reading.caseNumber ? { caseNumber: reading.caseNumber } : {}),
    ...(profile.authority ? { authority: profile.authority } : {}),
    lost: reading.lost,
    ...(clock ? { clock } : {}),
    ...(statutory ? { statutory } : {}),
  };
}
