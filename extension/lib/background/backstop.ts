import { browser } from '../browser.ts';
import { inOrder } from '../in-order.ts';
import type { Endpoint, Profile } from '../profile/types.ts';
import { changeTab, type Leaving, type TabState, tabState } from './tabs.ts';

/** After a released request has left, the rule comes back. Its request is long under way by then. */
const AGAIN_MS = 1500;

const TYPES = ['main_frame', 'sub_frame', 'xmlhttprequest', 'ping', 'other'] as const;

/** Whose rule each tab has. Changed in the order of the queue only, as the rules are. */
const armed = new Map<number, Profile>();
const coming = new Map<number, ReturnType<typeof setTimeout>>();
const queue = inOrder();

/** Who has to be held in a tab as things are, if anybody. */
type Still = () => Promise<Profile | undefined>;

/**
 * A network rule for one tab: while a step of its page has to be held, nothing reaches the profile's addresses, by
 * whatever way a page may find that our doors do not see. While a step that was let go is leaving, there is none.
 */
export const raise = (tab: number, profile: Profile): Promise<void> => put(tab, async () => profile);

/** It is asked for in the queue: who has been let go meanwhile is not stopped by an older answer. */
function put(tab: number, who: Still): Promise<void> {
  return queue(async () => {
    const profile = await who();
    if (!profile || armed.get(tab)?.id === profile.id) return;
    // The tab may have been closed while its case was being checked; then nobody would take the rule away again.
    if ((await tabState(tab)).leaving || !(await isOpen(tab))) return;
    const rules = await browser.declarativeNetRequest.getSessionRules();
    const free = Math.max(0, ...rules.map((rule) => rule.id)) + 1;
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: ofTab(rules, tab),
      addRules: (profile.endpoints ?? []).map((endpoint, at) => ruleFor(endpoint, tab, free + at)),
    });
    armed.set(tab, profile);
  });
}

/** Takes away the rules of tabs that are no more. */
export function sweepRules(): Promise<void> {
  return queue(async () => {
    const rules = await browser.declarativeNetRequest.getSessionRules();
    if (!rules.length) return;
    const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
    const removeRuleIds = rules
      .filter(({ condition }) => !condition.tabIds?.some((tab) => open.has(tab)))
      .map(({ id }) => id);
    if (removeRuleIds.length) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
  });
}

function isOpen(tab: number): Promise<boolean> {
  return browser.tabs.get(tab).then(
    () => true,
    () => false,
  );
}

/** Lifts the rule. When the promise is fulfilled, a request may leave. */
export function lower(tab: number): Promise<void> {
  return queue(async () => {
    armed.delete(tab);
    const removeRuleIds = ofTab(await browser.declarativeNetRequest.getSessionRules(), tab);
    if (removeRuleIds.length) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
  });
}

/** Lifts the rule for a step that is let go, until its request has left: see `raiseLater`. */
export async function letLeave(
  tab: number,
  leaving: Leaving,
  applies: (state: TabState) => boolean = () => true,
): Promise<void> {
  // First: an earlier one may be about to have left.
  cancel(tab);
  await changeTab(tab, (state) => (applies(state) ? { ...state, leaving } : state));
  await lower(tab);
}

/** Nothing leaves the tab any more, or none of the case it shows now. */
export async function stay(tab: number): Promise<void> {
  await changeTab(tab, ({ leaving: _, ...state }) => state);
}

/** Lifts the rule for a request that is not the decision. */
export async function letPass(tab: number, still: Still): Promise<void> {
  const due = coming.has(tab);
  cancel(tab);
  await lower(tab);
  if (due || !(await tabState(tab)).leaving) raiseLater(tab, still);
}

/** What was let go has left: the rule comes back a little later, unless the tab has gone on to something else by then. */
export function raiseLater(tab: number, still: Still): void {
  cancel(tab);
  const timer = setTimeout(() => void again().catch(() => undefined), AGAIN_MS);
  coming.set(tab, timer);
  const isOver = (): boolean => coming.get(tab) !== timer;
  const again = async (): Promise<void> => {
    if ((await tabState(tab)).leaving)
      await changeTab(tab, ({ leaving, ...state }) => (leaving && isOver() ? { ...state, leaving } : state));
    if (isOver()) return;
    coming.delete(tab);
    await put(tab, still);
  };
}

function cancel(tab: number): void {
  clearTimeout(coming.get(tab));
  coming.delete(tab);
}

function ofTab(rules: readonly chrome.declarativeNetRequest.Rule[], tab: number): number[] {
  return rules.filter((rule) => rule.condition.tabIds?.includes(tab)).map((rule) => rule.id);
}

function ruleFor(endpoint: Endpoint, tab: number, id: number): chrome.declarativeNetRequest.Rule {
  return {
    id,
    priority: 1,
    action: { type: 'block' as chrome.declarativeNetRequest.RuleActionType },
    condition: {
      tabIds: [tab],
      urlFilter: filterOf(endpoint.url),
      isUrlFilterCaseSensitive: true,
      resourceTypes: [...TYPES] as chrome.declarativeNetRequest.ResourceType[],
      ...(endpoint.method
        ? { requestMethods: [endpoint.method.toLowerCase() as chrome.declarativeNetRequest.RequestMethod] }
        : {}),
    },
  };
}

/** `*` means the same there; a pattern that does not begin with it is anchored. */
function filterOf(url: string): string {
  return (url.startsWith('*') ? url : `|${url}`) + (url.endsWith('*') ? '' : '|');
}
