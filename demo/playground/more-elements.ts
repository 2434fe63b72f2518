import { subjectOf } from '../data/subjects.ts';
import { TANGSHAN } from './faulty.ts';
import { common, type Shown, type Step } from './shown.ts';

/** The way back from what was confirmed. */
const CONFIRMED = '.noprint > button';

const json = (value: unknown): string => JSON.stringify(value);

const conditional = {
  requestReceived: '2025-09-26',
  request: { sharingAttribute: 'CONDITIONAL', materialsComplete: true },
};
const timelineOf = (facts: unknown, on: string, chain = 'ZW-CHAIN-SHARE'): string =>
  `<xin-timeline chain="${chain}" on="${on}"
  facts='${json(facts)}'></xin-timeline>`;

const timeline: Shown = {
  tag: 'xin-timeline',
  title: '办理时限链',
  about: '一件事的各个环节各有时限：哪些办结、哪些在办、哪些逾期，可否延长、须有什么条件。',
  aboutEn: 'A chain of statutory clocks: done, running, overdue, extension and its conditions.',
  attributes: [
    ['chain', '流程编号', '例如 ZW-CHAIN-SHARE；也可以写一条期限规则的编号'],
    ['facts', 'JSON', '各事件的日期，以及决定哪些环节适用的事实'],
    ['law', '法规包代码', '编号看不出属于哪个法规包时使用'],
    ['yellow, red', '数', '剩余多少个单位时转为黄牌、红牌'],
    ...common,
  ],
  events: ['xin-trace'],
  states: [
    {
      title: '共享申请：答复期限在走',
      about: '共享环节尚未起算，只作预计。',
      html: timelineOf({ ...conditional, reply: { kind: 'AGREE' } }, '2025-10-14'),
    },
    {
      title: '共享申请：已答复，正在共享',
      html: timelineOf({ ...conditional, replied: '2025-10-15', reply: { kind: 'AGREE' } }, '2025-10-20'),
    },
    { title: '共享申请：答复逾期', html: timelineOf(conditional, '2025-10-20') },
    {
      title: '共享申请：延长生效',
      html: timelineOf(
        {
          ...conditional,
          extensions: {
            'DL-ZW-21-COND': [
              { days: 5, reason: '特殊原因', authorityConsent: '2025-10-14', requesterTold: '2025-10-14' },
            ],
          },
        },
        '2025-10-15',
      ),
    },
    {
      title: '共享申请：延长未生效',
      about: '没有告知需求部门。',
      html: timelineOf(
        {
          ...conditional,
          extensions: {
            'DL-ZW-21-COND': [{ days: 5, reason: '特殊原因', authorityConsent: '2025-10-14' }],
          },
        },
        '2025-10-15',
      ),
    },
    {
      title: '目录更新',
      html: timelineOf(
        { catalogueChanged: '2026-11-09', updatedCatalogueReceived: '2026-11-19' },
        '2026-11-20',
        'ZW-CHAIN-CATALOGUE',
      ),
    },
    {
      title: '异议处理（大连）',
      html: timelineOf(
        { objectionReceived: '2026-11-16', ownErrorConfirmed: '2026-11-18' },
        '2026-11-20',
        'DL-CHAIN-OWN',
      ),
    },
    {
      title: '异议处理（济南，一个环节）',
      html: timelineOf({ objectionReceived: '2026-06-17' }, '2026-06-22', 'DL-JN-40-OWN'),
    },
    {
      title: '信用修复（没有规定天数）',
      html: timelineOf({ repairApplicationReceived: '2026-11-19' }, '2026-11-20', 'DL-JN-42-REPAIR'),
    },
    { kind: 'empty', title: '还没有起算', html: timelineOf({}, '2026-11-20', 'ZW-CHAIN-CORRECTION') },
    { kind: 'error', title: '没有这条流程', html: timelineOf({}, '2026-11-20', 'ZW-CHAIN-X') },
  ],
};

const formAttributes: Shown['attributes'] = [
  ['name, required', '', '与其他表单控件相同，值为 JSON'],
  ['draft', '文字', '允许把填写内容暂存在本机；没有这个属性则什么也不存'],
];

const wholeEntry = {
  name: '（示例）企业登记信息',
  items: '统一社会信用代码、名称、住所',
  provider: '示例市市场监督管理局',
  format: '结构化数据',
  updateFrequency: '每日',
  sharingMethod: 'API',
  useConditions: '用于办理行政许可',
  grade: '一般数据',
  secrecyAssessment: 'true',
  personalInformationAssessment: 'true',
  headApproval: 'true',
};
const classifierOf = (entry: object, more = ''): string =>
  `<xin-sharing-classifier on="2026-11-20"${more}
  entry='${json(entry)}'></xin-sharing-classifier>`;

