/** What a column can mean. Bound from its header's text, never from its place (docs/publishing-a-list.md). */
export type Field =
  | 'name'
  | 'formerNames'
  | 'subjectType'
  | 'uscc'
  | 'registrationNumber'
  | 'organisationCode'
  | 'taxNumber'
  | 'institutionCertificate'
  | 'societyCertificate'
  | 'anyCode'
  | 'personId'
  | 'personIdType'
  | 'legalRepresentative'
  | 'legalRepresentativeId'
  | 'legalRepresentativeIdType'
  | 'docNumber'
  | 'docName'
  | 'violation'
  | 'facts'
  | 'penaltyBasis'
  | 'penaltyClass'
  | 'penaltyContent'
  | 'fine'
  | 'confiscated'
  | 'licenceRevoked'
  | 'decisionDate'
  | 'penaltyValidUntil'
  | 'publicUntil'
  | 'actEndDate'
  | 'restrictedFrom'
  | 'restrictedUntil'
  | 'authority'
  | 'authorityCode'
  | 'source'
  | 'sourceCode'
  | 'state'
  | 'remark'
  | 'licenceClass'
  | 'licenceCertificate'
  | 'licenceNumber'
  | 'licenceContent'
  | 'validFrom'
  | 'validTo'
  | 'sex'
  | 'age'
  | 'court'
  | 'province'
  | 'executionBasis'
  | 'filedOn'
  | 'caseNumber'
  | 'basisUnit'
  | 'duty'
  | 'performance'
  | 'performed'
  | 'unperformed'
  | 'behaviour'
  | 'publishedOn'
  | 'listedReason'
  | 'listedOn'
  | 'listedBy'
  | 'listedDoc'
  | 'removedReason'
  | 'removedOn'
  | 'removedBy'
  | 'removedDoc'
  | 'happenedOn'
  | 'measure'
  | 'feedback'
  | 'region'
  | 'timestamp';

/**
 * Headers in Chinese, tried in order on the folded header: half-width, upper case, without spaces and underscores.
 * The narrower meaning stands before the wider one. 代码_2, _3 and _5 mean different things in different layouts,
 * so only the words in the bracket count.
 */
export const BY_WORDS: readonly (readonly [RegExp, Field])[] = [
  [/(处罚|许可|决定|列入|移出|认定|执法)(机关|单位|部门).*(信用代|代码)/, 'authorityCode'],
  [/数据来源单位.*(信用代|代码)|来源单位代码/, 'sourceCode'],
  [/数据来源(单位)?/, 'source'],
  [/(法定代表人|负责人|法人代表).*(证件类型)/, 'legalRepresentativeIdType'],
  [/(法定代表人|负责人|法人代表).*(身份证|证件号)/, 'legalRepresentativeId'],
  [/身份证.*(信用代|机构代|注册号)|(信用代|机构代).*身份证/, 'anyCode'],
  [/社会信用代/, 'uscc'],
  [/工商(注册|登记)|^注册号$|企业注册号/, 'registrationNumber'],
  [/组织机构代/, 'organisationCode'],
  [/税务登记|纳税人识别/, 'taxNumber'],
  [/事业单位证书/, 'institutionCertificate'],
  [/社会组织登记证/, 'societyCertificate'],
  [/证件类型/, 'personIdType'],
  [/身份证|证件号/, 'personId'],
  [/(相对人|主体|当事人)(类别|类型)/, 'subjectType'],
  [/曾用名/, 'formerNames'],
  [
    /(相对人|被执行人|当事人|市场主体|经营主体|信用主体|单位|企业|主体)(名称|姓名)|自然人姓名|^姓名|^名称$/,
    'name',
  ],
  [/法定代表人|负责人|法人代表/, 'legalRepresentative'],
  [/移出.*(文号|文书|决定书)/, 'removedDoc'],
  [/移出.*(原因|事由)/, 'removedReason'],
  [/移出.*(日期|时间)/, 'removedOn'],
  [/移出.*(机关|单位|部门)/, 'removedBy'],
  [/列入.*(文号|文书|决定书)/, 'listedDoc'],
  [/列入.*(原因|事由)/, 'listedReason'],
  [/列入.*(日期|时间)/, 'listedOn'],
  [/列入.*(机关|单位|部门)/, 'listedBy'],
  [/执行依据文号/, 'executionBasis'],
  [/执行依据(的)?单位/, 'basisUnit'],
  [/执行法院/, 'court'],
  [/立案(时间|日期)/, 'filedOn'],
  [/案号/, 'caseNumber'],
  [/法律文书确定的义务/, 'duty'],
  [/具体情形/, 'behaviour'],
  [/履行情况/, 'performance'],
  [/^已履行/, 'performed'],
  [/^未履行/, 'unperformed'],
  [/发布(时间|日期)|公示(起始|开始)?(之日|日期?|时间)$/, 'publishedOn'],
  [/^性别$/, 'sex'],
  [/^年龄$/, 'age'],
  [/^省份$/, 'province'],
  [/发生(时间|日期)/, 'happenedOn'],
  [/决定文书名称|(处罚|案件)名称/, 'docName'],
  [/文号|文书号/, 'docNumber'],
  [/违法行为类型/, 'violation'],
  [/(失信|违法)行为终止/, 'actEndDate'],
  [
    /^限制(期限|限制|从业|开展|生产经营|活动|[、,及和或])*(起始|开始|起|自)(之?日期?|时间)?$/,
    'restrictedFrom',
  ],
  [
    /^限制(期限|限制|从业|开展|生产经营|活动|[、,及和或])*(截止|届满|终止|止|至)(之?日期?|时间)?$/,
    'restrictedUntil',
  ],
  [/违法事实|(处罚)?事由|主要事实/, 'facts'],
  [/处罚依据/, 'penaltyBasis'],
  [/处罚(类别|种类)/, 'penaltyClass'],
  [/处罚(内容|结果)/, 'penaltyContent'],
  [/罚款/, 'fine'],
  [/没收/, 'confiscated'],
  [/(暂扣|吊销)/, 'licenceRevoked'],
  [/处罚有效期/, 'penaltyValidUntil'],
  [/公示截止|公示期限?至/, 'publicUntil'],
  [/(决定|处罚|许可)(日期|时间)/, 'decisionDate'],
  [/许可(类别|种类)/, 'licenceClass'],
  [/许可证书?名称/, 'licenceCertificate'],
  [/许可(证书)?编号/, 'licenceNumber'],
  [/许可内容/, 'licenceContent'],
  [/有效期(自|起)/, 'validFrom'],
  [/有效期(至|止)/, 'validTo'],
  [/(处罚|许可|决定|认定|执法)(机关|单位|部门)/, 'authority'],
  [/状态/, 'state'],
  [/备注/, 'remark'],
  [/地方编码/, 'region'],
  [/时间戳/, 'timestamp'],
];

