import type { WordTable } from '../../../core/words/types.ts';

export const gradeWords = {
  title: { 'zh-CN': '等级和关注', en: 'Grades and tiers' },
  noFinding: {
    'zh-CN': '等级、评分和关注名单不是失信认定：不作为命中，不暂停办理，不得单凭它减损权益或者增加义务。',
    en: 'A grade, score or watch list is no finding of dishonesty: never a hit, it holds nothing, and alone it may reduce no right and add no duty.',
  },
  warning: { 'zh-CN': '关注提示', en: 'Watch' },
  permits: {
    'zh-CN': '本单位配置的、可以采取的管理措施：',
    en: 'Management measures your department has set for it:',
  },
  permitsNothing: {
    'zh-CN': '没有配置与该等级对应的措施，仅供参考。',
    en: 'No measures are configured for this grade; for information only.',
  },
  'not-listed': {
    'zh-CN': (id: string) => `配置的措施“${id}”不在适用的清单中，不采用。`,
    en: (id: string) => `The configured measure “${id}” is in no list that applies and is not used.`,
  },
  'reduces-rights': {
    'zh-CN': (id: string) => `配置的措施“${id}”减损权益或者增加义务，不得单凭等级采取，不采用。`,
    en: (id: string) =>
      `The configured measure “${id}” reduces rights or adds duties; a grade alone can’t carry it.`,
  },
} satisfies WordTable;

export const queryWords = {
  title: { 'zh-CN': '本事项的信用查询', en: 'Credit query for this matter' },
} satisfies WordTable;
