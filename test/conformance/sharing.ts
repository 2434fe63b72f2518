import type { Json } from './cases.ts';
import { classOf, dueOf, duty, on } from './tools.ts';

/** 政务数据共享条例: clocks of a request, extensions, incomplete materials. */

export function C01(facts: Json): Json {
  const replied = on(facts.reply.date);
  const reply = dueOf('DL-ZW-21-COND', { start: on(facts.requestReceived), done: replied });
  const share = dueOf('DL-ZW-22-SHARE', { start: replied });
  return { replyDue: reply.due, replyOnTime: reply.onTime, shareDue: share.due };
}

export function C02(facts: Json): Json {
  const reply = dueOf('DL-ZW-21-UNCOND', { start: on(facts.requestReceived), done: on(facts.replyDate) });
  const event = reply.onTime
    ? { kinds: [] }
    : { kinds: ['reply-overdue'], ...(facts.justifiedReason !== null && { justified: true }) };
  const violation = classOf('CL-ZW-VIOL-PROVIDER', { event });
  const open = violation.kind === 'indeterminate' && violation.missing.includes('event.justified');
  return {
    replyDue: reply.due,
    replyOnTime: reply.onTime,
    overdueWorkingDays: reply.overdueBy,
    flag: open ? `${violation.candidates.join(' ')} (possible: only if no 正当理由)` : violation.kind,
  };
}

export function C03(facts: Json): Json {
  const { days, reason, authorityConsent, requesterTold } = facts.extension;
  const start = on(facts.requestReceived);
  const first = { days, reason, authorityConsent: on(authorityConsent), requesterTold: on(requesterTold) };
  const asked = facts.furtherExtensionAsked;
  const further = {
    days: asked.days,
    reason,
    authorityConsent: on(asked.on),
    requesterTold: on(asked.on),
  };
  const extended = dueOf('DL-ZW-21-COND', { start, extensions: [first] });
  const [, second] = dueOf('DL-ZW-21-COND', { start, extensions: [first, further] }).extensions;
  const untold = { days, reason, authorityConsent: first.authorityConsent };
  const variantB = dueOf('DL-ZW-21-COND', { start, extensions: [untold] });
  return {
    baseDue: extended.baseDue,
    extendedDue: extended.due,
    furtherExtension:
      second?.effective === false && second.reason === 'cap-exceeded' && second.available === 0
        ? `refuse (cap of ${days} working days used)`
        : 'effective',
    variantB: {
      extensionEffective: variantB.extensions[0]?.effective,
      due: variantB.due,
      reason: variantB.extensions[0]?.reason,
    },
  };
}

export function C04(facts: Json): Json {
  const { step1, step2 } = facts;
  const reject = duty('ZW-21-NOREJECT', { reply: { kind: step1.action, ground: step1.ground } });
  const added = step2.notice2.filter((item: string) => !step2.notice1.includes(item));
  const again = duty('ZW-21-ONETIME', { notice: { number: 2, newItems: added } });
  return {
    step1: {
      decision: reject.level === 'refuse' ? 'refuse-action' : reject.level,
      offer: reject.outcome === 'one-time-notice' ? 'one-time notice listing all missing items' : undefined,
    },
    step2: {
      decision: again.level === 'advise' ? 'warn' : again.level,
      code: again.outcome,
      reason: `notice2 adds ${added.join(' ')} which was not in notice1`,
    },
  };
}
