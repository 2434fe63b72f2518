import type { PlainDate } from '../../core/date/types.ts';
import type { CreditRecord, SubjectType } from '../../core/record/types.ts';
import type { Identifier } from '../../core/subject/types.ts';
import { registrationNumber, residentId, spoilt, uscc } from './codes.ts';

export type Outcome = '未查到记录' | '提示' | '待确认' | '身份待核实' | '无法判断' | '守信激励' | '异议处理中' | '不显示' | '待更新';

/** One fictitious subject with its records and what a visitor should see. The one source of list, cases and tables. */
export interface DemoSubject {
  readonly key: string;
  readonly type: SubjectType;
  readonly id: Identifier;
  readonly name: string;
  readonly situation: string;
  /** The word the answer should carry, as DESIGN's table of outcomes names them. */
  readonly outcome: Outcome;
  /** What should happen when an officer in 示例市 (Jinan's rules) opens a case of this subject, up to 2026-12-31. */
  readonly expected: string;
  readonly records: readonly CreditRecord[];
}

const JINAN = 'CN-3701';
const DALIAN = 'CN-2102';
export const RETRIEVED = '2026-11-20' as PlainDate;
const day = (text: string): PlainDate => text as PlainDate;

const company = (organisation: string, region = '370100'): Identifier => uscc('91', region, organisation);

type Draft = Omit<CreditRecord, 'subject' | 'retrievedAt' | 'heldBy' | 'disclosureMode'> &
  Partial<Pick<CreditRecord, 'heldBy' | 'disclosureMode'>>;

function subject(
  key: string,
  type: SubjectType,
  id: Identifier,
  name: string,
  situation: string,
  outcome: Outcome,
  expected: string,
  ...drafts: Draft[]
): DemoSubject {
  const records = drafts.map(
    (draft): CreditRecord => ({
      heldBy: JINAN,
      disclosureMode: 'public',
      ...draft,
      subject: { type, id, name },
      retrievedAt: RETRIEVED,
    }),
  );
  return { key, type, id, name, situation, outcome, expected, records };
}

/** An administrative penalty on Jinan's platform; what every ordinary example varies. */
function penalty(id: string, number: string, decided: string, ended: string, more: Partial<Draft>): Draft {
  return {
    id,
    title: '行政处罚（罚款）',
    scheme: 'CL-JN-DISHONEST',
    class: 'JN-D1',
    polarity: 'negative',
    severity: 'ordinary',
    basis: { type: '行政处罚决定书', number, effective: true, effectiveOn: day(decided) },
    decidingAuthority: '示例市市场监督管理局',
    procedure: 'general',
    decisionDate: day(decided),
    actEndDate: day(ended),
    domain: '市场监督管理',
    suppliedBy: '示例市市场监督管理局',
    ...more,
  };
}

const listedId = company('DEM01187');
const legalRepId = residentId('370100', '19780312');
const roadId = company('DEM04026');

