import { browser } from '../browser.ts';
import type { Outcome } from '../check/outcome.ts';
import { outcomeLetters, outcomeWords } from '../words/mark.ts';
import { readSettings } from '../store/settings.ts';
import { tabState } from './tabs.ts';

/** Loudest first; what is silent has no badge. */
const LOUD: readonly (readonly [Outcome, string])[] = [
  ['hold', '#a3231c'],
  ['unchecked', '#5a4a78'],
  ['unestablished', '#44546a'],
  ['advise', '#8a5a00'],
  ['objection', '#0b57a4'],
];

/** The strongest outcome of a tab on the toolbar button, in one character. The title names nobody. */
export async function showBadge(tab: number): Promise<void> {
  const { frames } = await tabState(tab);
  const outcomes = new Set(
    Object.values(frames).flatMap((f) => Object.values(f.marks ?? {}).map((m) => m.outcome)),
  );
  const [outcome, color] = LOUD.find(([candidate]) => outcomes.has(candidate)) ?? [];
  const { locale } = await readSettings();
  const text = outcome ? outcomeLetters[outcome] : '';
  const title = outcome ? `信哨 · ${outcomeWords[outcome][locale]}` : '信哨';
  const quiet = (): void => undefined; // the tab may be gone by now
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }).catch(quiet),
    browser.action.setTitle({ tabId: tab, title }).catch(quiet),
    color ? browser.action.setBadgeBackgroundColor({ tabId: tab, color }).catch(quiet) : undefined,
  ]);
}
