import type { WordTable } from '../../../core/words/types.ts';

/** What `npm run check:source` says; each line in both languages. */
export const sourceWords = {
  known: { 'zh-CN': '查询所给主体', en: 'asking for the subject given' },
  unknown: { 'zh-CN': '查询一个虚构主体（应当没有记录）', en: 'asking for an invented subject (no records)' },
  undeclared: {
    'zh-CN': '不声明使用部门的查询（应当拒绝）',
    en: 'asking without a department (to be refused)',
  },
  address: {
    'zh-CN': '地址使用 https（本机除外），且不含主体代码',
    en: 'the address is https, or on this machine, and holds no identifier',
  },
  'not-https': {
    'zh-CN': '地址不是 https，查询内容会以明文传输',
    en: 'the address is not https: what is asked travels in the clear',
  },
  'code-in-address': {
    'zh-CN': '地址中含有主体代码；代码只应放在请求正文中',
    en: 'the address holds the identifier; it belongs in the body only',
  },
  'code-in-header': {
    'zh-CN': (name: string) => `应答头 ${name} 中含有主体代码`,
    en: (name: string) => `the header ${name} of the reply holds the identifier`,
  },
  network: { 'zh-CN': '无法连接', en: 'no connection' },
  timeout: { 'zh-CN': '超时', en: 'timed out' },
  'cut-off': { 'zh-CN': '应答中途断开', en: 'the reply broke off' },
  'too-large': { 'zh-CN': '应答超过 1000000 字节', en: 'the reply is larger than 1,000,000 bytes' },
  'not-utf-8': { 'zh-CN': '应答不是 UTF-8 编码', en: 'the reply is not in UTF-8' },
  redirect: {
    'zh-CN': (status: string) => `状态码 ${status}：要求跳转；组件不跟随跳转`,
    en: (status: string) => `status ${status}: a redirect, which the widget does not follow`,
  },
  status: {
    'zh-CN': (status: string) => `状态码 ${status}，应为 200；没有记录也是 200 和空的 records`,
    en: (status: string) => `status ${status} where 200 is due; no records is 200 too, with empty records`,
  },
  'signed-out': {
    'zh-CN': (status: string) =>
      `状态码 ${status}：没有登录或者没有令牌；用 --header "Authorization: Bearer …" 附加`,
    en: (status: string) =>
      `status ${status}: not signed in; add a token by --header "Authorization: Bearer …"`,
  },
  'status-fine': { 'zh-CN': '状态码 200', en: 'status 200' },
  html: {
    'zh-CN': '应答是 HTML（多半是登录页或错误页），不是 JSON',
    en: 'the reply is HTML, most likely a login or error page, and not JSON',
  },
  'not-json': { 'zh-CN': '应答不是完整的 JSON', en: 'the reply is not whole JSON' },
  empty: { 'zh-CN': '应答是空的', en: 'the reply is empty' },
  type: {
    'zh-CN': (type: string) => `Content-Type 是“${type}”，应为 application/json`,
    en: (type: string) => `Content-Type is “${type}” where application/json is due`,
  },
  'type-fine': { 'zh-CN': 'Content-Type 是 application/json', en: 'Content-Type is application/json' },
  size: {
    'zh-CN': (bytes: string) => `${bytes} 字节（上限 1000000）`,
    en: (bytes: string) => `${bytes} bytes (at most 1,000,000)`,
  },
  time: { 'zh-CN': (ms: string) => `用时 ${ms} 毫秒`, en: (ms: string) => `took ${ms} ms` },
  slow: {
    'zh-CN': (ms: string) => `用时 ${ms} 毫秒，窗口办事宜在 2 秒以内`,
    en: (ms: string) => `took ${ms} ms; at a counter it should be within 2 seconds`,
  },
  unmapped: {
    'zh-CN': (field: string) => `按字段对应读不出 ${field}（名称不存在、值没有对应，或者日期写法不同）`,
    en: (field: string) =>
      `the mapping gives no ${field}: no such name, a value without meaning, or a day written otherwise`,
  },
  'not-ok': {
    'zh-CN': '应答中的结果码不是字段对应（ok）里列明的成功',
    en: 'the answer’s own result code is none of those the mapping (ok) counts as success',
  },
  'wrong-shape': { 'zh-CN': '应答结构不符', en: 'the answer is not of the agreed shape' },
  'wrong-subject': {
    'zh-CN': '应答中有其他主体的记录，组件将整体拒绝',
    en: 'the answer holds a record of somebody else; the widget refuses all of it',
  },
  'too-many': { 'zh-CN': '超过 500 条记录', en: 'more than 500 records' },
  shape: {
    'zh-CN': (count: string) => `组件接受该应答，共 ${count} 条记录`,
    en: (count: string) => `the widget accepts the answer, records: ${count}`,
  },
  invented: {
    'zh-CN': '虚构主体竟有记录或名称',
    en: 'there are records or a name for an invented subject',
  },
  'not-for-public': {
    'zh-CN': (at: string) => `第${at}条记录不是 public，却发给了社会公众（mode 为 public）`,
    en: (at: string) => `record ${at} is not public but was sent to the public (mode is public)`,
  },
  'as-of-future': {
    'zh-CN': (date: string) => `数据日期 ${date} 在今天之后`,
    en: (date: string) => `the data are as of ${date}, after today`,
  },
  stored: {
    'zh-CN': '建议应答头 Cache-Control: no-store，避免中间环节留存',
    en: 'Cache-Control: no-store is advised, so that nothing on the way keeps the reply',
  },
  anybody: {
    'zh-CN': 'Access-Control-Allow-Origin: * 允许任何网站的页面查询，请只列明门户自己的来源',
    en: 'Access-Control-Allow-Origin: * lets pages of any site ask; name the portal’s own origin only',
  },
  'refuses-undeclared': {
    'zh-CN': (status: string) => `以 ${status} 拒绝`,
    en: (status: string) => `refused with ${status}`,
  },
  'answers-undeclared': {
    'zh-CN': (status: string) => `建议拒绝（400 或 403），实际为 ${status}`,
    en: (status: string) => `to be refused with 400 or 403; it answered ${status}`,
  },
  conforms: { 'zh-CN': '结论：符合数据源约定', en: 'The endpoint keeps the contract' },
  fails: {
    'zh-CN': (count: string) => `结论：${count} 处不符合数据源约定（docs/data-source.md）`,
    en: (count: string) => `The endpoint breaks the contract; places: ${count} (docs/data-source.md)`,
  },
} satisfies WordTable;
