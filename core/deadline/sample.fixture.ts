/** Rules for the tests of this folder, quoted from the law they come from. */
import type { CitedDeadlineRule, DeadlineRule } from './types.ts';

function cited(document: string, rule: Omit<DeadlineRule, 'name'> & { name: string }): CitedDeadlineRule {
  const { name, article, quote } = rule;
  return {
    ...rule,
    name: { 'zh-CN': name, en: rule.id },
    citation: { pack: 'TEST', document, article, quote, sourceKind: 'full-text', version: '1' },
  };
}

const ORDER_809 = '政务数据共享条例';

/** Ten working days, extendable by ten, with all three conditions. */
export const REPLY = cited(ORDER_809, {
  id: 'DL-ZW-21-COND',
  name: '有条件共享答复',
  kind: 'limit',
  article: '第二十一条',
  quote: '应当自收到政务数据共享申请之日起10个工作日内作出是否同意共享的答复',
  actor: '政务数据提供部门',
  startEvent: 'requestReceived',
  duration: 10,
  unit: 'working-day',
  extension: {
    unit: 'working-day',
    max: 10,
    requires: ['reason', 'authorityConsent', 'requesterTold'],
    article: '第二十一条',
    quote: '延长的期限最长不得超过10个工作日',
  },
});

/** One working day, no extension. */
export const REPLY_UNCONDITIONAL = cited(ORDER_809, {
  id: 'DL-ZW-21-UNCOND',
  name: '无条件共享答复',
  kind: 'limit',
  article: '第二十一条',
  quote: '应当自收到政务数据共享申请之日起1个工作日内作出答复',
  actor: '政务数据提供部门',
  startEvent: 'requestReceived',
  duration: 1,
  unit: 'working-day',
});

export const SHARE = cited(ORDER_809, {
  id: 'DL-ZW-22-SHARE',
  name: '共享数据',
  kind: 'limit',
  article: '第二十二条',
  quote: '应当自作出同意共享的答复之日起20个工作日内共享政务数据',
  actor: '政务数据提供部门',
  startEvent: 'replyMade',
  duration: 20,
  unit: 'working-day',
});

export const RETENTION = cited(ORDER_809, {
  id: 'DL-ZW-29-LOG',
  name: '使用记录保存',
  kind: 'retention-min',
  article: '第二十九条',
  quote: '有关记录保存期限不少于3年',
  actor: '政务数据需求部门',
  startEvent: 'recordMade',
  duration: 3,
  unit: 'calendar-year',
});

export const PROMPTLY = cited(ORDER_809, {
  id: 'DL-ZW-26-CLAIM',
  name: '提出校核申请',
  kind: 'task',
  article: '第二十六条',
  quote: '应当及时向政务数据提供部门提出政务数据校核申请',
  actor: '政务数据需求部门',
  startEvent: 'defectFound',
});

/** Five years, a maximum. */
export const DISCLOSURE = cited('济南市社会信用管理办法', {
  id: 'DL-JN-22-DISCLOSE',
  name: '失信信息披露',
  kind: 'disclosure-max',
  article: '第二十二条',
  quote: '信用主体失信信息披露期限最长不得超过5年,自失信行为终止之日起计算',
  actor: '公共信用信息服务机构',
  startEvent: 'actEnded',
  duration: 5,
  unit: 'calendar-year',
});

/** Ninety calendar days. */
export const PENALTY_DECISION = cited('行政处罚法', {
  id: 'CFF-60',
  name: '作出行政处罚决定',
  kind: 'limit',
  article: '第六十条',
  quote: '行政机关应当自行政处罚案件立案之日起九十日内作出行政处罚决定',
  actor: '行政机关',
  startEvent: 'caseFiled',
  duration: 90,
  unit: 'calendar-day',
});
