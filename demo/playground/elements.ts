import { subjectOf } from '../data/subjects.ts';
import { moreElements } from './more-elements.ts';
import { common, type Shown, type State } from './shown.ts';

type Attribute = readonly [name: string, value: string];
const officer: readonly Attribute[] = [
  ['src', '/playground/api/credit'],
  ['mode', 'officer'],
  ['matter', 'licence'],
  ['matter-name', '建筑业企业资质核准'],
  ['matter-domain', '工程建设'],
];

/** `<xin-credit-check …>` about a subject of the demo; an attribute with an empty value that is no flag is left out. */
function checkOf(key: string, more: Attribute | readonly Attribute[] = [], auto = true): string {
  const subject = key ? subjectOf(key) : undefined;
  const attributes = new Map<string, string>([
    ['src', '/portal/api/credit'],
    ['department', '示例市政务服务网'],
    ['jurisdiction', 'CN-3701'],
    ['code', subject?.id.value ?? ''],
    ['name', subject?.name ?? ''],
    ['on', '2026-11-22'],
  ]);
  for (const [name, value] of (typeof more[0] === 'string' ? [more] : more) as readonly Attribute[])
    attributes.set(name, value);
  const written = [...attributes]
    .filter(([name, value]) => value !== '' || name === 'blind')
    .map(([name, value]) => ` ${name}${value && `="${value}"`}`);
  return `<xin-credit-check${auto ? ' auto' : ''}${written.join('')}></xin-credit-check>`;
}

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
    { kind: 'empty', title: '没有指明条文', html: '<xin-citation></xin-citation>' },
    { title: '一条', html: '<xin-citation law="JN" article="第二十二条"></xin-citation>', withLaw: true },
    { title: '省去文件名称', html: '<xin-citation law="JN" article="第二十七条" short></xin-citation>' },
    {
      title: '文中',
      html: '<p>实施失信惩戒应当遵循合法、关联、比例原则（<xin-citation law="JN" article="第二十七条"></xin-citation>）。</p>',
    },
    {
      kind: 'error',
      title: '没有这一条',
      about: '写明找不到，不留空白。',
      html: '<xin-citation law="JN" article="第九百条"></xin-citation>',
    },
    {
      kind: 'error',
      title: '没有这个法规包',
      html: '<xin-citation law="XX" article="第一条"></xin-citation>',
    },
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
    ['excluded', 'JSON', '不计算在期限内的时间：起止日、事由（听证、检验、鉴定等）'],
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
      html: '<xin-deadline rule="DL-ZW-21-COND" start="2026-02-10" on="2026-02-27"></xin-deadline>',
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
      title: '听证时间不计入',
      about: '行政许可法第四十五条：听证所需时间不计算在期限内。',
      html: `<xin-deadline law="ALL" rule="ALL-42-DECIDE" start="2026-03-02" on="2026-03-20"
  excluded='[{"from":"2026-03-09","to":"2026-03-13","reason":"听证"}]'></xin-deadline>`,
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
    {
      kind: 'empty',
      title: '还没有起算',
      html: '<xin-deadline rule="DL-JN-40-OWN" on="2026-11-20"></xin-deadline>',
    },
    {
      kind: 'error',
      title: '不存在的日期',
      html: '<xin-deadline rule="DL-JN-40-OWN" start="2026-02-30" on="2026-11-20"></xin-deadline>',
    },
    {
      kind: 'error',
      title: '没有这条规则',
      html: '<xin-deadline rule="DL-JN-99" start="2026-11-19"></xin-deadline>',
    },
  ],
};

