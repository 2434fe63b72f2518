import type { WordTable } from '../../../core/words/types.ts';

export const optionsWords = {
  title: { 'zh-CN': '信哨 · 选项', en: 'Xinshao · Options' },
  lists: { 'zh-CN': '信用名单', en: 'Credit lists' },
  profiles: { 'zh-CN': '站点配置', en: 'Site profiles' },
  settings: { 'zh-CN': '单位与人员', en: 'Department and officer' },
  feedback: { 'zh-CN': '反馈与导出', en: 'Feedback and export' },
  records: { 'zh-CN': '办件记录', en: 'Records' },
  log: { 'zh-CN': '核查日志', en: 'Log' },
  loadList: { 'zh-CN': '装入名单文件', en: 'Load a list file' },
  loadListHint: {
    'zh-CN': 'JSON 文件，UTF-8 编码。文件只存入本机；有一处错误就整份不装入，原来的名单保持不变。',
    en: 'A JSON file in UTF-8. It stays on this computer. One error and nothing of it is loaded; the list in use stays.',
  },
  loaded: {
    'zh-CN': (name: string, n: number) => `已装入《${name}》，共${n}条记录。`,
    en: (name: string, n: number) => `Loaded ${name}: ${n} records.`,
  },
  refused: {
    'zh-CN': (file: string, n: number) => `${file} 没有装入：有${n}处错误`,
    en: (file: string, n: number) => `${file} was not loaded: ${n === 1 ? 'one error' : `${n} errors`}`,
  },
  failed: { 'zh-CN': '本机存储出错，没有装入。', en: 'The browser’s storage failed; nothing was loaded.' },
  more: {
    'zh-CN': (n: number) => `另有${n}处，改正后再装入。`,
    en: (n: number) => `${n} more; load the file again once these are mended.`,
  },
  noLists: {
    'zh-CN': '还没有名单。没有名单时，页面上一律显示“未能核查”。',
    en: 'No list yet. Without one, everything shows as “Not checked”.',
  },
  publisher: { 'zh-CN': '发布单位', en: 'Publisher' },
  issue: { 'zh-CN': '期号', en: 'Issue' },
  issued: { 'zh-CN': '签发', en: 'Issued' },
  expires: { 'zh-CN': '有效期至', en: 'Valid until' },
  expired: { 'zh-CN': '已过期', en: 'out of date' },
  file: { 'zh-CN': '文件', en: 'File' },
  counts: {
    'zh-CN': (r: number, s: number) => `${r}条记录，${s}个主体`,
    en: (r: number, s: number) => `${r} records, ${s} subjects`,
  },
  byState: { 'zh-CN': '按今天的状态', en: 'By state today' },
  firstRows: { 'zh-CN': (n: number) => `前${n}条`, en: (n: number) => `First ${n} rows` },
  doubts: {
    'zh-CN': (n: number) => `${n}处存疑（记录保留，不作为命中依据）`,
    en: (n: number) => `${n} doubts (kept, but never a hit)`,
  },
  row: { 'zh-CN': '行', en: 'Row' },
  subject: { 'zh-CN': '主体', en: 'Subject' },
  code: { 'zh-CN': '代码', en: 'Code' },
  item: { 'zh-CN': '事项', en: 'Item' },
  state: { 'zh-CN': '状态', en: 'State' },
  until: { 'zh-CN': '披露期限', en: 'Disclosure' },
  withheld: { 'zh-CN': '（依法不显示内容）', en: '(content withheld by law)' },
  remove: { 'zh-CN': '移除', en: 'Remove' },
  removeSure: { 'zh-CN': '确认移除', en: 'Really remove' },
  loadProfile: { 'zh-CN': '导入站点配置', en: 'Import a site profile' },
  loadProfileHint: {
    'zh-CN':
      '由管理员提供的 JSON 文件。只有站点配置列出的页面和按钮才会暂停；没有配置的页面只提示。导入后请刷新已打开的页面。',
    en: 'A JSON file from your administrator. Only pages and buttons named in a profile are held; others are advised on. Reload open pages after importing.',
  },
  profileSaved: {
    'zh-CN': (name: string) => `已导入《${name}》。`,
    en: (name: string) => `Imported ${name}.`,
  },
  profileOlder: {
    'zh-CN': (name: string) => `《${name}》比现有的版本旧，没有导入。`,
    en: (name: string) => `${name} is older than the one in use and was not imported.`,
  },
  noProfiles: { 'zh-CN': '还没有站点配置。', en: 'No site profiles yet.' },
  revision: { 'zh-CN': (n: number) => `第${n}版`, en: (n: number) => `revision ${n}` },
  pages: { 'zh-CN': '页面', en: 'Pages' },
  steps: { 'zh-CN': '暂停的步骤', en: 'Steps held' },
  endpoints: { 'zh-CN': '提交地址', en: 'Endpoints' },
  onFailure: { 'zh-CN': '核查失败时', en: 'If the check fails' },
  release: { 'zh-CN': '照常提交并提示“未能核查”', en: 'goes on, with “Not checked” shown' },
  hold: { 'zh-CN': '暂停', en: 'waits' },
  enabled: { 'zh-CN': '启用', en: 'Enabled' },
  export: { 'zh-CN': '导出', en: 'Export' },
  siteMissing: {
    'zh-CN': '浏览器尚未允许信哨读取该站点。',
    en: 'The browser does not let Xinshao read this site yet.',
  },
  allow: { 'zh-CN': '允许', en: 'Allow' },
  department: { 'zh-CN': '本单位', en: 'Department' },
  officer: { 'zh-CN': '经办人', en: 'Officer' },
  place: { 'zh-CN': '所在地（适用的地方规定）', en: 'Place (whose local rules apply)' },
  language: { 'zh-CN': '界面语言', en: 'Language' },
  panel: { 'zh-CN': '识别到一个申请人时', en: 'When a page has one applicant' },
  panelOpen: { 'zh-CN': '打开面板', en: 'open the panel' },
  panelRail: { 'zh-CN': '只在页边显示', en: 'show it at the edge only' },
  thresholds: { 'zh-CN': '期限提醒', en: 'Warnings of the clock' },
  thresholdsHint: {
    'zh-CN': '法律没有规定提醒的时间，由本单位自定。',
    en: 'No law fixes when to warn: the department’s own choice.',
  },
  yellow: { 'zh-CN': '临近：剩余', en: 'near: when' },
  red: { 'zh-CN': '紧急：剩余', en: 'urgent: when' },
  workingDays: { 'zh-CN': '个工作日以内', en: 'working days or fewer remain' },
  failClosed: {
    'zh-CN': '一律暂停（不选时按站点配置）',
    en: 'always wait (otherwise as the site profile says)',
  },
  elder: { 'zh-CN': '长辈模式', en: 'Larger type' },
  elderHint: { 'zh-CN': '信哨的所有页面使用大字', en: 'in every page of Xinshao' },
  setByPolicy: {
    'zh-CN': '灰色的项目由单位策略设置，不能在本机更改。',
    en: 'What is greyed out is set by your department’s policy and can’t be changed here.',
  },
  policyWrong: {
    'zh-CN': (n: number) =>
      `单位策略有${n}处错误。正确的部分已生效；有误的部分沿用原先正确的值。请告知管理员：`,
    en: (n: number) =>
      `Your department’s policy has ${n === 1 ? 'a mistake' : `${n} mistakes`}. The rest is in force; wrong parts stay as they last were. Tell your administrator:`,
  },
  killed: { 'zh-CN': '已由单位策略停用', en: 'switched off by policy' },
  byPolicy: { 'zh-CN': '由单位策略设置', en: 'set by policy' },
  trialDay: { 'zh-CN': '试运行日期', en: 'Trial day' },
  trialHint: {
    'zh-CN': '用于演练，例如看规定到期后的结果。设置后一切按该日判断，面板和日志都会注明；平时请留空。',
    en: 'For rehearsal, for example after a rule ends. Everything is judged as of that day, and panel and log say so. Leave it empty otherwise.',
  },
  identityHint: {
    'zh-CN': '写入每条日志。只存本机，不上传。',
    en: 'Written into every log entry. Kept on this computer only.',
  },
  save: { 'zh-CN': '保存', en: 'Save' },
  saved: { 'zh-CN': '已保存。', en: 'Saved.' },
  check: { 'zh-CN': '检查完整性', en: 'Check the chain' },
  exportJson: { 'zh-CN': '导出 JSON Lines', en: 'Export JSON Lines' },
  exportCsv: { 'zh-CN': '导出 CSV（Excel）', en: 'Export CSV (Excel)' },
  noLog: { 'zh-CN': '还没有日志。', en: 'The log is empty.' },
  newest: { 'zh-CN': (n: number) => `最新${n}条`, en: (n: number) => `Newest ${n}` },
  time: { 'zh-CN': '时间', en: 'Time' },
  kind: { 'zh-CN': '类别', en: 'Kind' },
  matter: { 'zh-CN': '事项', en: 'Matter' },
  result: { 'zh-CN': '结果', en: 'Result' },
  reason: { 'zh-CN': '措施、原因与说明', en: 'Measure, reason, statement' },
  user: { 'zh-CN': '经办人', en: 'Officer' },
} satisfies WordTable;