export const subjects: readonly DemoSubject[] = [
  subject(
    'clean',
    'legal-person',
    company('DEM00253'),
    '（示例）明湖市政工程有限公司',
    '没有任何记录',
    '未查到记录',
    '审批不受影响',
  ),
  subject(
    'listed',
    'legal-person',
    listedId,
    '（示例）青泉建设工程有限公司',
    '严重失信主体名单（拖欠农民工工资），文书已生效，在披露期内；另有一般程序行政处罚1项',
    '待确认',
    '点“审批通过”时暂停，填写理由后继续',
    {
      id: 'DEMO-JN-0001',
      title: '列入拖欠农民工工资失信联合惩戒对象名单',
      detail: '2024年9月至2025年5月拖欠（示例）云锦苑项目农民工工资，责令限期支付，逾期拒不支付。',
      scheme: 'CL-JN-DISHONEST',
      class: 'JN-D5',
      polarity: 'negative',
      severity: 'severe-listed',
      list: {
        name: '拖欠农民工工资失信联合惩戒对象名单',
        legalBasis: '保障农民工工资支付条例 第四十八条',
      },
      basis: {
        type: '列入决定书',
        number: '示人社监列〔2025〕17号',
        effective: true,
        effectiveOn: day('2025-06-03'),
      },
      decidingAuthority: '示例市人力资源和社会保障局',
      procedure: 'general',
      decisionDate: day('2025-06-03'),
      actEndDate: day('2025-06-02'),
      customUntil: day('2028-06-02'),
      domain: '工程建设',
      related: [
        { role: '法定代表人', name: '（示例）张明远', id: legalRepId, from: day('2019-04-08') },
        { role: '监事', name: '（示例）周文斌', id: residentId('370100', '19830621') },
      ],
      suppliedBy: '示例市人力资源和社会保障局',
    },
    penalty('DEMO-JN-0002', '示市监罚〔2024〕211号', '2024-11-20', '2024-11-19', {
      title: '行政处罚（罚款2.6万元）：使用未经检验的建筑起重机械',
      decidingAuthority: '示例市市场监督管理局',
    }),
  ),
  subject(
    'ordinary',
    'legal-person',
    company('DEM10392'),
    '（示例）历山装饰工程有限公司',
    '一般程序行政处罚1项，文书已生效，在披露期内',
    '提示',
    '列出记录和可采取的措施，是否关联由审批人员判断',
    penalty('DEMO-JN-0003', '示住建罚字〔2025〕第38号', '2025-04-16', '2025-04-10', {
      title: '行政处罚（罚款3万元）：未取得施工许可证擅自施工',
      decidingAuthority: '示例市住房和城乡建设局',
      domain: '工程建设',
      suppliedBy: '示例市住房和城乡建设局',
    }),
  ),
  subject(
    'simple',
    'legal-person',
    company('DEM02714', '370102'),
    '（示例）芙蓉巷餐饮管理有限公司',
    '简易程序行政处罚1项',
    '不显示',
    '适用简易程序的处罚不纳入公共信用信息数据清单（山东省社会信用条例第十三条），不作提示',
    penalty('DEMO-JN-0004', '示市监简罚〔2026〕105号', '2026-02-11', '2026-02-11', {
      title: '行政处罚（警告）：未按规定公示食品经营许可证',
      procedure: 'simple',
    }),
  ),
  subject(
    'objection-jinan',
    'legal-person',
    company('DEM0518K'),
    '（示例）清河物业服务有限公司',
    '严重失信主体名单记录正在异议处理（济南规则）',
    '异议处理中',
    '显示记录并标明“异议处理中”，最多提示，不暂停',
    {
      id: 'DEMO-JN-0005',
      title: '列入拖欠农民工工资失信联合惩戒对象名单',
      scheme: 'CL-JN-DISHONEST',
      class: 'JN-D5',
      polarity: 'negative',
      severity: 'severe-listed',
      list: {
        name: '拖欠农民工工资失信联合惩戒对象名单',
        legalBasis: '保障农民工工资支付条例 第四十八条',
      },
      basis: {
        type: '列入决定书',
        number: '示人社监列〔2026〕4号',
        effective: true,
        effectiveOn: day('2026-01-15'),
      },
      decidingAuthority: '示例市人力资源和社会保障局',
      procedure: 'general',
      decisionDate: day('2026-01-15'),
      actEndDate: day('2026-01-12'),
      objections: [{ receivedOn: day('2026-02-26') }],
      domain: '工程建设',
      suppliedBy: '示例市人力资源和社会保障局',
    },
  ),
  subject(
    'objection-dalian',
    'legal-person',
    company('DEM20663', '210200'),
    '（示例）滨海冷链物流有限公司',
    '大连平台持有的监管类记录正在异议处理（大连规则：暂停发布）',
    '异议处理中',
    '只说明“异议处理中，暂停发布”，不显示内容，不作为依据',
    penalty('DEMO-DL-0001', '示连市监罚〔2025〕66号', '2025-08-05', '2025-07-30', {
      title: '行政处罚（罚款5万元）：经营未附检疫证明的冷冻肉品',
      scheme: 'CL-DL-INFO',
      class: 'SUPERVISION',
      heldBy: DALIAN,
      objections: [{ receivedOn: day('2026-02-27') }],
      decidingAuthority: '示例连港市市场监督管理局',
      suppliedBy: '示例连港市市场监督管理局',
    }),
  ),
  subject(
    'expired',
    'legal-person',
    company('DEM07311'),
    '（示例）山麓园林绿化有限公司',
    '行政处罚，失信行为终止满5年（2026年1月10日为披露的最后一日）',
    '不显示',
    '不显示、不作为依据，审批不受影响',
    penalty('DEMO-JN-0006', '示林罚〔2020〕15号', '2020-12-28', '2021-01-10', {
      title: '行政处罚（罚款1万元）：擅自移植古树名木',
      decidingAuthority: '示例市园林和林业绿化局',
      domain: '园林和林业',
      suppliedBy: '示例市园林和林业绿化局',
    }),
  ),
  subject(
    'revoked',
    'legal-person',
    company('DEM08849'),
    '（示例）泉边路商贸有限公司',
    '行政处罚决定书已被撤销（2026年2月9日），平台尚未更新',
    '不显示',
    '不作为依据，说明“依据文书已撤销，待平台更新”',
    penalty('DEMO-JN-0007', '示市监罚〔2025〕90号', '2025-03-12', '2025-03-05', {
      title: '行政处罚（罚款8万元）：虚假宣传',
      basis: {
        type: '行政处罚决定书',
        number: '示市监罚〔2025〕90号',
        effective: false,
        effectiveOn: day('2025-03-12'),
        revokedOn: day('2026-02-09'),
      },
    }),
  ),
  subject(
    'altered',
    'legal-person',
    company('DEM3097H'),
    '（示例）荷风文化传播有限公司',
    '行政处罚决定书已变更（2026年2月24日），平台尚未更新',
    '待更新',
    '不作为依据，说明“依据文书已变更，待平台更新”',
    penalty('DEMO-JN-0008', '示文旅罚〔2025〕21号', '2025-09-18', '2025-09-01', {
      title: '行政处罚（罚款2万元）：未经批准举办营业性演出',
      basis: {
        type: '行政处罚决定书',
        number: '示文旅罚〔2025〕21号',
        effective: true,
        effectiveOn: day('2025-09-18'),
        alteredOn: day('2026-02-24'),
      },
      decidingAuthority: '示例市文化和旅游局',
      domain: '文化和旅游',
      suppliedBy: '示例市文化和旅游局',
    }),
  ),
  subject(
    'repaired',
    'legal-person',
    company('DEM11054'),
    '（示例）黑石机电设备有限公司',
    '行政处罚，信用修复已完成（2026年1月20日）',
    '不显示',
    '不作为依据，审批不受影响',
    penalty('DEMO-JN-0009', '示应急罚〔2025〕12号', '2025-05-22', '2025-05-20', {
      title: '行政处罚（罚款4.5万元）：特种作业人员未持证上岗',
      repairedOn: day('2026-01-20'),
      decidingAuthority: '示例市应急管理局',
      domain: '应急管理',
      suppliedBy: '示例市应急管理局',
    }),
  ),
  subject(
    'incentive',
    'legal-person',
    company('DEM01720', '370102'),
    '（示例）晴川食品厂',
    '纳税信用A级（2025年度）',
    '守信激励',
    '提示可享绿色通道、容缺受理',
    {
      id: 'DEMO-JN-0010',
      title: '2025年度纳税信用A级纳税人',
      scheme: 'CL-JN-OTHER',
      class: 'JN-O1',
      polarity: 'positive',
      severity: 'none',
      basis: { type: '纳税信用评价结果', number: '示税信〔2026〕A0113', effective: true },
      decidingAuthority: '国家税务总局示例市税务局',
      decisionDate: day('2026-02-10'),
      domain: '税务',
      suppliedBy: '国家税务总局示例市税务局',
    },
  ),
  subject(
    'bad-code',
    'legal-person',
    spoilt(company('DEM12136')),
    '（示例）五柳建材有限公司',
    '名单和申请表上的代码都有一位错误，校验位不符',
    '身份待核实',
    '指出校验位不符，不显示为命中',
    penalty('DEMO-JN-0011', '示市监罚〔2025〕133号', '2025-10-09', '2025-09-28', {
      title: '行政处罚（罚款6万元）：销售不合格建筑钢材',
    }),
  ),
  subject(
    'no-basis',
    'legal-person',
    company('DEM1339N'),
    '（示例）珍珠劳务派遣有限公司',
    '记录没有认定依据文书',
    '无法判断',
    '指出缺少认定依据文书，不作为依据',
    {
      id: 'DEMO-JN-0012',
      title: '用工投诉较多',
      detail: '来源为约谈记录，没有具有法律效力的文书。',
      scheme: 'CL-JN-DISHONEST',
      class: 'JN-D5',
      polarity: 'negative',
      severity: 'ordinary',
      decidingAuthority: '示例市人力资源和社会保障局',
      decisionDate: day('2025-12-03'),
      actEndDate: day('2025-12-01'),
      domain: '人力资源和社会保障',
      suppliedBy: '示例市人力资源和社会保障局',
    },
  ),
  subject(
    'name-mismatch',
    'legal-person',
    roadId,
    '（示例）舜井路桥工程有限公司',
    '代码属于本公司（有行政处罚），申请表上却写成“（示例）舜田路桥养护有限公司”',
    '身份待核实',
    '代码与名称不一致，不显示为命中',
    penalty('DEMO-JN-0013', '示交罚〔2025〕57号', '2025-07-08', '2025-07-01', {
      title: '行政处罚（罚款5万元）：未按技术标准施工',
      decidingAuthority: '示例市交通运输局',
      domain: '交通运输',
      suppliedBy: '示例市交通运输局',
    }),
  ),
  subject(
    'individual-business',
    'individual-business',
    uscc('92', '370102', 'DEM15602'),
    '（示例）小鸭巷便民超市（个体工商户）',
    '个体工商户，一般程序行政处罚1项',
    '提示',
    '列出记录，是否关联由审批人员判断',
    penalty('DEMO-JN-0014', '示市监罚〔2026〕9号', '2026-01-13', '2026-01-08', {
      title: '行政处罚（罚款0.2万元）：经营超过保质期的食品',
    }),
  ),
  subject(
    'old-number',
    'legal-person',
    registrationNumber('370100', '90000016'),
    '（示例）老埠百货商行',
    '只有15位旧注册号，行政处罚1项',
    '提示',
    '按15位注册号核对，列出记录',
    penalty('DEMO-JN-0015', '示市监罚〔2024〕302号', '2024-12-19', '2024-12-11', {
      title: '行政处罚（罚款1.5万元）：使用未经检定的计量器具',
    }),
  ),
  subject(
    'unknown-list',
    'legal-person',
    company('DEM16485'),
    '（示例）北园渣土运输有限公司',
    '只在本地通知中设立、没有法律依据的“渣土运输黑名单”',
    '无法判断',
    '名单没有法律依据，不暂停审批',
    {
      id: 'DEMO-JN-0016',
      title: '列入渣土运输企业“黑名单”',
      scheme: 'CL-JN-DISHONEST',
      class: 'JN-D5',
      polarity: 'negative',
      severity: 'severe-listed',
      list: { name: '示例市渣土运输企业黑名单' },
      basis: {
        type: '列入决定书',
        number: '示城管通〔2025〕8号',
        effective: true,
        effectiveOn: day('2025-11-03'),
      },
      decidingAuthority: '示例市城市管理局',
      decisionDate: day('2025-11-03'),
      actEndDate: day('2025-10-30'),
      domain: '城市管理',
      suppliedBy: '示例市城市管理局',
    },
  ),
  subject(
    'grade',
    'legal-person',
    company('DEM17273'),
    '（示例）东舍仓储有限公司',
    '行业信用评价D级，又按淄博规则列为重点关注对象；没有失信信息',
    '未查到记录',
    '等级和关注都不是失信信息：另列一处，不作为命中，不暂停审批；只有在淄博规则下重点关注作警示',
    {
      id: 'DEMO-JN-0017',
      title: '行业信用评价D级（示例）',
      scheme: 'CL-BD-GRADE',
      class: 'D',
      // No finding of dishonesty, and so neither negative nor counted from the end of an act: the rating ends by itself.
      polarity: 'neutral',
      customUntil: day('2027-03-01'),
      severity: 'none',
      basis: { type: '信用评价结果', number: '示评〔2026〕D0172', effective: true },
      decidingAuthority: '示例市市场监督管理局',
      decisionDate: day('2026-03-02'),
      domain: '市场监督管理',
      disclosureMode: 'sharing',
      suppliedBy: '示例市市场监督管理局',
      origin: 'grade',
    },
    {
      id: 'DEMO-JN-0020',
      title: '诚信状况重点关注对象（示例）',
      scheme: 'CL-ZB-TIERS',
      class: 'WATCH',
      polarity: 'neutral',
      severity: 'none',
      basis: { type: '重点关注告知书', number: '示淄关注〔2026〕9号', effective: true },
      decidingAuthority: '示例淄州市信用中心',
      decisionDate: day('2026-05-12'),
      customUntil: day('2027-05-11'),
      domain: '市场监督管理',
      disclosureMode: 'sharing',
      suppliedBy: '示例淄州市信用中心',
      origin: 'grade',
    },
  ),
  subject(
    'legal-rep',
    'natural-person',
    legalRepId,
    '（示例）张明远',
    '青泉建设工程有限公司的法定代表人（办法第三十三条）',
    '提示',
    '关联提示：本人没有记录；只有法律、法规或者国家规定延及时才可采取措施',
  ),
  subject(
    'private',
    'natural-person',
    residentId('370100', '19910905'),
    '（示例）李静怡',
    '记录不公开，没有书面授权',
    '无法判断',
    '不显示内容；没有书面授权，不能作出判断',
    {
      id: 'DEMO-JN-0018',
      title: '行政处罚（罚款）：不公开',
      scheme: 'CL-JN-DISHONEST',
      class: 'JN-D1',
      polarity: 'negative',
      severity: 'ordinary',
      basis: {
        type: '行政处罚决定书',
        number: '示卫罚〔2025〕44号',
        effective: true,
        effectiveOn: day('2025-06-24'),
      },
      decidingAuthority: '示例市卫生健康委员会',
      procedure: 'general',
      decisionDate: day('2025-06-24'),
      actEndDate: day('2025-06-20'),
      domain: '卫生健康',
      disclosureMode: 'not-public',
      suppliedBy: '示例市卫生健康委员会',
    },
  ),
  subject(
    'sealed',
    'natural-person',
    residentId('370100', '19980217'),
    '（示例）王晓峰',
    '治安管理处罚记录，已封存（治安管理处罚法第一百三十六条）',
    '不显示',
    '绝不显示，如同没有记录',
    {
      id: 'DEMO-JN-0019',
      title: '治安管理处罚',
      scheme: 'CL-JN-DISHONEST',
      class: 'JN-D1',
      polarity: 'negative',
      severity: 'ordinary',
      basis: {
        type: '行政处罚决定书',
        number: '示公（治）行罚决字〔2025〕20号',
        effective: true,
        effectiveOn: day('2025-08-14'),
      },
      decidingAuthority: '示例市公安局',
      procedure: 'general',
      decisionDate: day('2025-08-14'),
      actEndDate: day('2025-08-13'),
      sealed: true,
      domain: '公安',
      disclosureMode: 'not-public',
      suppliedBy: '示例市公安局',
    },
  ),
];

export function subjectOf(key: string): DemoSubject {
  const found = subjects.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no demo subject named ${key}`);
  return found;
}
