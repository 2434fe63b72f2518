/** What the playground shows of one element. */
export interface Shown {
  readonly tag: string;
  readonly title: string;
  readonly about: string;
  readonly aboutEn: string;
  readonly attributes: readonly (readonly [name: string, values: string, about: string])[];
  readonly events: readonly string[];
  readonly states: readonly State[];
}

export interface State {
  readonly title: string;
  readonly about?: string;
  /** Shown live and as text to copy. */
  readonly html: string;
}

const common: Shown['attributes'] = [
  ['mode', 'public | self | officer | bank', '谁在使用：决定显示哪些记录、提供哪些操作'],
  ['on', 'YYYY-MM-DD', '“今天”；默认取北京时间当日'],
  ['locale', 'zh-CN | en', '默认取最近的 lang'],
  ['theme', 'light | dark', '默认随访问者设置'],
  ['elder', '（有或无）', '长辈版，20 像素'],
  ['heading-level', '2–6', '标题在页面中的级别，默认 3'],
  ['law-base', '网址', '法规包所在目录，默认为脚本旁的 packs/'],
];

const citation: Shown = {
  tag: 'xin-citation',
  title: '法条引用',
  about: '一处条文引用，点开可见原文、版本和施行期间。其他组件都用它说明依据。',
  aboutEn: 'An article reference that opens its quote, version and window in force.',
  attributes: [
    ['law', '法规包代码', '例如 JN（济南市社会信用管理办法）'],
    ['article', '条', '例如 第二十二条；该条被引用的每段原文都会列出'],
    ['short', '（有或无）', '省去文件名称'],
    ...common,
  ],
  events: ['xin-open'],
  states: [
    { title: '一条', html: '<xin-citation law="JN" article="第二十二条"></xin-citation>' },
    { title: '省去文件名称', html: '<xin-citation law="JN" article="第二十七条" short></xin-citation>' },
    {
      title: '文中',
      html: '<p>实施失信惩戒应当遵循合法、关联、比例原则（<xin-citation law="JN" article="第二十七条"></xin-citation>）。</p>',
    },
    {
      title: '没有这一条',
      about: '写明找不到，不留空白。',
      html: '<xin-citation law="JN" article="第九百条"></xin-citation>',
    },
    { title: '没有这个法规包', html: '<xin-citation law="XX" article="第一条"></xin-citation>' },
  ],
};

const deadline: Shown = {
  tag: 'xin-deadline',
  title: '法定期限',
  about: '从起算日和规则算出届满日，说明每一天为什么计入或不计入，可下载日历文件。',
  aboutEn: 'A statutory clock that explains itself: due date, what remains, why each day counted or not.',
  attributes: [
    ['rule', '期限规则', '例如 DL-ZW-21-COND（政务数据共享条例第二十一条，有条件共享的答复）'],
    ['start', 'YYYY-MM-DD', '起算事件之日'],
    ['done', 'YYYY-MM-DD', '办结之日'],
    ['extensions', 'JSON', '延长：天数、理由、主管部门同意之日、告知需求部门之日'],
    ['readings', 'JSON', '条文没有写明之处采用的理解'],
    ['yellow, red', '数', '剩余多少个单位时转为黄牌、红牌'],
    ['compact', '（有或无）', '不显示月历'],
    ['law', '法规包代码', '规则编号看不出属于哪个法规包时使用'],
    ...common,
  ],
  events: ['xin-compute', 'xin-export'],
  states: [
    {
      title: '临近',
      about: '跨春节的10个工作日，两个调休上班日计入。',
      html: '<xin-deadline rule="DL-ZW-21-COND" start="2026-02-10" on="2026-02-25"></xin-deadline>',
    },
    {
      title: '正常，不显示月历',
      html: '<xin-deadline rule="DL-JN-40-ASSIST" start="2026-11-19" on="2026-11-20" compact></xin-deadline>',
    },
    {
      title: '已逾期',
      html: '<xin-deadline rule="DL-JN-40-OWN" start="2026-06-17" on="2026-06-26"></xin-deadline>',
    },
    {
      title: '按期办结',
      html: '<xin-deadline rule="DL-JN-40-OWN" start="2026-06-17" done="2026-06-22" on="2026-06-26"></xin-deadline>',
    },
    {
      title: '延长生效',
      html: `<xin-deadline rule="DL-ZW-21-COND" start="2025-11-03" on="2025-11-20"
  extensions='[{"days":10,"reason":"特殊原因","authorityConsent":"2025-11-13","requesterTold":"2025-11-14"}]'></xin-deadline>`,
    },
    {
      title: '延长未生效',
      about: '没有告知需求部门，原期限不变。',
      html: `<xin-deadline rule="DL-ZW-21-COND" start="2025-11-03" on="2025-11-20"
  extensions='[{"days":10,"reason":"特殊原因","authorityConsent":"2025-11-13"}]'></xin-deadline>`,
    },
    {
      title: '进入没有放假安排的年份',
      about: '不按周末推算，写明最后可以确定的日期和还要数的天数。',
      html: '<xin-deadline rule="DL-DL-16-VERIFY" start="2026-12-30" on="2026-12-30"></xin-deadline>',
    },
    {
      title: '披露期限',
      about: '从失信行为终止之日起算，不顺延到工作日。',
      html: '<xin-deadline rule="DL-JN-22-DISCLOSE" start="2021-01-10" on="2026-01-11"></xin-deadline>',
    },
    {
      title: '条文没有规定天数',
      html: '<xin-deadline rule="DL-JN-42-REPAIR" start="2026-11-19" on="2026-11-20"></xin-deadline>',
    },
    { title: '还没有起算', html: '<xin-deadline rule="DL-JN-40-OWN" on="2026-11-20"></xin-deadline>' },
    {
      title: '不存在的日期',
      html: '<xin-deadline rule="DL-JN-40-OWN" start="2026-02-30" on="2026-11-20"></xin-deadline>',
    },
    { title: '没有这条规则', html: '<xin-deadline rule="DL-JN-99" start="2026-11-19"></xin-deadline>' },
  ],
};

export const elements: readonly Shown[] = [deadline, citation];