const classifier: Shown = {
  tag: 'xin-sharing-classifier',
  title: '目录条目和共享属性',
  about: '编制政务数据目录条目：九项内容、共享属性及其依据、报送前的评估和同意。',
  aboutEn: 'A catalogue entry: nine items, sharing attribute with admissible basis, assessments.',
  attributes: [['entry', 'JSON', '已有的内容，先行填入'], ...formAttributes, ...common],
  events: ['xin-classify', 'xin-catalogue'],
  states: [
    {
      kind: 'empty',
      title: '空白',
      html: '<xin-sharing-classifier on="2026-11-20"></xin-sharing-classifier>',
    },
    { title: '无条件共享，齐全', html: classifierOf({ ...wholeEntry, availableTo: 'all-departments' }) },
    {
      title: '有条件共享，没有列明条件',
      html: classifierOf({ ...wholeEntry, availableTo: 'certain-departments' }),
    },
    {
      title: '不予共享，依据不当',
      about: '部门规章、地方规定和内部通知不能作为依据。',
      html: classifierOf({ ...wholeEntry, availableTo: 'none', basisKind: 'other-basis' }),
    },
    {
      title: '不予共享，有法律依据',
      html: classifierOf({
        ...wholeEntry,
        availableTo: 'none',
        basisKind: 'law',
        reason: '（示例）法律规定不得提供',
        basisCitation: '（示例）某法第一条',
      }),
    },
    { title: '草稿存在本机', html: classifierOf({}, ' draft="demo"') },
    {
      title: '已经确认',
      html: classifierOf({ ...wholeEntry, availableTo: 'all-departments' }),
      play: { steps: [['[part=submit]']], until: CONFIRMED },
    },
    {
      kind: 'error',
      title: '没有填完',
      html: '<xin-sharing-classifier on="2026-11-20"></xin-sharing-classifier>',
      play: { steps: [['[part=submit]']], until: '.e' },
    },
    {
      kind: 'error',
      title: 'entry 不是 JSON',
      html: '<xin-sharing-classifier on="2026-11-20" entry="{"></xin-sharing-classifier>',
    },
  ],
};

const wanted = {
  id: 'E1',
  name: '（示例）企业登记信息',
  status: 'announced',
  sharingAttribute: 'CONDITIONAL',
  conditions: ['用于行政许可'],
};
const requestOf = (entry: object, more = ''): string =>
  `<xin-sharing-request on="2025-10-09"${more}
  entry='${json(entry)}'></xin-sharing-request>`;

const sharingRequest: Shown = {
  tag: 'xin-sharing-request',
  title: '共享申请和答复',
  about: '申请的五项内容；答复的期限、一次性告知、理由，以及不得增设条件。',
  aboutEn:
    'The five items of a request; the reply with its limit, one notice, reasons and no added conditions.',
  attributes: [
    ['step', 'request | reply', '提出申请，或者答复申请'],
    ['entry', 'JSON', '所申请的目录条目：id、name、status、sharingAttribute、conditions'],
    ['received', 'YYYY-MM-DD', '收到申请之日（答复）'],
    ['notified', 'JSON', '此前已告知的材料（答复）'],
    ...formAttributes,
    ...common,
  ],
  events: ['xin-request', 'xin-reply'],
  states: [
    { kind: 'empty', title: '提出申请', html: requestOf(wanted) },
    { title: '条目尚未统一发布', html: requestOf({ ...wanted, status: 'draft' }) },
    { title: '答复：有条件共享', html: requestOf(wanted, ' step="reply" received="2025-09-26"') },
    {
      title: '答复：无条件共享，已逾期',
      html: requestOf(
        { ...wanted, sharingAttribute: 'UNCONDITIONAL' },
        ' step="reply" received="2025-09-26"',
      ),
    },
    {
      title: '再次告知',
      about: '选择“材料不全”后，不得增加首次告知没有的材料。',
      html: requestOf(wanted, ` step="reply" received="2025-09-26" notified='["使用依据文件"]'`),
    },
    {
      title: '申请已经确认',
      html: requestOf(wanted),
      play: {
        steps: [
          ['[id="request.basis"]', '中华人民共和国行政许可法 第三十四条'],
          ['[id="request.scenario"]', '（示例）核验建筑业企业资质申请人的登记信息'],
          ['[id="request.scope"]', '统一社会信用代码、名称、住所'],
          ['[id="request.method"]', 'API'],
          ['[id="request.period"]', '2025年10月至2026年9月'],
          ['[id="request.headConsent"]'],
          ['[id="request.declaredTrue"]'],
          ['[id="request.declaredLawful"]'],
          ['[id="request.declaredNecessary"]'],
          ['[part=submit]'],
        ],
        until: CONFIRMED,
      },
    },
    {
      title: '答复：同意共享，已经确认',
      html: requestOf(wanted, ' step="reply" received="2025-09-26"'),
      play: {
        steps: [['[id="reply.kind"]'], ['[id="reply.headConsent"]'], ['[part=submit]']],
        until: CONFIRMED,
      },
    },
    {
      kind: 'error',
      title: '没有填完',
      html: requestOf(wanted),
      play: { steps: [['[part=submit]']], until: '.e' },
    },
  ],
};

