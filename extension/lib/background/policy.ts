import { arrangeScripts } from './scripts.ts';
import { appendLog } from '../store/log.ts';
import { rememberPolicyProfiles } from '../store/profiles.ts';
import { browser } from '../browser.ts';
import { onPolicy, policy } from '../policy/read.ts';
import { forgetOpened } from '../subscription/opened.ts';
import { logWords } from '../words/log.ts';
import { sayProfileProblem } from '../words/profile.ts';
import { momentOf } from './check.ts';
import { draftOf } from './entries.ts';
import { syncAll } from './list-calls.ts';
import { recheckAll } from './recheck.ts';

/** Problems that stand in the log already. */
const SAID = 'policy-said';

/** Brings a new policy into force: lists are fetched, profiles registered, pages asked again, mistakes written down. */
export function startPolicy(): void {
  const take = (): void => {
    forgetOpened();
    void logProblems();
    void rememberPolicyProfiles();
    void syncAll();
    void arrangeScripts().then(recheckAll);
  };
  onPolicy(take);
  browser.runtime.onInstalled.addListener(() => {
    void logProblems();
    void rememberPolicyProfiles();
  });
  browser.runtime.onStartup.addListener(take);
}

async function logProblems(): Promise<void> {
  const { problems } = await policy();
  const text = problems.map((problem) => sayProfileProblem(problem, 'zh-CN')).join('；');
  if (text === ((await browser.storage.local.get(SAID))[SAID] ?? '')) return;
  await browser.storage.local.set({ [SAID]: text });
  if (!text) return;
  const draft = draftOf(await momentOf(), 'configuration', logWords.policyWrong);
  await appendLog({ ...draft, reason: { code: 'other', text } });
}
