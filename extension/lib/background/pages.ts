import type { Screening } from '../../../core/screening/types.ts';
import type { Locale } from '../../../core/words/types.ts';
import { endOfDayInChina } from '../check/day.ts';
import type { Mark, Outcome } from '../check/outcome.ts';
import { packMarks, unpack } from '../message/packed.ts';
import type { FrameReport, MarkLabels, PageCalls } from '../message/types.ts';
import { profileFor } from '../profile/match.ts';
import type { CaseReading } from '../profile/types.ts';
import { caseKey } from '../profile/read-case.ts';
import { enabledProfiles } from '../store/profiles.ts';
import { readSettings } from '../store/settings.ts';
import { markWords, outcomeLetters, outcomeWords } from '../words/mark.ts';
import { letLeave, letPass, lower, raise, raiseLater, stay } from './backstop.ts';
import { showBadge } from './badge.ts';
import { formCalls, readsForm } from './form.ts';
import { logWords } from '../words/log.ts';
import { begins, isGone } from './documents.ts';
import { checkCase, checkSubjects, momentOf, subjectOfPage } from './check.ts';
import { hasLeft, leftBehind } from './confirmed.ts';
import { endHold, profileById, profileToHold } from './holds.ts';
import { logLookUp, logQuery } from './look-ups.ts';
import type { From, Handlers } from './router.ts';
import { inject, injectGuard } from './scripts.ts';
import { arrangePanel, bringUp, tellFrame, tellPanels, tellTab } from './stage.ts';
import { profileAround } from './around.ts';
import { takeKept } from './unchecked.ts';
import { hasNamed, mayName } from './spoken.ts';
import { answerStep } from './step.ts';
import { isToSay, sayOnNextPage } from './went-on.ts';
import {
  changeFrame,
  changeTab,
  forgetFrame,
  type FrameState,
  holdingProfile,
  type Leaving,
  tabState,
} from './tabs.ts';