const guardOf = (fields: string, more = ''): string =>
  `<xin-collection-guard jurisdiction="CN-3701" on="2026-11-20"${more}>
  <form>${fields}</form>
</xin-collection-guard>`;
const label = (text: string, more = ''): string => `<p><label>${text} <input${more}></label></p>`;

const guard: Shown = {
  tag: 'xin-collection-guard',
  title: '表单采集项核对',
  about:
    '包住已有的表单，按栏目名称指出禁止采集、须有依据或者书面同意、可以通过共享获取的采集项。从不阻止提交。',
  aboutEn:
    'Wraps a form and points out forbidden, consent-only and repeat-collection fields; never holds it back.',
  attributes: [
    ['jurisdiction', 'GB/T 2260', '适用哪里的规定'],
    ['subject', 'natural-person | organisation', '采集谁的信息，默认自然人'],
    ['system', 'public-credit | credit-reporting', '征信机构采集时写 credit-reporting（适用征信业管理条例）'],
    ['catalogue', 'JSON', '可以通过共享获取的目录条目'],
    ['data-xin-item, data-xin-basis, data-xin-consent', '写在控件上', '该栏采集什么、依据种类、同意形式'],
    ...common,
  ],
  events: ['xin-flag'],
  states: [
    {
      title: '禁止采集和须有依据',
      html: guardOf(label('申请人姓名') + label('血型') + label('家庭年收入（元）')),
    },
    { title: '没有需要提示的', html: guardOf(label('申请人姓名') + label('联系电话')) },
    {
      title: '只是名称相近',
      about: '请核对，不作认定。',
      html: guardOf(label('疾病预防控制中心名称')),
    },
    {
      title: '可以通过共享获取',
      html: guardOf(
        label('营业执照（复印件）', ' type="file"'),
        ` subject="organisation"
  catalogue='[{"id":"E1","name":"（示例）企业登记信息","attribute":"UNCONDITIONAL","items":["营业执照"],"sufficient":true}]'`,
      ),
    },
    {
      title: '淄博：须本人书面同意',
      html: guardOf(label('收入')).replace('CN-3701', 'CN-3703'),
    },
    {
      title: '征信机构采集：适用全国规定',
      html: guardOf(label('血型') + label('存款'), ' system="credit-reporting"'),
    },
    { kind: 'empty', title: '没有栏目', html: guardOf('') },
    {
      kind: 'error',
      title: 'catalogue 不是 JSON',
      html: guardOf(label('申请人姓名'), ' catalogue="["'),
    },
  ],
};

const company = (key: string): string => {
  const { name, id } = subjectOf(key);
  return `<tr><td>${name}</td><td>${id.value}</td></tr>`;
};
const tableOf = (id: string, ...keys: readonly string[]): string =>
  `<table id="${id}"><tr><th>企业名称</th><th>统一社会信用代码</th></tr>${keys.map(company).join('')}</table>`;
const sentryOf = (id: string, page: string, more = ''): string =>
  `${page}
<xin-guard for="${id}" src="/playground/api/credit" mode="officer" department="示例市政务服务网" jurisdiction="CN-3701"
  matter="licence" matter-name="建筑业企业资质核准" matter-domain="工程建设" on="2026-11-22"${more}></xin-guard>`;