/** Column codes of the templates, after a prefix CF_ or XK_ is taken off. */
export const BY_CODE: Readonly<Record<string, Field>> = {
  XDRMC: 'name',
  XDRXM: 'name',
  XDRLB: 'subjectType',
  XDRSHXYM: 'uscc',
  XDRGSZC: 'registrationNumber',
  XDRGSDJ: 'registrationNumber',
  XDRZZJG: 'organisationCode',
  XDRZDM: 'organisationCode',
  XDRSWDJ: 'taxNumber',
  XDRSYDW: 'institutionCertificate',
  XDRSHZZ: 'societyCertificate',
  XDRSFZ: 'personId',
  XDRZJHM: 'personId',
  XDRZJLX: 'personIdType',
  FRDB: 'legalRepresentative',
  FR: 'legalRepresentative',
  FRSFZH: 'legalRepresentativeId',
  FRZJHM: 'legalRepresentativeId',
  FRZJLX: 'legalRepresentativeIdType',
  WSH: 'docNumber',
  CFMC: 'docName',
  XKWS: 'docName',
  WFXW: 'violation',
  SY: 'facts',
  YJ: 'penaltyBasis',
  CFLB: 'penaltyClass',
  CFLB1: 'penaltyClass',
  NR: 'penaltyContent',
  JG: 'penaltyContent',
  NRFK: 'fine',
  NRWFFF: 'confiscated',
  NRZKDX: 'licenceRevoked',
  JDRQ: 'decisionDate',
  YXQ: 'penaltyValidUntil',
  GSJZQ: 'publicUntil',
  CFJG: 'authority',
  XKJG: 'authority',
  XZJG: 'authority',
  CFJGDM: 'authorityCode',
  XKJGDM: 'authorityCode',
  SJLY: 'source',
  LYDW: 'source',
  SJLYDM: 'sourceCode',
  LYDWDM: 'sourceCode',
  XKLB: 'licenceClass',
  XKZS: 'licenceCertificate',
  XKBH: 'licenceNumber',
  YXQZ: 'validFrom',
  YXQZI: 'validTo',
  ZT: 'state',
  BZ: 'remark',
  DFBM: 'region',
  SJC: 'timestamp',
  PUNFIELD: 'measure',
  PUNCAUSE: 'measure',
  PUNMEA: 'measure',
  PUNRULE: 'measure',
  LEGBASIS: 'measure',
  PUNEXEDEPT: 'measure',
  ENTITYNAME: 'feedback',
  UNICODE: 'feedback',
  DISCIPLINARYTIME: 'feedback',
  CERTCODE: 'feedback',
  PARTYNAME: 'feedback',
  BIZDEPT: 'feedback',
  MEMOID: 'feedback',
  MEASUREIDS: 'feedback',
};
