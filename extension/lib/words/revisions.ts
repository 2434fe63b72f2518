import type { WordTable } from '../../../core/words/types.ts';
import type { ProfilePart } from '../profile/difference.ts';
import type { RevisionSource } from '../profile/revisions.ts';

export const revisionWords = {
  title: { 'zh-CN': (n: number) => `版本记录（${n}）`, en: (n: number) => `Revisions (${n})` },
  kept: {
    'zh-CN': (n: number) => `保留最近${n}个版本，随配置文件一起导出；移除配置时一并删除。`,
    en: (n: number) =>
      `The newest ${n} are kept. They are exported with the profile, and go when it is removed.`,
  },
  current: { 'zh-CN': '现用', en: 'in use' },
  first: { 'zh-CN': '最早保留的版本', en: 'the oldest that is kept' },
  same: { 'zh-CN': '内容与上一版相同', en: 'same content as the one before' },
  added: {
    'zh-CN': (part: string, value: string) => `${part}：增加 ${value}`,
    en: (part: string, value: string) => `${part}: added ${value}`,
  },
  removed: {
    'zh-CN': (part: string, value: string) => `${part}：删去 ${value}`,
    en: (part: string, value: string) => `${part}: removed ${value}`,
  },
  changed: {
    'zh-CN': (part: string, before: string, after: string) => `${part}：由 ${before} 改为 ${after}`,
    en: (part: string, before: string, after: string) => `${part}: ${before} became ${after}`,
  },
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
  restore: { 'zh-CN': '恢复这一版', en: 'Go back to this one' },
  restoreSure: { 'zh-CN': '确认恢复', en: 'Really go back' },
  restoreHint: {
    'zh-CN': (n: number) => `内容恢复为第${n}版，作为新的一版保存；后来的各版仍保留在记录中。`,
    en: (n: number) => `What revision ${n} says is saved as a new revision; the later ones stay in the list.`,
  },
} satisfies WordTable;

export const revisionSourceWords = {
  import: { 'zh-CN': '由文件导入', en: 'imported from a file' },
  editor: { 'zh-CN': '在页面上制作', en: 'made on the page' },
  policy: { 'zh-CN': '由单位策略设置', en: 'set by policy' },
  restore: { 'zh-CN': '恢复较早的版本', en: 'an earlier one again' },
} satisfies WordTable & Record<RevisionSource, unknown>;

export const profilePartWords = {
  name: { 'zh-CN': '名称', en: 'Name' },
  match: { 'zh-CN': '页面', en: 'Pages' },
  jurisdiction: { 'zh-CN': '所在地', en: 'Place' },
  authority: { 'zh-CN': '办理机关', en: 'Authority' },
  rows: { 'zh-CN': '列表行', en: 'Rows of the list' },
  subjectCode: { 'zh-CN': '申请人代码', en: 'Applicant’s code' },
  subjectName: { 'zh-CN': '申请人名称', en: 'Applicant’s name' },
  subjectType: { 'zh-CN': '申请人类型', en: 'Kind of applicant' },
  matterName: { 'zh-CN': '事项名称', en: 'Matter' },
  matterType: { 'zh-CN': '事项类型', en: 'Kind of matter' },
  matterDomain: { 'zh-CN': '管理领域', en: 'Field of administration' },
  matterInfrastructure: {
    'zh-CN': '基础设施、特许经营',
    en: 'Infrastructure, concession',
  },
  matterByName: { 'zh-CN': '按名称区分的事项', en: 'Matters by name' },
  caseNumber: { 'zh-CN': '受理编号', en: 'Case number' },
  acceptedOn: { 'zh-CN': '受理日期', en: 'Accepted on' },
  promise: { 'zh-CN': '承诺期限', en: 'Promised limit' },
  approve: { 'zh-CN': '暂停的步骤', en: 'Steps held' },
  pass: { 'zh-CN': '不暂停的步骤', en: 'Steps never held' },
  endpoints: { 'zh-CN': '提交地址', en: 'Endpoints' },
  blindEvaluation: { 'zh-CN': '暗标评审', en: 'Blind evaluation' },
  form: { 'zh-CN': '表单说明', en: 'Form' },
  onFailure: { 'zh-CN': '核查失败时', en: 'If the check fails' },
} satisfies WordTable & Record<ProfilePart, unknown>;
