import type { Locale, WordTable } from '../../../core/words/types.ts';
import type { ProfileProblem } from '../profile/schema.ts';

const problems = {
  'not-json': { 'zh-CN': '不是有效的 JSON 文件', en: 'is not valid JSON' },
  missing: { 'zh-CN': '缺失', en: 'is missing' },
  'wrong-type': { 'zh-CN': '类型不符', en: 'has the wrong type' },
  'unknown-value': { 'zh-CN': '不是可用的值', en: 'is not one of the known values' },
  'unknown-field': {
    'zh-CN': '不是配置的字段，可能写错了名称',
    en: 'is no field of a profile; perhaps misspelt',
  },
  malformed: { 'zh-CN': '写法不符', en: 'is not written as it should be' },
  empty: { 'zh-CN': '不能为空', en: 'can’t be empty' },
  'bad-selector': { 'zh-CN': '不是有效的 CSS 选择器', en: 'is not a valid CSS selector' },
} satisfies WordTable & Record<ProfileProblem['code'], unknown>;

/** Path and reason, as one line. */
export function sayProfileProblem({ path, code, saw }: ProfileProblem, locale: Locale): string {
  const zh = locale === 'zh-CN';
  const where = path || (zh ? '文件' : 'File');
  const what = `${zh ? `${where}：` : `${where} `}${problems[code][locale]}`;
  return saw ? `${what}${zh ? `，实际为“${saw}”` : `; found “${saw}”`}` : what;
}
