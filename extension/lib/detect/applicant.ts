/** Words that make a label the applicant's, where none before them makes it somebody else's: see `ROLES`. */
export const APPLICANT =
  /申请(?:人|单位|企业|机构|主体|方|者)|申报(?:人|单位|企业|主体)|(?:企业|单位|公司|机构|个体户|工商户|商户|主体|法人|组织|字号|经营者|店铺)(?:的)?(?:全称|名称)|相对人|被许可人|被处罚人|当事人|建设单位|经营主体|市场主体|用人单位|投标人|供应商|参保单位|纳税人|企业信息|单位信息/;
