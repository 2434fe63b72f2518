import { flagsOf } from '../../../core/collection/index.ts';
import type { Flag, SharedEntry } from '../../../core/collection/types.ts';
import { lawInForce } from '../../../core/law/index.ts';
import type { LawInForce } from '../../../core/law/types.ts';
import { typeById } from '../../../core/record/type-by-id.ts';
import type { SubjectType } from '../../../core/record/types.ts';
import type { Mark } from '../check/outcome.ts';
import { identifierIn } from '../check/case.ts';
import { dayInChina } from '../check/day.ts';
import { LAW } from '../law/packs.ts';
import type { FieldNote, FormLine } from '../message/own.ts';
import type { PageCalls } from '../message/types.ts';
import { profileFor } from '../profile/match.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import { enabledProfiles } from '../store/profiles.ts';
import { readSettings } from '../store/settings.ts';
import { formWords } from '../words/form.ts';
import type { Handlers } from './router.ts';
import { arrangePanel, tellPanels } from './stage.ts';
import { changeFrame, type FormFields, type TabState, tabState } from './tabs.ts';

/** Whether there is anything that could be said of a profile's forms. */
export const readsForm = (profile: Profile, catalogue: readonly SharedEntry[]): boolean =>
  profile.form?.collects !== 'other' || catalogue.length > 0;

/** The law of one place and day, kept: its rules are found once. */
let last: { readonly key: string; readonly law: LawInForce } | undefined;
function lawAt(jurisdiction: string, on: LawInForce['on']): LawInForce {
  const key = `${jurisdiction} ${on}`;
  if (last?.key !== key) last = { key, law: lawInForce(LAW, { jurisdiction, on }) };
  return last.law;
}

/** Whose papers the form asks for: said in the profile, or by the applicant's code. Else it may be a person. */
function applicantOf({ subject }: Profile, reading: CaseReading | undefined): SubjectType {
  if (subject.type) return subject.type;
  const id = reading?.code ? identifierIn(reading.code) : undefined;
  return id?.kind === 'uscc' ? typeById(id) : 'natural-person';
}

function noteOf(label: string, { kind, duty, answer, entry }: Flag): FieldNote {
  return {
    label,
    kind,
    rule: duty.id,
    name: duty.name,
    ...(answer.say ? { say: answer.say } : {}),
    open: answer.level === 'indeterminate',
    choices: answer.choices,
    citation: duty.citation,
    ...(entry ? { entry } : {}),
  };
}

interface Noted {
  readonly profile?: Profile;
  readonly notes: readonly FieldNote[];
}

/** What the law of a frame's profile says of the fields of its form. Only what a label says outright is spoken of. */
async function notesOf(form: FormFields, reading?: CaseReading): Promise<Noted> {
  const [settings, profiles] = await Promise.all([readSettings(), enabledProfiles()]);
  const profile = profileFor(profiles, form.address);
  if (!profile) return { notes: [] };
  const law = lawAt(profile.jurisdiction, settings.trialDay ?? dayInChina(Date.now()));
  const { collects, fields = [] } = profile.form ?? {};
  const applicant = applicantOf(profile, reading);
  const whose = applicant === 'individual-business' ? applicant : 'natural-person';
  // Rules on what a person owns do not speak of an organisation's own papers.
  const organisation = applicant === 'legal-person' || applicant === 'unincorporated';
  const speaks = ({ kind, sure }: Flag): boolean =>
    sure && (kind === 'repeat' || (collects !== 'other' && (kind === 'forbidden' || !organisation)));
  const notes = form.labels.flatMap((label) => {
    const known = fields.find((each) => each.label === label);
    return flagsOf({ ...known, label }, law, settings.catalogue, undefined, whose)
      .filter(speaks)
      .map((flag) => noteOf(label, flag));
  });
  return { profile, notes };
}

/** What the panel says of all forms of a tab. */
export async function formLine(state: TabState): Promise<FormLine | undefined> {
  const notes: FieldNote[] = [];
  let seen = 0;
  let declared = true;
  for (const { form, reading } of Object.values(state.frames)) {
    if (!form) continue;
    const noted = await notesOf(form, reading);
    seen += form.labels.length;
    notes.push(...noted.notes);
    if (noted.notes.length && noted.profile?.form?.collects !== 'credit-information') declared = false;
  }
  if (!notes.length) return undefined;
  const at = notes.find(({ label }) => label === state.selected)?.label;
  return { notes, seen, declared, ...(at ? { at } : {}) };
}

/** A quiet mark a field; which rule it is stands in the panel. */
async function fieldMarks({ notes, profile }: Noted): Promise<PageCalls['fields']['reply']> {
  const { locale } = await readSettings();
  const mark: Mark = { outcome: 'advise', count: 0 };
  const css = profile?.form?.materials?.css;
  return {
    ...(css ? { materials: css } : {}),
    marks: Object.fromEntries(notes.map(({ label }) => [label, mark])),
    words: { advise: { long: formWords.mark[locale], short: formWords.markShort[locale] } },
  };
}

export const formCalls: Pick<Handlers<PageCalls>, 'fields'> = {
  async fields({ address, labels }, from) {
    const { tab, frame } = from;
    const before = (await tabState(tab)).frames[frame];
    const noted = await notesOf({ address, labels }, before?.reading);
    await changeFrame(from, (state) => ({
      ...state,
      form: { address, labels, noted: noted.notes.length > 0 },
    }));
    if (noted.notes.length || before?.form?.noted) {
      const { panel } = await readSettings();
      await arrangePanel(tab, panel);
      tellPanels(tab);
    }
    return fieldMarks(noted);
  },
};
