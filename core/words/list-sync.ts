import type { Found } from '../list/lookup.ts';
import type { SyncProblem, SyncWarning } from '../list/sync-types.ts';
import type { Locale, WordTable } from './types.ts';

const PROBLEMS = {
  network: { 'zh-CN': '网络不通，或下载中断', en: 'the network is down or the download broke off' },
  aborted: { 'zh-CN': '更新已取消', en: 'the update was cancelled' },
  http: {
    'zh-CN': (status: number) => `服务器返回 ${status}`,
    en: (status: number) => `the server answered ${status}`,
  },
  html: {
    'zh-CN': '服务器返回的是网页而不是名单文件，可能需要先登录',
    en: 'the server sent a web page, perhaps a login page, instead of the file',
  },
  'bad-signature': {
    'zh-CN': '签名不符或不是所信任的发布单位，已拒绝',
    en: 'bad signature, or not by a trusted publisher: refused',
  },
  'bad-manifest': {
    'zh-CN': (field: string) => `名单文件头无法识别${field && `（${field}）`}，可能需要升级信哨`,
    en: (field: string) =>
      `the head of the list is not understood${field && ` (${field})`}; Xinshao may need an update`,
  },
  'other-list': {
    'zh-CN': (saw: string) => `该地址上是另一份名单（${saw}），已拒绝`,
    en: (saw: string) => `another list stands there (${saw}): refused`,
  },
  rollback: {
    'zh-CN': (saw: number, installed: number) => `服务器上是第${saw}期，早于已安装的第${installed}期，已拒绝`,
    en: (saw: number, installed: number) =>
      `issue ${saw} is older than issue ${installed}, which is installed: refused`,
  },
  'sequence-reused': {
    'zh-CN': (saw: number) => `第${saw}期的内容与已安装的不同，已拒绝；请发布单位换用新的期号`,
    en: (saw: number) =>
      `issue ${saw} differs from the one installed: refused; the publisher must give it a new number`,
  },
  damaged: { 'zh-CN': '文件与签名的摘要不符', en: 'the file does not fit its signed digest' },
  quota: { 'zh-CN': '磁盘空间不足，请清理后重试', en: 'the disk is full; make room and try again' },
  store: {
    'zh-CN': (message: string) => `本机存储出错（${message}）`,
    en: (message: string) => `the store on this machine failed (${message})`,
  },
  overtaken: { 'zh-CN': '另一个页面已完成更新', en: 'another tab has updated the list already' },
} satisfies WordTable;

const AROUND = {
  file: { 'zh-CN': (path: string) => `${path}：`, en: (path: string) => `${path}: ` },
  kept: {
    'zh-CN': (issue: number) => `仍使用已安装的第${issue}期。`,
    en: (issue: number) => `Issue ${issue} stays installed and answers.`,
  },
  nothing: {
    'zh-CN': '尚未安装名单，核查结果一律为“未能核查”。',
    en: 'No list is installed: nothing can be checked.',
  },
  stale: {
    'zh-CN': (day: string) => `名单有效期至 ${day}，已过期，结果仅供参考，请更新名单。`,
    en: (day: string) => `The list was valid to ${day}. Update it before relying on an answer.`,
  },
  clock: {
    'zh-CN': (today: string, atLeast: string) => `本机日期 ${today} 早于 ${atLeast}，请校正系统时间。`,
    en: (today: string, atLeast: string) =>
      `This machine says ${today}, which is before ${atLeast}: correct its clock.`,
  },
  shard: {
    'zh-CN': '未能核查：名单数据缺失或无法取得，请重新更新名单。',
    en: 'Could not check: part of the list is missing. Update the list.',
  },
  'no-person-key': {
    'zh-CN': '未能核查：本机未配置自然人记录的密钥。',
    en: 'Could not check: this machine has no key for natural persons’ records.',
  },
  'person-key-wrong': {
    'zh-CN': '未能核查：自然人记录的密钥不符。',
    en: 'Could not check: the key for natural persons’ records does not fit.',
  },
} satisfies WordTable;

function what(problem: SyncProblem, locale: Locale): string {
  switch (problem.code) {
    case 'http':
      return PROBLEMS.http[locale](problem.status);
    case 'bad-manifest':
      return PROBLEMS['bad-manifest'][locale](problem.field);
    case 'other-list':
    case 'sequence-reused':
      return problem.code === 'other-list'
        ? PROBLEMS['other-list'][locale](problem.saw)
        : PROBLEMS['sequence-reused'][locale](problem.saw);
    case 'rollback':
      return PROBLEMS.rollback[locale](problem.saw, problem.installed);
    case 'store':
      return PROBLEMS.store[locale](problem.message);
    default:
      return PROBLEMS[problem.code][locale];
  }
}

/**
 * Why a list could not be updated, and what still answers.
 *
 * @example sayListSync({ code: 'http', status: 404, path: 'manifest.json' }, 'zh-CN', 3)
 * //=> 名单未能更新：manifest.json：服务器返回 404。仍使用已安装的第3期。
 */
export function sayListSync(problem: SyncProblem, locale: Locale, kept?: number): string {
  const file = 'path' in problem ? AROUND.file[locale](problem.path) : '';
  const after = kept === undefined ? AROUND.nothing[locale] : AROUND.kept[locale](kept);
  return locale === 'en'
    ? `The list was not updated: ${file}${what(problem, locale)}. ${after}`
    : `名单未能更新：${file}${what(problem, locale)}。${after}`;
}

/** What has to be said beside every answer of the list on this day. */
export function sayListWarning(warning: SyncWarning, locale: Locale): string {
  return warning.code === 'stale'
    ? AROUND.stale[locale](warning.lastDay)
    : AROUND.clock[locale](warning.today, warning.atLeast);
}

/** Why a lookup gave no answer. */
export const sayUnavailable = (why: Extract<Found, { kind: 'unavailable' }>['why'], locale: Locale): string =>
  AROUND[why][locale];
