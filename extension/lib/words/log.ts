import type { Outcome } from '../check/outcome.ts';
import type { PurgeRule } from '../policy/types.ts';
import { outcomeWords } from './mark.ts';

/** Why a held step was left undone, but for the officer's own word. */
const LEFT = {
  closed: '对话框被关闭',
  'page-left': '页面已离开',
  replaced: '改为提交另一办件',
} as const;

/** What stands in the log, which is a document of the department: Chinese, whatever language the officer reads. */
export const logWords = {
  notSet: '（未设置）',
  noList: '（未装入名单）',
  list: (name: string, sequence: number) => `${name} 第${sequence}期`,
  trial: (day: string) => `；试运行，按${day}判断`,
  storage: '本机浏览器扩展存储，待导出至本部门',
  onPage: '打开办件页面时自动核查',
  onRow: '在办件列表中点击办件时自动核查',
  onList: (n: number) => `打开列表页面时自动核查，共${n}个主体`,
  held: '提交前核查，暂停并提示',
  decided: '经办人处理后提交',
  decidedInBatch: (n: number, of: number) =>
    `批量操作共${of}条，经办人处理第${n}条，需要处理的全部处理后一并提交`,
  batchSent: (entries: readonly number[], of?: number) =>
    `批量操作提交${of === undefined ? '' : `，共${of}条`}；经办人的处理见日志第${entries.join('、')}条`,
  batchNotSent: (entry: number) => `批量操作未提交，日志第${entry}条的处理未随之提交`,
  confirmedBefore: (entry: number) => `再次提交，沿用日志第${entry}条的处理`,
  wentBack: '返回检查，未提交',
  notChecked: '提交前未能核查，照常提交',
  notCheckedHeld: '提交前未能核查，按设置暂停',
  policyWrong: '单位策略有误，原有的正确部分继续有效',
  profileRefused: (file: string) => `站点配置 ${file} 有误，未采用`,
  noAnswer: '扩展后台没有应答',
  profileGone: (id: string) => `扩展后台没有应答；写入本条时站点配置 ${id} 已被移除，未记载主体`,
  noProfile: '没有及时读到本页的站点配置',
  noRow: '办件列表上不能确定是哪一行、哪个申请人的办件',
  noSubject: '页面上没有读到申请人',
  rechecked: (before: string) => `名单或设置更新后复核，结论有变化；原结论：${before}`,
  amended: { result: '登记措施执行结果', withdrawal: '撤回处理决定' },
  feedbackSent: (event: 'decision' | 'result' | 'withdrawal') =>
    `反馈已送达本部门接口：${{ decision: '处理决定', result: '执行结果', withdrawal: '撤回' }[event]}`,
  feedbackExported: (n: number) => `导出反馈${n}条`,
  exported: (format: 'jsonl' | 'csv', through: number) =>
    `导出日志至第${through}条（${format === 'jsonl' ? 'JSON Lines' : 'CSV'}）`,
  logSent: (from: number, through: number) => `日志第${from}至${through}条已送达本部门接口`,
  purged: (from: number, through: number, basis: string, rule?: PurgeRule) =>
    `${rule ? '按单位策略，' : ''}保存期满，${rule === 'when-over' ? '' : '已导出后'}清除本机日志第${from}至${through}条${basis ? `；保存期限依据${basis}` : ''}`,
  left: { officer: '', ...LEFT },
  /** Why the others of a step for several were not sent. */
  othersLeft: {
    officer: '同批另一条返回检查',
    unchecked: '同批另一条未能核查，按设置暂停',
    ...LEFT,
  },
} as const;

export type LeftWhy = keyof typeof logWords.left;

export function outcomeInLog(outcome: Outcome, count: number): string {
  return outcomeWords[outcome]['zh-CN'] + (count ? ` ${count}项` : '');
}
