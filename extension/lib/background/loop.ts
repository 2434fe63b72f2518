import type { AuditDraft } from '../../../core/audit/types.ts';
import { itemOf } from '../loop/decision.ts';
import type { CaseDecision, FeedbackMessage } from '../loop/types.ts';
import type { LoopCalls, LoopReply } from '../message/loop.ts';
import { changeDecision, decisionById, handedOver, outboxItems } from '../store/decisions.ts';
import { appendLog } from '../store/log.ts';
import { logWords } from '../words/log.ts';
import { momentOf } from './check.ts';
import { draftOf, timeInChina } from './entries.ts';
import { tellRecords } from './loop-told.ts';
import { sendOutbox } from './outbox.ts';
import { purgeLog } from './purge.ts';
import { showAtRest } from './at-rest.ts';
import type { Handlers } from './router.ts';

export const loopCalls: Handlers<LoopCalls> = {
  async withdraw({ decision: id, reason, text }) {
    return amend(id, text, 'withdrawal', (time, words) => ({
      draft: { kind: 'withdrawal', reason: { code: reason, text: words } },
      change: (decision) => ({
        ...decision,
        state: 'withdrawn',
        withdrawn: { time, reason, text: words },
      }),
    }));
  },

  async result({ decision: id, code, text }) {
    return amend(id, text, 'result', (time, words) => ({
      draft: { kind: 'result', reason: { code, text: words } },
      change: (decision) => ({ ...decision, state: 'done', result: { time, code, text: words } }),
    }));
  },

  async seen({ decision }) {
    await changeDecision(decision, (known) =>
      known.recheck ? { ...known, recheck: { ...known.recheck, seen: true } } : undefined,
    );
    await showAtRest();
    tellRecords();
    return null;
  },

  async send() {
    await sendOutbox('all');
    return null;
  },

  async exported({ through, format }) {
    const draft = draftOf(await momentOf(), 'export', logWords.exported(format, through));
    const known = (await handedOver())?.through ?? 0;
    await appendLog(draft, (tx) => {
      // A table can't be checked again: only the lines with their hashes count as handed over.
      if (format !== 'jsonl' || through < known) return;
      void tx.objectStore('handed').put({ through, at: new Date().toISOString() }, 'log');
    });
    tellRecords();
    return null;
  },

  async feedbackExported({ items }) {
    const waiting = (await outboxItems()).filter(
      ({ id, state }) => state !== 'delivered' && items.includes(id),
    );
    if (!waiting.length) return null;
    await appendLog(draftOf(await momentOf(), 'export', logWords.feedbackExported(waiting.length)), (tx) => {
      for (const item of waiting) void tx.objectStore('outbox').put({ ...item, state: 'exported' });
    });
    tellRecords();
    return null;
  },

  async purge() {
    return { count: await purgeLog() };
  },
};

interface Amendment {
  readonly draft: Pick<AuditDraft, 'kind' | 'reason'>;
  readonly change: (decision: CaseDecision) => CaseDecision;
}

/** Entry, decision and message are written together or not at all; the identifier read off the page goes with it. */
async function amend(
  id: string,
  text: string,
  event: FeedbackMessage['event'],
  make: (time: string, text: string) => Amendment,
): Promise<LoopReply> {
  const words = text.trim();
  if (!words) return { ok: false, problem: 'incomplete' };
  const decision = await decisionById(id);
  const late = decision?.state === 'withdrawn' || (event === 'result' && decision?.state !== 'open');
  if (!decision || late) return { ok: false, problem: 'gone' };
  const time = timeInChina(Date.now());
  const { draft, change } = make(time, words);
  const changed = closed(change(decision));
  const moment = await momentOf();
  const base = draftOf(moment, draft.kind, logWords.amended[event === 'result' ? 'result' : 'withdrawal']);
  try {
    await appendLog(
      {
        ...base,
        ...draft,
        matter: decision.matter,
        places: [decision.jurisdiction],
        refers: decision.seq,
        ...(decision.measures.length
          ? { measure: decision.measures.map(({ id: code, name }) => `${code} ${name['zh-CN']}`).join('；') }
          : {}),
      },
      (tx) => {
        void tx.objectStore('decisions').put(changed);
        void tx.objectStore('outbox').put(itemOf(changed, event, time));
      },
    );
  } catch {
    return { ok: false, problem: 'not-logged' };
  }
  await showAtRest();
  tellRecords();
  void sendOutbox();
  return { ok: true };
}

/** Nothing is open any more: what was read off the page, the identifier with it, is dropped. */
function closed(decision: CaseDecision): CaseDecision {
  const { reading: _, ...rest } = decision;
  if (!rest.recheck) return rest;
  return { ...rest, recheck: { ...rest.recheck, seen: true } };
}
