import { browser } from '../browser.ts';
import { inOrder } from '../in-order.ts';
import type { Endpoint, Profile } from '../profile/types.ts';

/** After a released request has left, the rule comes back. Its request is long under way by then. */
const AGAIN_MS = 1500;

const TYPES = ['main_frame', 'sub_frame', 'xmlhttprequest', 'ping', 'other'] as const;

const armed = new Map<number, Profile>();
const coming = new Map<number, ReturnType<typeof setTimeout>>();
const queue = inOrder();

/**
 * A network rule for one tab: while a step of its page has to be held, nothing reaches the profile's addresses, by
 * whatever way a page may find that our doors do not see.
 */
export function raise(tab: number, profile: Profile): Promise<void> {
  clearTimeout(coming.get(tab));
  if (armed.get(tab)?.id === profile.id) return Promise.resolve();
  armed.set(tab, profile);
  return queue(async () => {
    // The tab may have been closed while its case was being checked; then nobody would take the rule away again.
    if (!(await isOpen(tab))) return void armed.delete(tab);
    const rules = await browser.declarativeNetRequest.getSessionRules();
    const free = Math.max(0, ...rules.map((rule) => rule.id)) + 1;
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: ofTab(rules, tab),
      addRules: (profile.endpoints ?? []).map((endpoint, at) => ruleFor(endpoint, tab, free + at)),
    });
  }).catch((error: unknown) => {
    armed.delete(tab);
    throw error;
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
  clearTimeout(coming.get(tab));
  armed.delete(tab);
  return queue(async () => {
    const removeRuleIds = ofTab(await browser.declarativeNetRequest.getSessionRules(), tab);
    if (removeRuleIds.length) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
  });
}

/** Puts the rule back a little later, unless the tab has gone on to something else by then. */
export function raiseLater(tab: number, still: () => Promise<Profile | undefined>): void {
  clearTimeout(coming.get(tab));
  coming.set(
    tab,
    setTimeout(() => {
      coming.delete(tab);
      void still().then((profile) => profile && raise(tab, profile));
    }, AGAIN_MS),
  );
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