const sentry: Shown = {
  tag: 'xin-guard',
  title: '本页主体核查',
  about:
    '认出页面文字和输入框里的主体代码，逐个核查并在旁边标出。只作提示，不改动页面、不影响提交。没有写明使用部门则不查询。',
  aboutEn:
    'Finds the subjects of a page, asks about each and marks them. Advises only; asks nobody without a department.',
  attributes: [
    ['for', 'id', '看页面的哪一部分，默认整页'],
    ['src, mapping', '网址、JSON', '与信用核查相同'],
    ['department', '文字', '使用部门；没有写明则不查询'],
    ['purpose, authorisation', '文字', '查询用途、书面授权编号'],
    ['jurisdiction', 'GB/T 2260', '办理机关所在地'],
    ['matter, matter-name, matter-domain, matter-infrastructure', '文字', '办理事项（officer）'],
    ...common,
  ],
  events: ['xin-find'],
  states: [
    {
      title: '名单列表',
      html: sentryOf('g1', tableOf('g1', 'listed', 'clean', 'ordinary', 'objection-dalian', 'incentive')),
    },
    {
      title: '展开一个主体',
      html: sentryOf('g8', tableOf('g8', 'ordinary')),
      play: { steps: [['summary']], until: 'details[open]' },
    },
    {
      title: '正在核查',
      kind: 'loading',
      html: sentryOf('g9', tableOf('g9', 'clean')).replace('/api/credit', '/api/slow'),
    },
    {
      title: '表单里的代码',
      html: sentryOf(
        'g2',
        `<p id="g2"><label>统一社会信用代码 <input value="${subjectOf('listed').id.value}"></label></p>`,
      ),
    },
    { kind: 'error', title: '校验位不符', html: sentryOf('g3', tableOf('g3', 'bad-code')) },
    {
      title: '面向社会公众',
      html: sentryOf('g4', tableOf('g4', 'listed', 'clean'), ' ').replace(
        'src="/playground/api/credit" mode="officer"',
        'src="/portal/api/credit"',
      ),
    },
    {
      kind: 'not-checked',
      title: '未能核查',
      html: sentryOf('g5', tableOf('g5', 'clean')).replace('/api/credit', '/api/error'),
    },
    {
      kind: 'not-checked',
      title: '未写明使用部门',
      html: sentryOf('g6', tableOf('g6', 'clean')).replace(' department="示例市政务服务网"', ''),
    },
    { kind: 'empty', title: '没有主体', html: sentryOf('g7', '<p id="g7">（示例）这里没有代码。</p>') },
  ],
};

const jinan = {
  id: 'R1',
  title: '（示例）行政处罚（罚款）',
  suppliedBy: '示例市市场监督管理局',
  heldBy: 'CN-3701',
};
const applicationOf = (tag: string, record: object, more = ' on="2026-06-17"'): string =>
  `<${tag}${more}
  record='${json(record)}'></${tag}>`;
const applicationAttributes: Shown['attributes'] = [
  ['record', 'JSON', '所涉记录：id、title、suppliedBy、heldBy'],
  ['jurisdiction', 'GB/T 2260', '适用哪里的规定，默认为记录持有地'],
  ['received', 'YYYY-MM-DD', '申请被收到之日'],
  ...formAttributes,
  ...common,
];

const objection: Shown = {
  tag: 'xin-objection',
  title: '异议申请',
  about: '向谁提出、多久办结、办理期间记录怎样显示、须附什么证明。组件本身不发送任何内容。',
  aboutEn:
    'Who takes it, by when it is answered, what happens meanwhile, which evidence. Sends nothing itself.',
  attributes: applicationAttributes,
  events: ['xin-apply'],
  states: [
    { kind: 'empty', title: '济南：标明后继续显示', html: applicationOf('xin-objection', jinan) },
    {
      title: '大连：暂停发布',
      html: applicationOf('xin-objection', { ...jinan, heldBy: 'CN-2102' }),
    },
    {
      title: '已经填好',
      html: applicationOf('xin-objection', jinan),
      play: {
        steps: [
          ['#ground'],
          ['#facts', '（示例）罚款已于2026年5月缴清，公示的处罚金额有误。'],
          ['#evidence', '（示例）缴款书复印件'],
          ['[part=submit]'],
        ],
        until: '[part=receipt]',
      },
    },
    {
      kind: 'error',
      title: '没有填完',
      html: applicationOf('xin-objection', jinan),
      play: { steps: [['[part=submit]']], until: '.e' },
    },
    {
      title: '已被收到',
      html: applicationOf('xin-objection', jinan, ' on="2026-06-26" received="2026-06-17"'),
    },
    { title: '草稿存在本机', html: applicationOf('xin-objection', jinan, ' on="2026-06-17" draft="demo"') },
    {
      title: '济南的办法失效以后',
      html: applicationOf('xin-objection', jinan, ' on="2027-01-04"'),
    },
    {
      title: '没有载入当地规定',
      html: applicationOf('xin-objection', { ...jinan, heldBy: 'CN-11' }),
    },
  ],
};