const check: Shown = {
  tag: 'xin-credit-check',
  title: '信用核查',
  about:
    '输入统一社会信用代码，列出依法可以显示的记录，写明来源、截至日期、状态和依据。名称只用来核对，从不用来查找。',
  aboutEn:
    'A code in, the records that may be shown out, with source, day, state and basis. A name is compared, never searched.',
  attributes: [
    ['code, name', '文字', '填入表单'],
    ['auto', '（有或无）', '立即核查，不显示表单；code 变化时再查'],
    ['src', '网址', 'JSON 数据接口（POST）；主体代码从不进入网址'],
    ['department', '文字', '使用部门；没有写明则不查询'],
    ['purpose, authorisation', '文字', '查询用途、书面授权编号'],
    ['jurisdiction', 'GB/T 2260', '办理机关所在地，例如 CN-3701'],
    ['matter, matter-name, matter-domain', '文字', '办理事项（officer）'],
    [
      'matter-infrastructure',
      'true | false',
      '是否属于由财政资金安排的基础设施建设或者公共事业特许经营；不写为不说明',
    ],
    ['blind', '（有或无）', '暗标评审：不显示任何可识别主体的内容'],
    ...common,
  ],
  events: ['xin-check', 'xin-answer', 'xin-fail', 'xin-route'],
  states: [
    { kind: 'empty', title: '表单', html: checkOf('', [], false) },
    {
      title: '未查到记录',
      about: '不写“无失信”，只写来源和截至日期。',
      html: checkOf('clean'),
      withLaw: true,
    },
    { kind: 'loading', title: '正在核查', html: checkOf('clean', ['src', '/playground/api/slow']) },
    { title: '严重失信主体名单和行政处罚', html: checkOf('listed') },
    { title: '异议处理中', about: '济南：标明后显示。', html: checkOf('objection-jinan') },
    {
      title: '暂停发布的记录',
      about: '大连：异议处理期间暂停发布，公开页面上不留痕迹。',
      html: checkOf('objection-dalian'),
    },
    { title: '披露期限届满', html: checkOf('expired') },
    { title: '守信信息', html: checkOf('incentive') },
    { kind: 'error', title: '校验位不符', html: checkOf('bad-code') },
    {
      title: '代码与名称不一致',
      html: checkOf('name-mismatch', ['name', '（示例）舜田路桥养护有限公司']),
    },
    {
      title: '审批人员：办理行政许可',
      html: checkOf('listed', officer),
    },
    { title: '审批人员：守信激励', html: checkOf('incentive', officer) },
    {
      title: '审批人员：暂停发布',
      about: '只说明状态，不显示内容。',
      html: checkOf('objection-dalian', officer),
    },
    { title: '审批人员：依据文书已撤销', html: checkOf('revoked', officer) },
    { title: '审批人员：没有认定依据文书', html: checkOf('no-basis', officer) },
    {
      title: '本人查询：异议处理中',
      about: '自己的记录都可以看到，也说明暂停发布。',
      html: checkOf('objection-dalian', [
        ['src', '/playground/api/self'],
        ['mode', 'self'],
      ]),
    },
    {
      title: '银行：写明用途和书面授权',
      html: checkOf('ordinary', [
        ['src', '/playground/api/bank'],
        ['mode', 'bank'],
        ['purpose', '贷款审批'],
        ['authorisation', '示授〔2026〕1号'],
      ]),
    },
    {
      kind: 'error',
      title: '银行：没有用途和书面授权',
      html: checkOf('ordinary', [
        ['src', '/playground/api/bank'],
        ['mode', 'bank'],
      ]),
    },
    { title: '自然人：依法不予公开', html: checkOf('private') },
    { title: '暗标评审', html: checkOf('listed', [...officer, ['blind', '']]) },
    { kind: 'not-checked', title: '未写明使用部门', html: checkOf('clean', ['department', '']) },
    ...(
      [
        ['error', '接口返回 500'],
        ['html', '接口返回登录页'],
        ['empty', '接口什么也没有返回'],
        ['shape', '接口返回的不是约定的格式'],
        ['forbidden', '接口拒绝查询'],
      ] as const
    ).map(([fault, title]): State => ({
      kind: 'not-checked',
      title: `未能核查：${title}`,
      html: checkOf('clean', ['src', `/playground/api/${fault}`]),
    })),
    {
      title: '带标记、控制符和超长名称的记录',
      about: '只当文字显示。',
      html: checkOf('clean', ['src', '/playground/api/hostile']),
    },
  ],
};

