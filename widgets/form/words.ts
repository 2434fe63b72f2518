import type { WordTable } from '../../core/words/types.ts';

export const formWords = {
  optional: { 'zh-CN': '（可不填）', en: ' (optional)' },
  pleaseFill: {
    'zh-CN': (name: string) => `请填写${name}。`,
    en: (name: string) => `Fill in: ${name}.`,
  },
  pleaseChoose: {
    'zh-CN': (name: string) => `请选择${name}。`,
    en: (name: string) => `Choose: ${name}.`,
  },
  choose: { 'zh-CN': '请选择', en: 'choose' },
  draftKept: {
    'zh-CN': '填写内容暂存在这台设备上，提交或者清除后删除。',
    en: 'What you write is kept on this device until you confirm or clear it.',
  },
  draftClear: { 'zh-CN': '清除草稿', en: 'Clear the draft' },
  draftCleared: { 'zh-CN': '草稿已清除', en: 'The draft is cleared' },
  needValue: { 'zh-CN': '请先填写并确认。', en: 'Fill in and confirm first.' },
  revise: { 'zh-CN': '修改', en: 'Change' },
  ok: { 'zh-CN': '符合', en: 'in order' },
  advise: { 'zh-CN': '提示', en: 'note' },
  refuse: { 'zh-CN': '不符合', en: 'not met' },
  unsure: { 'zh-CN': '待核实', en: 'to be verified' },
  missing: { 'zh-CN': '缺', en: 'missing' },
  colon: { 'zh-CN': '：', en: ': ' },
  comma: { 'zh-CN': '，', en: ', ' },
  list: { 'zh-CN': '、', en: ', ' },
  noLaw: {
    'zh-CN': '没有载入当地现行有效的规定，这里不作判断。',
    en: 'No rules in force for this place are loaded, so nothing is judged here.',
  },
  badKey: {
    'zh-CN': (name: string, wrong: string, known: string) =>
      `“${name}”中的“${wrong}”不是可用的项，可能写错了；可用的项：${known}。`,
    en: (name: string, wrong: string, known: string) =>
      `“${wrong}” in “${name}” is not known; perhaps misspelt. Known: ${known}.`,
  },
  badJson: {
    'zh-CN': (name: string) => `“${name}”的内容不能读取。`,
    en: (name: string) => `The content of “${name}” cannot be read.`,
  },
} satisfies WordTable;