export const pageCalls: Handlers<PageCalls> = {
  ...formCalls,

  async open(_ask, from) {
    begins(from);
    const { tab, frame } = from;
    if (mayName(from)) void inject('recogniser', from).catch(() => undefined);
    const before = await tabState(tab);
    const { held, frames, leaving } = before;
    // The answer of what left this frame is there.
    if (frame !== 0 && leaving?.frame === frame) raiseLater(tab, () => profileToHold(tab));
    if (frame !== 0 && !frames[frame] && held?.frame !== frame) return null;
    // First of all: what the new document says of itself may come while the hold of the old one is being ended.
    const state = await forgetFrame(tab, frame);
    if (!holdingProfile(state)) await lower(tab);
    if (held && (frame === 0 || held.frame === frame)) await endHold(tab, held, 'page-left');
    await leftBehind(before, frame);
    if (frame === 0 && isToSay(tab)) await tellFrame(tab, frame, { to: 'page', kind: 'unchecked' });
    const { panel } = await readSettings();
    await arrangePanel(tab, panel);
    await showBadge(tab);
    tellPanels(tab);
    return null;
  },

  async report(packed, from) {
    const { tab, frame } = from;
    const report = { ...packed, subjects: unpack(packed.subjects) };
    if (report.subjects.length) hasNamed(from);
    const { reading } = (await tabState(tab)).frames[frame] ?? {};
    const here = profileFor(await enabledProfiles(), report.address);
    const profile = reading && (await profileById(reading.profile));
    const blind = here?.blindEvaluation === true;
    const moment = await momentOf(
      // On a list the row pressed last says nothing about the others.
      blind || here?.rows
        ? { reading: { profile: here.id, lost: [] }, profile: here }
        : reading && profile
          ? { reading, profile }
          : undefined,
    );
    const marks: Record<string, Mark> = {};
    const screenings: Record<string, Screening> = {};
    // The authority's own code is not what the officer asks about.
    const asked = report.subjects.filter(({ role }) => role !== 'authority');
    const checked = await checkSubjects(asked.map(subjectOfPage), moment);
    asked.forEach(({ key }, at) => {
      const { outcome, count, screening } = checked[at]!;
      marks[key] = { outcome, count };
      if (screening) screenings[key] = screening;
    });
    const state = await changeFrame(from, (before) => ({
      ...withPart(before, report, marks),
      blind,
    }));
    const whole = state.frames[frame];
    if (!report.more && whole?.report && whole.marks) {
      if (!here || here.rows) await logQuery(whole.report, from, whole.marks, screenings, moment);
      await arrangePanel(tab, moment.settings.panel);
      await showBadge(tab);
      tellPanels(tab);
    }
    const { locale, elder } = moment.settings;
    return { ...packMarks(report.subjects, marks), labels: { ...labelsIn(locale), elder } };
  },

  async profile(asked, from) {
    const { tab, frame } = from;
    // The frame says anew if its profile finds nobody.
    if ((await tabState(tab)).frames[frame]?.astray) {
      await changeFrame(from, ({ astray: _, ...state }) => state);
      await showBadge(tab);
    }
    const [{ locale, catalogue }, profiles] = await Promise.all([readSettings(), enabledProfiles()]);
    const own = profileFor(profiles, asked.address);
    if (own && readsForm(own, catalogue)) void inject('form', from).catch(() => undefined);
    const profile = own ?? (await profileAround(tab, asked, profiles));
    return { locale, ...(profile ? { profile } : {}) };
  },

  async case({ reading }, from) {
    const { tab, frame } = from;
    const profile = await profileById(reading.profile);
    const until = endOfDayInChina(Date.now());
    if (!profile) return { pass: true, until };
    if (reading.noRow) return { pass: await betweenRows(from, reading), until };
    const checked = await checkCase(reading, profile);
    const { frames } = await tabState(tab);
    const first = !Object.values(frames).some((f) => f.reading?.profile === profile.id);
    await logLookUp(checked, reading, from, profile.rows ? logWords.onRow : logWords.onPage);
    const holds = checked.outcome === 'hold';
    const { leaving } = await changeFrame(from, ({ astray: _, ...state }) => ({
      ...state,
      reading,
      subject: checked.key,
      holds,
    }));
    if (isGone(from)) return { pass: false, until };
    if (leaving && isOther(leaving, frame, reading, frames[frame]?.reading)) await stay(tab);
    if (holds) await raise(tab, profile);
    else if (!(await profileToHold(tab))) await lower(tab);
    await tellFrame(tab, frame, { to: 'page', kind: 'remark' });
    // The tab has a case now: frames of its site without a profile of their own are doors for it too.
    if (first) await tellTab(tab, { to: 'page', kind: 'around' });
    tellPanels(tab);
    // In blind evaluation there is nothing to check: that is no failure.
    const open = checked.outcome !== 'unchecked' || checked.unchecked === 'blind-stage';
    return { pass: checked.outcome !== 'hold' && open, until };
  },

  async astray({ address }, from) {
    const { tab } = from;
    // A frame around a case has its profile and no case of its own; in blind evaluation there may be nobody to find.
    const profile = profileFor(await enabledProfiles(), address);
    if (!profile || profile.blindEvaluation) return null;
    await changeFrame(from, (state) => ({ ...state, astray: profile.name }));
    await showBadge(tab);
    tellPanels(tab);
    return null;
  },

  action: answerStep,

  async clear({ leaves }, { tab, frame }) {
    const { frames } = await tabState(tab);
    const reading = Object.values(frames).find(({ holds }) => holds)?.reading;
    if (leaves) await letLeave(tab, { frame, key: reading ? caseKey(reading) : '' });
    else await letPass(tab, () => profileToHold(tab));
    return null;
  },

  async sent(_ask, from) {
    const { tab } = from;
    await hasLeft(from);
    raiseLater(tab, () => profileToHold(tab));
    return null;
  },

  async unchecked({ released }, { tab }) {
    if (released) sayOnNextPage(tab);
    await takeKept();
    return null;
  },

  async show({ key }, { tab }) {
    await changeTab(tab, (state) => ({ ...state, selected: key, choice: 'open' }));
    const { panel } = await readSettings();
    await arrangePanel(tab, panel);
    tellPanels(tab);
    return null;
  },

  async dismiss(_ask, { tab }) {
    const { held } = await tabState(tab);
    if (held) await endHold(tab, held, 'closed');
    return null;
  },

  async lost(_ask, { tab }) {
    await bringUp(tab, true);
    return null;
  },

  async recogniser(_ask, from) {
    await inject('recogniser', from);
    return null;
  },

  async marks(_ask, from) {
    await inject('marks', from);
    return null;
  },

  async rows(_ask, from) {
    await inject('rows', from);
    return null;
  },

  async guard(_ask, from) {
    await injectGuard(from);
    return null;
  },
};

/** Where the case was shown whose step was let go, another is shown now: that step is not waited for any more. */
function isOther(leaving: Leaving, frame: number, now: CaseReading, before?: CaseReading): boolean {
  const was = frame === leaving.frame || (before !== undefined && caseKey(before) === leaving.key);
  return was && caseKey(now) !== leaving.key;
}

/** A list of which no row is meant, or several: a frame around it is a door for it all the same. */
async function betweenRows(from: From, reading: CaseReading): Promise<boolean> {
  const { tab, frame } = from;
  const before = (await tabState(tab)).frames[frame]?.reading;
  await changeFrame(from, ({ astray: _, subject: __, ...state }) => ({
    ...state,
    reading,
    holds: false,
  }));
  if (!(await profileToHold(tab))) await lower(tab);
  if (!before) await tellTab(tab, { to: 'page', kind: 'around' });
  tellPanels(tab);
  return false;
}

/** A frame's state with one more part of its report; the first part begins anew. */
function withPart(state: FrameState, report: FrameReport, marks: Readonly<Record<string, Mark>>): FrameState {
  if (!report.from) return { ...state, report, marks };
  const before = state.report?.subjects.slice(0, report.from) ?? [];
  return {
    ...state,
    report: { ...report, subjects: [...before, ...report.subjects] },
    marks: { ...state.marks, ...marks },
  };
}

function labelsIn(locale: Locale): MarkLabels {
  const outcomes = Object.keys(outcomeWords) as Outcome[];
  return Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      { long: markWords.counted[locale](outcomeWords[outcome][locale]), short: outcomeLetters[outcome] },
    ]),
  );
}
