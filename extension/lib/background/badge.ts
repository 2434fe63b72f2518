import { browser } from '../browser.ts';
import { loudest, type Outcome } from '../check/outcome.ts';
import { outcomeLetters, outcomeWords } from '../words/mark.ts';
import { popupWords } from '../words/options.ts';
import { readSettings } from '../store/settings.ts';
import { tabState } from './tabs.ts';

/** What is silent has no badge. */
const COLOURS: Partial<Record<Outcome, string>> = {
  hold: '#a3231c',
  unchecked: '#5a4a78',
  unestablished: '#44546a',
  advise: '#8a5a00',
  objection: '#0b57a4',
};

/** The strongest outcome of a tab on the toolbar button, in one character. The title names nobody. */
export async function showBadge(tab: number): Promise<void> {
  const { locale } = await readSettings();
  // Last of all: of two that are under way, neither may say what was known before the other.
  const { frames } = await tabState(tab);
  const marks = Object.values(frames).flatMap((frame) => Object.values(frame.marks ?? {}));
  const strongest = loudest(marks.map((mark) => mark.outcome));
  const color = strongest && COLOURS[strongest];
  const outcome = color && strongest;
  // A profile that finds nobody holds nobody: that comes before all but a step that is held.
  const astray = outcome !== 'hold' && Object.values(frames).some((frame) => frame.astray);
  const text = astray ? '!' : outcome ? outcomeLetters[outcome] : '';
  const said = astray ? popupWords.astrayShort[locale] : outcome && outcomeWords[outcome][locale];
  const title = said ? `信哨 · ${said}` : '信哨';
  const quiet = (): void => undefined; // the tab may be gone by now
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }).catch(quiet),
    browser.action.setTitle({ tabId: tab, title }).catch(quiet),
    text
      ? browser.action
          .setBadgeBackgroundColor({ tabId: tab, color: (astray ? undefined : color) ?? '#5a4a78' })
          .catch(quiet)
      : undefined,
  ]);
}
