import type { WordTable } from '../../core/words/types.ts';

export const promptWords = {
  title: { 'zh-CN': '失信惩戒提示', en: 'Measures against dishonesty' },
  waiting: { 'zh-CN': '等待信用核查结果。', en: 'Waiting for the credit check.' },
  officersOnly: {
    'zh-CN': '失信惩戒由办理机关依法决定，本页面不提供。',
    en: 'Measures are decided by the authority in charge; this page does not offer them.',
  },
  nothing: {
    'zh-CN': '没有可以依法采取的惩戒措施，本事项照常办理。',
    en: 'The law lists no measure here; the matter goes its usual way.',
  },
  doubt: {
    'zh-CN': '不能判断，不得据此采取惩戒措施。请补充后重新核查。',
    en: 'This cannot be judged, so no measure may rest on it. Complete the facts and check again.',
  },
  onlyPauses: {
    'zh-CN': '这里只作提示，不代您作决定。您的处理意见和理由记入核查日志。',
    en: 'This only prompts; you decide. Your decision and reasons go into the log.',
  },
  apply: { 'zh-CN': '采取措施', en: 'Apply measures' },
  decline: { 'zh-CN': '不执行', en: 'Do not apply' },
  decision: { 'zh-CN': '处理意见', en: 'Decision' },
  basis: { 'zh-CN': '依据', en: 'Basis' },
  suggested: {
    'zh-CN': '记录领域与本事项一致，请确认关联',
    en: 'same field as the matter; confirm relevance',
  },
  notSuggested: { 'zh-CN': '与本事项的关联由您判断', en: 'relevance to the matter is yours to judge' },
  information: { 'zh-CN': '仅供参考，不由本机关采取', en: 'information only, not taken by this office' },
  unsure: { 'zh-CN': '能否适用无法确定，不能选择', en: 'whether it applies is not known; cannot be chosen' },
  relevance: { 'zh-CN': '关联性说明', en: 'Relevance' },
  relevanceHint: {
    'zh-CN': '说明失信情形与本次事项有什么关联。',
    en: 'How the dishonesty bears on this matter.',
  },
  proportionality: { 'zh-CN': '相当性说明', en: 'Proportionality' },
  proportionalityHint: {
    'zh-CN': '说明措施与失信行为的性质、领域、情节和社会危害程度相当。',
    en: 'How the measure is in keeping with nature, field, circumstances and harm.',
  },
  needed: { 'zh-CN': '（必填）', en: ' (required)' },
  why: { 'zh-CN': '不执行的原因', en: 'Why not' },
  unrelated: { 'zh-CN': '与申请事项无关联', en: 'not relevant to the matter' },
  disproportionate: { 'zh-CN': '与情节不相当', en: 'not proportionate' },
  'record-wrong': { 'zh-CN': '记录有误或者已失效', en: 'the record is wrong or no longer holds' },
  other: { 'zh-CN': '其他', en: 'other' },
  reason: { 'zh-CN': '具体理由', en: 'Reason' },
  reasonHint: { 'zh-CN': '写明判断所依据的事实。', en: 'State the facts you rely on.' },
  confirm: { 'zh-CN': '确认处理意见', en: 'Confirm the decision' },
  revise: { 'zh-CN': '修改', en: 'Change' },
  decided: { 'zh-CN': '已作出处理意见', en: 'Decision made' },
  needDecision: { 'zh-CN': '请选择采取措施或者不执行。', en: 'Choose to apply measures or not.' },
  needMeasure: { 'zh-CN': '请至少选择一项措施。', en: 'Choose at least one measure.' },
  needWhy: { 'zh-CN': '请选择原因。', en: 'Choose a reason.' },
  needText: {
    'zh-CN': (name: string) => `请写明${name}，不能空白或者只写符号。`,
    en: (name: string) => `Write the ${name.toLowerCase()}; blanks or signs alone will not do.`,
  },
  needAnswer: { 'zh-CN': '请先作出处理意见。', en: 'Make the decision first.' },
  alternatives: { 'zh-CN': '依法可以考虑', en: 'The law allows instead' },
} satisfies WordTable;
