import { common, type Shown } from './shown.ts';

const json = (value: unknown): string => JSON.stringify(value);

const conditional = {
  requestReceived: '2025-09-26',
  request: { sharingAttribute: 'CONDITIONAL', materialsComplete: true },
};
const timelineOf = (facts: unknown, on: string, chain = 'ZW-CHAIN-SHARE'): string =>
  `<xin-timeline chain="${chain}" on="${on}"
  facts='${json(facts)}'></xin-timeline>`;

const timeline: Shown = {
  tag: 'xin-timeline',
  title: '办理时限链',
  about: '一件事的各个环节各有时限：哪些办结、哪些在办、哪些逾期，可否延长、须有什么条件。',
  aboutEn: 'A chain of statutory clocks: done, running, overdue, extension and its conditions.',
  attributes: [
    ['chain', '流程编号', '例如 ZW-CHAIN-SHARE；也可以写一条期限规则的编号'],
    ['facts', 'JSON', '各事件的日期，以及决定哪些环节适用的事实'],
    ['law', '法规包代码', '编号看不出属于哪个法规包时使用'],
    ['yellow, red', '数', '剩余多少个单位时转为黄牌、红牌'],
    ...common,
  ],
  events: ['xin-trace'],
  states: [
    {
      title: '共享申请：答复期限在走',
      about: '共享环节尚未起算，只作预计。',
      html: timelineOf({ ...conditional, reply: { kind: 'AGREE' } }, '2025-10-14'),
    },
    {
      title: '共享申请：已答复，正在共享',
      html: timelineOf({ ...conditional, replied: '2025-10-15', reply: { kind: 'AGREE' } }, '2025-10-20'),
    },
    { title: '共享申请：答复逾期', html: timelineOf(conditional, '2025-10-20') },
    {
      title: '共享申请：延长生效',
      html: timelineOf(
        {
          ...conditional,
          extensions: {
            'DL-ZW-21-COND': [
              { days: 5, reason: '特殊原因', authorityConsent: '2025-10-14', requesterTold: '2025-10-14' },
            ],
          },
        },
        '2025-10-15',
      ),
    },
    {
      title: '共享申请：延长未生效',
      about: '没有告知需求部门。',
      html: timelineOf(
        {
          ...conditional,
          extensions: {
            'DL-ZW-21-COND': [{ days: 5, reason: '特殊原因', authorityConsent: '2025-10-14' }],
          },
        },
        '2025-10-15',
      ),
    },
    {
      title: '目录更新',
      html: timelineOf(
        { catalogueChanged: '2026-11-09', updatedCatalogueReceived: '2026-11-19' },
        '2026-11-20',
        'ZW-CHAIN-CATALOGUE',
      ),
    },
    {
      title: '异议处理（大连）',
      html: timelineOf(
        { objectionReceived: '2026-11-16', ownErrorConfirmed: '2026-11-18' },
        '2026-11-20',
        'DL-CHAIN-OWN',
      ),
    },
    {
      title: '异议处理（济南，一个环节）',
      html: timelineOf({ objectionReceived: '2026-06-17' }, '2026-06-22', 'DL-JN-40-OWN'),
    },
    {
      title: '信用修复（没有规定天数）',
      html: timelineOf({ repairApplicationReceived: '2026-11-19' }, '2026-11-20', 'DL-JN-42-REPAIR'),
    },
    { title: '还没有起算', html: timelineOf({}, '2026-11-20', 'ZW-CHAIN-CORRECTION') },
    { title: '没有这条流程', html: timelineOf({}, '2026-11-20', 'ZW-CHAIN-X') },
  ],
};

export const moreElements: readonly Shown[] = [timeline];
