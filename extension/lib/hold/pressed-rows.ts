import { matches } from '../profile/find.ts';
import { caseKey, hasSubject, keyOf, readCase } from '../profile/read-case.ts';
import { readRow } from '../profile/read-row.ts';
import { chosenRows, firstRow, type Row, rowsOf, tiedRows } from '../profile/rows.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import { shared } from '../reader/shared.ts';

const CONTROL = 'a,button,input,select,textarea,[onclick],[role=button],[role=link],[role=menuitem]';
const CHOICE = 'input[type=checkbox],input[type=radio],label';

/**
 * Which cases of a list a step is about: the one whose row was pressed last, or those that are chosen. They are read
 * when they are pressed: lists are drawn anew, and rows used again for others, while a step is under way.
 */
export class PressedRows {
  private row: Row | undefined;
  /** More rows that the pressed button's cell reaches into: it is theirs too. */
  private further: readonly Row[] = [];
  /** What was pressed last chooses rows, or acts on those that are chosen. */
  private choosing = false;
  private kept: readonly CaseReading[] = [];

  /** @param turned another row than before: what was let go for that one is not let go for this. */
  constructor(private readonly turned: () => void) {}

  /** A press on the page. `step`: it is one the profile names. */
  pressed(profile: Profile, path: readonly EventTarget[], step: boolean): void {
    const { rows } = profile;
    if (!rows) return;
    const { row: before, kept } = this;
    const [row, ...further] = rowsOf(path, rows);
    if (row) [this.row, this.choosing] = [row, !step && isChoice(path, row)];
    else if (step) {
      if (isOpened(path, rows.opens)) return;
      [this.row, this.choosing] = [undefined, true];
    } else if (!this.choosing) return;
    if (row || step) this.further = further;
    const now = this.read(profile);
    // A list that was drawn anew between a press and its confirmation has lost what was chosen.
    if (!row && !step && !now.length) return;
    this.kept = now;
    const same = keyOf(now) === keyOf(kept);
    if (kept.length && !(same && isMoved(profile, before, row, kept))) this.turned();
  }

  /** The cases as of the last press; one that says so where it can't be told. */
  readings(profile: Profile): readonly CaseReading[] {
    if (!this.kept.some(hasSubject)) this.kept = this.read(profile);
    if (this.kept.length) return this.kept;
    const none = readCase(profile);
    return [profile.rows && firstRow(profile.rows) ? { ...none, noRow: true } : none];
  }

  /**
   * Whether a press on this element would still mean the same cases. While a step waited the list may have been drawn
   * anew, and its rows used again for other cases.
   */
  stands(profile: Profile, on: Element): boolean {
    if (!profile.rows || (this.row && !this.row.some((part) => part.contains(on)))) return true;
    return on.isConnected && keyOf(this.read(profile)) === keyOf(this.kept);
  }

  /** The step is about the rows that are chosen, not about one whose own button was pressed. */
  get areChosen(): boolean {
    return this.choosing;
  }

  /** Whether the list's rows are found, each with its applicant; a list on which nobody stands is empty. */
  isList(profile: Profile): boolean {
    const row = profile.rows && firstRow(profile.rows);
    if (row) return hasSubject(readRow(profile, row));
    return !!profile.rows && !shared().shown?.sightings.length;
  }

  left(): void {
    this.row = undefined;
    this.further = [];
    this.choosing = false;
    this.kept = [];
  }

  private read(profile: Profile): CaseReading[] {
    const chosen = this.choosing && profile.rows ? chosenRows(profile.rows) : [];
    const rows = chosen.length || !this.row ? chosen : [this.row, ...this.further];
    const cases = new Map<string, CaseReading>();
    for (const row of rows) {
      const reading = caseOf(profile, row);
      const key = caseKey(reading);
      const same = cases.get(key);
      cases.set(key, same ? { ...same, times: (same.times ?? 1) + 1 } : reading);
    }
    return [...cases.values()];
  }
}

/**
 * A row that names nobody is about whom the rows tied to it name, if that is one; else nobody is read: what another frame
 * shows, or the row pressed before, is not its case.
 */
function caseOf(profile: Profile, row: Row): CaseReading {
  const own = readRow(profile, row);
  if (hasSubject(own)) return own;
  for (const rows of profile.rows ? tiedRows(row, profile.rows) : []) {
    const named = rows.map((each) => readRow(profile, each)).filter(hasSubject);
    const [one, ...others] = new Map(named.map((reading) => [caseKey(reading), reading])).values();
    if (one && !others.length) return one;
    if (one) break;
  }
  return { ...own, noRow: true };
}

/** The same case in another row: it has moved there, or the list has it twice. */
function isMoved(
  profile: Profile,
  before: Row | undefined,
  now: Row | undefined,
  kept: readonly CaseReading[],
): boolean {
  if (!before?.[0]?.isConnected || before.some((part) => now?.includes(part))) return true;
  return keyOf([readRow(profile, before)]) !== keyOf(kept);
}

/** A tick, or a press on nothing in particular, chooses a row; a button in it acts on it. */
function isChoice(path: readonly EventTarget[], row: Row): boolean {
  for (const node of path) {
    if (!(node instanceof Element)) continue;
    if (row.includes(node)) return true;
    if (matches(node, CHOICE)) return true;
    if (matches(node, CONTROL)) return false;
  }
  return true;
}

const isOpened = (path: readonly EventTarget[], opens: string | undefined): boolean =>
  opens !== undefined && path.some((node) => node instanceof Element && matches(node, opens));
