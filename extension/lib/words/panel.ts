import type { WordTable } from '../../../core/words/types.ts';
import type { UncheckedReason } from '../check/screen-subject.ts';
import type { Role } from '../detect/types.ts';

export const panelWords = {
  name: { 'zh-CN': '信哨', en: 'Xinshao' },
  panel: { 'zh-CN': '信哨核查面板', en: 'Xinshao panel' },
  listAsOf: { 'zh-CN': (day: string) => `名单截至 ${day}`, en: (day: string) => `List as of ${day}` },
  lists: { 'zh-CN': (n: number) => `${n}份名单`, en: (n: number) => `${n} lists` },
  noList: { 'zh-CN': '未装入名单', en: 'No list installed' },
  listExpired: {
    'zh-CN': (day: string) => `名单已于 ${day} 到期`,
    en: (day: string) => `List expired on ${day}`,
  },
  trial: {
    'zh-CN': (day: string) => `试运行：按 ${day} 判断，不是今天的结论`,
    en: (day: string) => `Trial: judged as of ${day}, not today’s answer`,
  },
  collapse: { 'zh-CN': '收起面板', en: 'Collapse panel' },
  expand: { 'zh-CN': '展开信哨面板', en: 'Open the Xinshao panel' },
  railRecords: { 'zh-CN': (n: number) => `${n}项`, en: (n: number) => `${n}` },
  railSubjects: {
    'zh-CN': (n: number) => `${n}个主体`,
    en: (n: number) => (n === 1 ? 'one subject' : `${n} subjects`),
  },
  railHint: {
    'zh-CN': '点击展开；拖动或按上、下方向键，可沿窗口边缘移动',
    en: 'Click to open; drag it, or press the up and down arrow keys, to move it along the edge',
  },
  railAt: {
    'zh-CN': (percent: number) =>
      percent < 1 ? '已移到最上方' : percent > 99 ? '已移到最下方' : `已移到窗口边缘自上而下${percent}%处`,
    en: (percent: number) =>
      percent < 1
        ? 'Moved to the top'
        : percent > 99
          ? 'Moved to the bottom'
          : `Moved to ${percent}% of the way down the edge`,
  },
  subjectsHere: {
    'zh-CN': (n: number) => `本页主体（${n}个）`,
    en: (n: number) => `Subjects on this page (${n})`,
  },
  rows: {
    'zh-CN': (seen: number, of: number) =>
      `本页列表共${of}行，只核查了其中显示的${seen}行。翻页或滚动后，其余各行才会核查。`,
    en: (seen: number, of: number) =>
      `Only ${seen} of ${of} rows of this list are on the page and were checked. Page or scroll to have the others checked.`,
  },
  besideClosed: {
    'zh-CN': '信哨不能读取本页，没有核查。需要核查的，请按工具栏上的信哨按钮，在本站点启用。',
    en: 'Xinshao may not read this page, so nothing was checked. To have it checked, press the Xinshao button in the toolbar and enable it on this site.',
  },
  heldBeside: {
    'zh-CN': '本页有一步暂停，等待您确认。请在页面上的对话框中处理。',
    en: 'A step on this page is held and waits for you. Answer the dialog in the page.',
  },
  nobody: { 'zh-CN': '本页没有识别到主体。', en: 'No subject was recognised on this page.' },
  loading: { 'zh-CN': '正在读取…', en: 'Reading…' },
  unreachable: {
    'zh-CN': '未能读取核查结果。请刷新页面；仍不行请联系管理员。',
    en: 'The result could not be read. Reload the page; if that does not help, ask your administrator.',
  },
  noneAsOf: {
    'zh-CN': (source: string, day: string) => `未查到记录（截至 ${day}，来源：${source}）`,
    en: (source: string, day: string) => `No record found (as of ${day}, source: ${source})`,
  },
  blind: { 'zh-CN': '暗标评审，不显示主体', en: 'Blind evaluation: not named' },
  noneMeans: {
    'zh-CN': '只说明所列来源在所列日期没有可用的记录，不是对该主体的评价。',
    en: 'It says only that the named source has nothing usable as of that day; it is no praise.',
  },
  severe: { 'zh-CN': '严重失信主体名单', en: 'Severe-dishonesty list' },
  ordinary: { 'zh-CN': '失信信息', en: 'Dishonesty record' },
  related: {
    'zh-CN': (role: string, name: string) => `关联：${name}（${role}）`,
    en: (role: string, name: string) => `Related: ${name} (${role})`,
  },
  decided: { 'zh-CN': '认定', en: 'Decided by' },
  document: { 'zh-CN': '文书', en: 'Document' },
  effective: { 'zh-CN': '已生效', en: 'in effect' },
  list: { 'zh-CN': '名单', en: 'List' },
  listBasis: { 'zh-CN': '名单依据', en: 'List set up under' },
  shown: { 'zh-CN': '期限', en: 'Disclosure' },
  objection: { 'zh-CN': '异议', en: 'Objection' },
  noObjection: { 'zh-CN': '未提出异议', en: 'none raised' },
  openObjection: {
    'zh-CN': (day: string) => `${day}收到，正在处理`,
    en: (day: string) => `received ${day}, open`,
  },
  repair: { 'zh-CN': '修复', en: 'Repair' },
  notRepaired: { 'zh-CN': '未修复', en: 'not repaired' },
  source: { 'zh-CN': '来源', en: 'Source' },
  retrieved: { 'zh-CN': (day: string) => `${day}取得`, en: (day: string) => `retrieved ${day}` },
  detail: { 'zh-CN': '事由', en: 'Facts' },
  choices: {
    'zh-CN': '来源未写明之处，本结论所依的处理',
    en: 'Where the sources are silent, this answer rests on',
  },
  measures: { 'zh-CN': '可依法采取的措施', en: 'Measures the law allows' },
  relevant: { 'zh-CN': '关联：同一管理领域或规定直接关联', en: 'relevance: same field, or tied by law' },
  notRelevant: { 'zh-CN': '关联由您判断', en: 'relevance is yours to judge' },
  information: { 'zh-CN': '仅作信息提示', en: 'information only' },
  legalityUnknown: { 'zh-CN': '能否适用无法确定', en: 'whether it applies is not known' },
  basis: { 'zh-CN': '依据', en: 'Basis' },
  notes: { 'zh-CN': '另有记录，不作为依据', en: 'Further records, no ground to act on' },
  incentives: { 'zh-CN': '可享受的激励', en: 'Incentives on offer' },
  missing: { 'zh-CN': '要得出完整结论，还需要', en: 'For a full answer it also takes' },
  clock: { 'zh-CN': '办理期限', en: 'Time limit of the case' },
  daysLeft: { 'zh-CN': (n: number) => `剩余 ${n}个工作日`, en: (n: number) => `${n} working days left` },
  overdue: { 'zh-CN': (n: number) => `已超期 ${n}个工作日`, en: (n: number) => `${n} working days overdue` },
  clockLine: {
    'zh-CN': (accepted: string, days: number, due: string) =>
      `受理 ${accepted}，页面所载承诺期限${days}个工作日，应于 ${due} 前办结`,
    en: (accepted: string, days: number, due: string) =>
      `Accepted ${accepted}; the page promises ${days} working days: due by ${due}`,
  },
  clockByLaw: {
    'zh-CN': (accepted: string, days: number, due: string) =>
      `受理 ${accepted}，法定期限${days}个工作日，应于 ${due} 前作出决定`,
    en: (accepted: string, days: number, due: string) =>
      `Accepted ${accepted}; the law allows ${days} working days: to be decided by ${due}`,
  },
  byLaw: {
    'zh-CN': (days: number, due: string) => `法定期限${days}个工作日，应于 ${due} 前作出决定。`,
    en: (days: number, due: string) => `The law allows ${days} working days: to be decided by ${due}.`,
  },
  byLawExtended: {
    'zh-CN': (days: number) => `经批准可以延长${days}个工作日。`,
    en: (days: number) => `May be extended by ${days} working days on approval.`,
  },
  notDeducted: { 'zh-CN': '此处没有扣除。', en: 'Nothing has been left out here.' },
  promisedLate: {
    'zh-CN': '页面所载承诺期限晚于法定期限，请核对。',
    en: 'The page promises a later day than the law allows; please check.',
  },
  clockHow: { 'zh-CN': '怎样算出', en: 'How this was reached' },
  clockNeeds: {
    'zh-CN': (year: number, days: number) =>
      `${year}年放假安排尚未装入，还有${days}个工作日无法推算，不按周末估算。`,
    en: (year: number, days: number) =>
      `The ${year} holiday arrangement is not loaded: ${days} working days remain to be counted and are not guessed.`,
  },
  dayN: { 'zh-CN': (n: number) => `第${n}日`, en: (n: number) => `day ${n}` },
  purpose: { 'zh-CN': '查询目的', en: 'Purpose of the query' },
  logged: { 'zh-CN': '本次查询已记入日志', en: 'This query is in the log' },
  onList: {
    'zh-CN': '本页是办件列表：按下哪一行的按钮，就核查哪一行；需要确认的，先暂停。',
    en: 'A list of cases: the row whose button you press is checked, and held where it has to be confirmed.',
  },
  noProfile: {
    'zh-CN': '本页没有站点配置：只提示，不暂停任何操作。',
    en: 'No site profile for this page: Xinshao advises here and holds nothing.',
  },
  lost: {
    'zh-CN': (fields: string) => `站点配置有字段找不到：${fields}。可能页面已改版，请告知管理员。`,
    en: (fields: string) =>
      `Fields of the site profile find nothing: ${fields}. The page may have changed; tell your administrator.`,
  },
  routes: { 'zh-CN': '异议与修复', en: 'Objection and repair' },
  routesText: {
    'zh-CN': (supplier: string) =>
      `对记录有异议或者已经纠正的，主体可以向${supplier}或者公共信用信息平台提出。`,
    en: (supplier: string) =>
      `The subject may object, or apply for repair once corrected, with ${supplier} or the platform.`,
  },
  inForceUntil: { 'zh-CN': (day: string) => `有效期至 ${day}`, en: (day: string) => `in force until ${day}` },
  quote: { 'zh-CN': '原文', en: 'Text' },
} satisfies WordTable;