/** A check and, beside it, the prompt that takes its answers. */
const promptOf = (id: string, key: string, more: readonly Attribute[] = officer, attributes = ''): string =>
  `${checkOf(key, [...more, ['id', id]])}
<form><xin-punishment-prompt for="${id}" mode="officer" name="decision"${attributes}></xin-punishment-prompt></form>`;

const prompt: Shown = {
  tag: 'xin-punishment-prompt',
  title: '失信惩戒提示',
  about:
    '列出依法可以采取的措施、类别和依据；审批人员选择措施并说明关联和相当，或者不执行并说明原因。从不自动决定。',
  aboutEn:
    'The lawful measures by class, with basis; the officer applies some with reasons, or none with a reason.',
  attributes: [
    ['for', 'id', '取用哪个 xin-credit-check 的结果'],
    ['name', '文字', '表单字段名，值为决定的 JSON'],
    ['required', '（有或无）', '有可决定的事项而没有决定时，表单不能提交'],
    ...common,
  ],
  events: ['xin-decide', 'xin-revise', 'xin-answer'],
  states: [
    {
      title: '严重失信主体名单',
      about: '减损权益的措施，需要说明理由。',
      html: promptOf('c1', 'listed', officer, ' required'),
    },
    { title: '一般失信信息', html: promptOf('c2', 'ordinary') },
    { title: '异议处理中', about: '最多提示。', html: promptOf('c3', 'objection-jinan') },
    { kind: 'empty', title: '没有可决定的事项', html: promptOf('c4', 'clean') },
    { title: '无法判断：名单没有法律依据', html: promptOf('c5', 'unknown-list') },
    {
      title: '身份待核实',
      html: promptOf('c6', 'name-mismatch', [...officer, ['name', '（示例）舜田路桥养护有限公司']]),
    },
    {
      kind: 'not-checked',
      title: '未能核查',
      html: promptOf('c7', 'clean', [...officer, ['src', '/playground/api/error']]),
    },
    {
      title: '决定：采取措施',
      html: promptOf('c8', 'listed'),
      play: {
        steps: [
          ['input[name="decision"]'],
          ['input[type="checkbox"]'],
          ['#relevance', '（示例）欠薪发生在工程建设领域，与本次资质核准直接相关。'],
          ['#proportionality', '（示例）只限制本次申报，欠薪清偿后即可重新提出。'],
          ['[part=confirm]'],
        ],
        until: '[part=decision]',
      },
    },
    {
      title: '决定：不采取措施',
      html: promptOf('c9', 'listed'),
      play: {
        steps: [
          ['fieldset > .g:nth-of-type(2) > label > input'],
          ['input[name="why"]'],
          ['#reason', '（示例）记录所涉领域与本事项无关。'],
          ['[part=confirm]'],
        ],
        until: '[part=decision]',
      },
    },
    {
      kind: 'error',
      title: '决定：没有说明理由',
      html: promptOf('c10', 'listed'),
      play: {
        steps: [['input[name="decision"]'], ['input[type="checkbox"]'], ['[part=confirm]']],
        until: '.e',
      },
    },
    { title: '不是审批人员', html: '<xin-punishment-prompt mode="public"></xin-punishment-prompt>' },
  ],
};

/** An element whose law is still on its way, and one whose law cannot be had. */
function withoutLaw({ states }: Shown): readonly State[] {
  const { html } = states.find((state) => state.withLaw) ?? states[0]!;
  const from = (folder: string, id: string) =>
    html
      .replace(/<xin-[a-z-]+/g, `$& law-base="${folder}"`)
      .replace(/(\s(?:id|for))="([^"]+)"/g, `$1="$2-${id}"`);
  return [
    { kind: 'loading', title: '法规依据正在载入', html: from('/playground/api/slow/', 'slow') },
    {
      kind: 'not-checked',
      title: '法规依据未能载入',
      about: '暂不给出结论，可以重试。',
      html: from('/playground/api/none/', 'none'),
    },
  ];
}

export const elements: readonly Shown[] = [check, prompt, deadline, ...moreElements, citation].map(
  (shown) => ({
    ...shown,
    states: [...shown.states, ...withoutLaw(shown)],
  }),
);
