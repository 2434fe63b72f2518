import type { WordTable } from '../../core/words/types.ts';

export const citationWords = {
  open: { 'zh-CN': '查看条文', en: 'show the text' },
  close: { 'zh-CN': '关闭', en: 'Close' },
  inForce: { 'zh-CN': '现行有效', en: 'In force' },
  inForceFrom: { 'zh-CN': (d: string) => `现行有效，自${d}起施行`, en: (d: string) => `In force since ${d}` },
  inForceUntil: {
    'zh-CN': (d: string) => `现行有效，有效期至${d}`,
    en: (d: string) => `In force through ${d}`,
  },
  ended: {
    'zh-CN': (d: string) => `已失效（有效期至${d}）`,
    en: (d: string) => `No longer in force (ended ${d})`,
  },
  notYet: {
    'zh-CN': (d: string) => `尚未施行（自${d}起施行）`,
    en: (d: string) => `Not yet in force (from ${d})`,
  },
  unknownWindow: {
    'zh-CN': '来源未载明施行日期',
    en: 'The source names no date of entry into force',
  },
  version: { 'zh-CN': (v: string) => `规则版本 ${v}`, en: (v: string) => `Rule version ${v}` },
  excerpt: { 'zh-CN': '节录文本', en: 'From an excerpt of the text' },
  'official-interpretation': {
    'zh-CN': '官方解读，非条文原文，仅作提示',
    en: 'Official interpretation, not the text itself; advises only',
  },
  'news-summary': { 'zh-CN': '新闻摘要，仅作提示', en: 'News summary; advises only' },
  restated: { 'zh-CN': '转述，未核实，仅作提示', en: 'Restated, not verified; advises only' },
  draft: { 'zh-CN': '征求意见稿，不作为依据', en: 'Draft; never applied' },
  missing: {
    'zh-CN': '未找到该条文',
    en: 'this article is not in the loaded legal texts',
  },
} satisfies WordTable;