export const roleWords = {
  applicant: { 'zh-CN': '申请人', en: 'applicant' },
  authority: { 'zh-CN': '办理机关', en: 'authority' },
  agent: { 'zh-CN': '代理人', en: 'agent' },
  representative: { 'zh-CN': '负责人等', en: 'representative' },
  other: { 'zh-CN': '其他主体', en: 'other party' },
  unknown: { 'zh-CN': '角色未标明', en: 'part not stated' },
} satisfies WordTable & Record<Role, unknown>;

export const uncheckedWords = {
  'no-list': {
    'zh-CN': '还没有装入信用名单。请在“信哨”的选项页装入本单位取得的名单。',
    en: 'No credit list is installed. Load your department’s list on the Xinshao options page.',
  },
  'list-expired': {
    'zh-CN': '有名单已过期，“没有记录”不可信。请在“信哨”的选项页装入新一期名单，或者删除不再使用的名单。',
    en: 'A list is out of date, so its silence says nothing. On the options page, load a newer issue or remove a list no longer used.',
  },
  'list-awaited': {
    'zh-CN': '有关注的名单还没有下载完，“没有记录”不可信。请稍候，或者在“信哨”的选项页查看原因。',
    en: 'A list that is followed has not been downloaded yet, so silence says nothing. Wait, or see why on the options page.',
  },
  failed: {
    'zh-CN': '读取本机名单时出错，本次没有核查。请人工核对。',
    en: 'The list on this computer could not be read; nothing was checked. Please check by hand.',
  },
  indeterminate: {
    'zh-CN': '有事实或者规定尚不清楚，不能得出结论。',
    en: 'A fact or a rule is not clear, so no conclusion is drawn.',
  },
  shard: {
    'zh-CN': '名单数据缺失，未能核查。请在“信哨”的选项页重新更新名单，并人工核对。',
    en: 'Part of the list is missing, so nothing was checked. Update the list on the options page, and check by hand.',
  },
  'no-person-key': {
    'zh-CN': '本机没有自然人记录的密钥，未能核查该人员。确需查询的，请向管理员申请。',
    en: 'This computer has no key for natural persons’ records, so this person was not checked. Ask your administrator where you need it.',
  },
  'person-key-wrong': {
    'zh-CN': '自然人记录的密钥不符，未能核查该人员。请告知管理员。',
    en: 'The key for natural persons’ records does not fit, so this person was not checked. Tell your administrator.',
  },
  'blind-stage': {
    'zh-CN': '暗标评审期间不显示任何可能识别投标人的信用信息。该阶段结束后请重新核查。',
    en: 'Nothing that could identify a bidder is shown during blind evaluation. Check again after this stage.',
  },
} satisfies WordTable & Record<UncheckedReason, unknown>;
