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

export const elements: readonly Shown[] = [citation];
