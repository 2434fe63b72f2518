import type { WordTable } from '../../../core/words/types.ts';
import type { FollowProblem } from '../message/lists.ts';

/** Words about lists that are synced from their publisher. */
export const listWords = {
  follow: { 'zh-CN': '按地址自动更新名单', en: 'Follow a published list' },
  followHint: {
    'zh-CN':
      '名单由发布单位签名，下载后在本机核验和查询；除下载名单文件外，不发出任何请求。公钥请从发布单位另行取得，并电话核对指纹。',
    en: 'A list is signed by its publisher, verified and looked up on this computer; apart from its files nothing is ever requested. Get the public key from the publisher by another way, and compare the fingerprint by telephone.',
  },
  address: { 'zh-CN': '名单地址', en: 'Address of the list' },
  addressHint: {
    'zh-CN': 'manifest.json 所在目录，例如 https://credit.example.gov.cn/list/',
    en: 'The folder of manifest.json, for example https://credit.example.gov.cn/list/',
  },
  key: { 'zh-CN': '发布单位公钥', en: 'Publisher’s public key' },
  keyHint: {
    'zh-CN': 'signing.pub 的内容',
    en: 'The content of signing.pub',
  },
  secret: { 'zh-CN': '自然人记录密钥（可不填）', en: 'Key for natural persons’ records (optional)' },
  secretHint: {
    'zh-CN': '只有依法可以查询自然人记录的单位才会取得。不填时，自然人一律显示“未能核查”。',
    en: 'Given only to offices entitled to persons’ records. Without it, persons show as “Not checked”.',
  },
  add: { 'zh-CN': '核验并装入', en: 'Verify and install' },
  adding: { 'zh-CN': '正在核验和下载…', en: 'Verifying and downloading…' },
  added: {
    'zh-CN': (name: string) => `已装入《${name}》，今后自动更新。`,
    en: (name: string) => `Installed ${name}; it is kept up to date from now on.`,
  },
  fingerprint: { 'zh-CN': '公钥指纹', en: 'Key fingerprint' },
  persons: { 'zh-CN': '自然人记录', en: 'Persons’ records' },
  personsYes: { 'zh-CN': '有密钥，可以核查', en: 'key present, can be checked' },
  personsNo: { 'zh-CN': '无密钥，显示“未能核查”', en: 'no key: shown as “Not checked”' },
  syncNow: { 'zh-CN': '立即更新', en: 'Update now' },
  stop: { 'zh-CN': '停止更新并移除', en: 'Stop and remove' },
  stopSure: { 'zh-CN': '确认移除', en: 'Really remove' },
  lastSync: { 'zh-CN': '最近更新', en: 'Last update' },
  never: { 'zh-CN': '尚未完成首次更新', en: 'not installed yet' },
  unchanged: { 'zh-CN': '已是最新一期', en: 'up to date' },
  delta: { 'zh-CN': '已更新（增量）', en: 'updated by a delta' },
  whole: { 'zh-CN': '已更新（整份）', en: 'updated as a whole' },
  byPolicy: { 'zh-CN': '由单位策略设置', en: 'set by policy' },
  notAllowed: {
    'zh-CN': '浏览器没有允许信哨访问该地址，该服务器也没有放行跨域读取。',
    en: 'The browser does not let Xinshao reach this address, and the server does not allow it either.',
  },
  manifest: { 'zh-CN': '正在核验签名', en: 'Verifying the signature' },
  deltaStage: { 'zh-CN': '正在下载增量', en: 'Downloading changes' },
  files: { 'zh-CN': '正在下载', en: 'Downloading' },
  swap: { 'zh-CN': '正在装入', en: 'Installing' },
  percent: { 'zh-CN': (n: number) => `${n}%`, en: (n: number) => `${n} %` },
  syncing: { 'zh-CN': '名单正在更新', en: 'The list is being updated' },
} satisfies WordTable;

export const followProblemWords = {
  address: {
    'zh-CN': '名单地址不是有效的 http 或 https 地址，请检查后重新填写。',
    en: 'The address is no http or https address. Please check it.',
  },
  key: {
    'zh-CN': '公钥无法识别。请粘贴 signing.pub 的全部内容（P-256 公钥，base64）。',
    en: 'This is no public key. Paste the whole content of signing.pub (P-256, base64).',
  },
  'person-secret': {
    'zh-CN': '自然人记录密钥无法识别。请粘贴 person.key 的全部内容，或者留空。',
    en: 'This is no key for persons’ records. Paste the whole content of person.key, or leave it empty.',
  },
  'there-already': {
    'zh-CN': '该名单已经在自动更新。需要换地址或者公钥的，请先停止更新再重新添加。',
    en: 'This list is followed already. To change its address or key, stop following it and add it again.',
  },
  'file-of-that-id': {
    'zh-CN': '本机已从文件装入同一编号的名单。请先移除该文件，再按地址添加。',
    en: 'A list of this id has been loaded from a file. Remove it first, then add the address.',
  },
} satisfies WordTable & Record<FollowProblem, unknown>;
