import type { FlagKind } from '../../../core/collection/types.ts';
import type { WordTable } from '../../../core/words/types.ts';

export const formWords = {
  title: { 'zh-CN': '本页表单', en: 'The form on this page' },
  count: { 'zh-CN': (n: number) => `${n}栏请核对`, en: (n: number) => `${n} to look at` },
  mark: { 'zh-CN': '采集提示', en: 'Field note' },
  markShort: { 'zh-CN': '采', en: 'F' },
  byLabel: {
    'zh-CN': '按栏目名称核对，只作提示，不影响填写和提交。',
    en: 'Compared by label; this only advises and keeps nothing from being filled in or sent.',
  },
  purpose: {
    'zh-CN': '站点配置没有写明本表单是否采集社会信用信息：不作为社会信用信息采集的，不适用这些规定。',
    en: 'The site profile does not say whether this form collects social-credit information; where it does not, these rules do not apply.',
  },
  entry: { 'zh-CN': '目录条目', en: 'Catalogue entry' },
  supplier: { 'zh-CN': '数源部门', en: 'Supplied by' },
  whatToDo: { 'zh-CN': '怎么办', en: 'What to do' },
  openRepeat: {
    'zh-CN': '目录中有相同信息，能否满足履职需要请核对。',
    en: 'The catalogue has this; check whether it meets the need.',
  },
  openBasis: {
    'zh-CN': '站点配置没有写明采集该项的法律、法规依据。',
    en: 'The site profile names no legal basis for it.',
  },
  openConsent: {
    'zh-CN': '站点配置没有写明本人书面同意。',
    en: 'The site profile names no written consent.',
  },
  conditional: {
    'zh-CN': '该条目属有条件共享，按目录载明的条件申请。',
    en: 'The entry is shared on conditions: apply as the catalogue says.',
  },
} satisfies WordTable;

export const flagWords = {
  repeat: { 'zh-CN': '可以共享取得', en: 'To be had by sharing' },
  forbidden: { 'zh-CN': '禁止采集', en: 'Not to be collected' },
  consent: { 'zh-CN': '须书面同意', en: 'Written consent only' },
  basis: { 'zh-CN': '须有法律、法规依据', en: 'Legal basis only' },
} satisfies WordTable & Record<FlagKind, unknown>;

export const adviceWords = {
  repeat: {
    'zh-CN': '通过共享平台取得，不再要求申请人提交。',
    en: 'Obtain it by sharing; do not ask the applicant for it again.',
  },
  forbidden: {
    'zh-CN': '不填写、不要求填写该栏，并告知表单的制定单位。',
    en: 'Leave the field empty, do not ask for it, and tell whoever made the form.',
  },
  consent: {
    'zh-CN': '没有本人书面同意的，不采集该项。',
    en: 'Without the person’s written consent, do not collect it.',
  },
  basis: {
    'zh-CN': '没有法律、法规依据的，不采集该项。',
    en: 'Where no law or regulation says so, do not collect it.',
  },
} satisfies WordTable & Record<FlagKind, unknown>;