export const popupWords = {
  options: { 'zh-CN': '选项', en: 'Options' },
  records: { 'zh-CN': '办件记录', en: 'Records' },
  here: { 'zh-CN': '本页', en: 'This page' },
  listsHere: { 'zh-CN': '信用名单', en: 'Credit list' },
  notAllowed: {
    'zh-CN': '信哨还不能读取本站点。',
    en: 'Xinshao may not read this site yet.',
  },
  allowHere: { 'zh-CN': '在本站点启用', en: 'Enable on this site' },
  reload: { 'zh-CN': '已启用，请刷新页面。', en: 'Enabled. Please reload the page.' },
  noPage: {
    'zh-CN': '本页不是网页，信哨不在这里工作。',
    en: 'This is no web page; Xinshao does not work here.',
  },
  found: { 'zh-CN': (n: number) => `识别到${n}个主体`, en: (n: number) => `${n} subjects recognised` },
  nothing: { 'zh-CN': '没有识别到主体', en: 'No subject recognised' },
  profile: { 'zh-CN': '站点配置', en: 'Site profile' },
  astray: {
    'zh-CN': (profile: string) =>
      `站点配置“${profile}”在本页找不到申请人的代码和名称，无法据此核查申请人。可能页面已改版，请告知管理员。`,
    en: (profile: string) =>
      `The site profile “${profile}” finds neither code nor name of an applicant here, so nobody can be checked by it. The page may have changed; tell your administrator.`,
  },
  astrayShort: { 'zh-CN': '站点配置找不到申请人', en: 'The site profile finds no applicant' },
  shut: {
    'zh-CN': (profiles: string) =>
      `浏览器还不允许信哨读取站点配置${profiles}所在的站点：在那里既不核查，也不暂停。`,
    en: (profiles: string, n: number) =>
      `The browser does not let Xinshao into the sites of the site ${n === 1 ? 'profile' : 'profiles'} ${profiles} yet: nothing is checked or held there.`,
  },
  shutShort: {
    'zh-CN': '有站点还不允许信哨读取，在那里不核查',
    en: 'A site is not open to Xinshao yet; nothing is checked there',
  },
  openSites: { 'zh-CN': '允许读取', en: 'Let Xinshao in' },
  noProfile: { 'zh-CN': '无，只提示不暂停', en: 'none: advises, holds nothing' },
  open: { 'zh-CN': '打开面板', en: 'Open the panel' },
  beside: { 'zh-CN': '在侧边栏打开', en: 'Open in the side panel' },
  listExpired: {
    'zh-CN': (day: string) =>
      `名单有效期至 ${day}，已过期。没有查到记录的一律显示“未能核查”。请更新名单，不再使用的请删除。`,
    en: (day: string) =>
      `Valid until ${day}: out of date. Where nothing is found, “Not checked” is shown. Update the list, or remove it if no longer used.`,
  },
  awaited: {
    'zh-CN': '还没有装入。没有查到记录的一律显示“未能核查”。',
    en: 'Not installed yet. Where nothing is found, “Not checked” is shown.',
  },
  awaitedFailed: {
    'zh-CN': '最近一次下载没有成功，原因见“管理名单”。',
    en: 'The last download failed; “Manage lists” says why.',
  },
  update: { 'zh-CN': '立即更新', en: 'Update now' },
  manage: { 'zh-CN': '管理名单', en: 'Manage lists' },
} satisfies WordTable;