const repair: Shown = {
  tag: 'xin-repair',
  title: '信用修复申请',
  about: '向谁提出、须写明什么。条文没有规定天数的，不编造天数。',
  aboutEn: 'Who takes it and what it has to show. No number of days is invented.',
  attributes: applicationAttributes,
  events: ['xin-apply'],
  states: [
    { kind: 'empty', title: '济南', html: applicationOf('xin-repair', jinan) },
    {
      title: '已经填好',
      html: applicationOf('xin-repair', jinan),
      play: {
        steps: [
          ['#corrected', '（示例）已停止违法行为。'],
          ['#remedied', '（示例）罚款已缴清，已赔偿损失。'],
          ['#evidence', '（示例）缴款书复印件'],
          ['[part=submit]'],
        ],
        until: '[part=receipt]',
      },
    },
    {
      kind: 'error',
      title: '没有填完',
      html: applicationOf('xin-repair', jinan),
      play: { steps: [['[part=submit]']], until: '.e' },
    },
    { title: '没有指明记录', html: applicationOf('xin-repair', {}, ' on="2026-06-17" jurisdiction="CN-37"') },
    {
      title: '没有载入当地规定',
      html: applicationOf('xin-repair', { ...jinan, heldBy: 'CN-11' }),
    },
  ],
};

const reportOf = (more = '', place = 'CN-1302'): string =>
  `<xin-special-report on="2026-11-20" jurisdiction="${place}" src="/playground/api/credit" mode="officer" department="示例市政务服务网"${more}></xin-special-report>`;

const here = ` code="${TANGSHAN}" domains='["工程建设"]'`;
const chosen: readonly Step[] = [
  ['#domain'],
  ['[id="domain:工程建设"]'],
  ['#from', '2024-11-20'],
  ['#to', '2026-11-19'],
  ['[part=submit]'],
];

const report: Shown = {
  tag: 'xin-special-report',
  title: '专项信用报告',
  about: '自选领域和时间范围，以报告替代有无违法违规证明；报告上载明范围、不列入的情形和校验码。',
  aboutEn:
    'Domains and period chosen by the subject; both, the exclusions and the verification code stand on it.',
  attributes: [
    ['code', '文字', '主体代码，填入表单'],
    ['src', '网址', 'JSON 数据接口，与信用核查相同'],
    ['department', '文字', '使用部门；没有写明则不查询'],
    ['jurisdiction', 'GB/T 2260', '出具报告的机关所在地'],
    ['readings', 'JSON', '当地没有规定时不提供：{"report-elsewhere":"none"}'],
    ['domains', 'JSON', '已经开通的其他领域'],
    ['report-code, verify-url', '文字、网址', '签发的校验码和验证页面'],
    ...common,
  ],
  events: ['xin-report', 'xin-fail'],
  states: [
    { kind: 'empty', title: '选择领域和时间范围', html: reportOf(here) },
    {
      title: '报告，有校验码',
      html: reportOf(`${here} report-code="SL-2026-0001" verify-url="/portal/"`),
      play: { steps: chosen, until: '[part=report]' },
    },
    {
      title: '报告，没有校验码',
      about: '列入的、不列入的和未能判断的，都写明。',
      html: reportOf(here).replace('/playground/api/credit', '/playground/api/report'),
      play: { steps: chosen, until: '[part=report]' },
    },
    {
      title: '没有当地规定，参照外地方案',
      about: '济南没有关于专项信用报告内容的规定。',
      html: reportOf(` code="${subjectOf('ordinary').id.value}"`, 'CN-3701'),
    },
    {
      title: '不在当地',
      about: '济南登记的企业。',
      html: reportOf(` code="${subjectOf('ordinary').id.value}"`),
    },
    {
      kind: 'error',
      title: '没有选择领域',
      html: reportOf(here),
      play: { steps: chosen.slice(2), until: '.e:not(:empty)' },
    },
    {
      kind: 'loading',
      title: '正在查询',
      html: reportOf(here).replace('/playground/api/credit', '/playground/api/slow'),
      play: { steps: chosen, until: '[aria-busy]' },
    },
    {
      kind: 'not-checked',
      title: '未能核查',
      about: '可以重试。',
      html: reportOf(here).replace('/playground/api/credit', '/playground/api/error'),
      play: { steps: chosen, until: '.note.unsure button' },
    },
    {
      kind: 'not-checked',
      title: '未写明使用部门',
      html: reportOf(here).replace(' department="示例市政务服务网"', ''),
      play: { steps: chosen, until: '.note.unsure' },
    },
  ],
};

export const moreElements: readonly Shown[] = [
  timeline,
  classifier,
  sharingRequest,
  guard,
  sentry,
  objection,
  repair,
  report,
];
