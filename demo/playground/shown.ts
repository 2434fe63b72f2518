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

/** What a state is an example of; every element has one of each, see elements.test.ts. */
export type Kind = 'loading' | 'empty' | 'result' | 'error' | 'not-checked';

/** What a visitor does, by selectors within the element: types into a field, or presses it. */
export type Step = readonly [selector: string, text?: string];

export interface State {
  readonly title: string;
  readonly about?: string;
  /** Default: a result. */
  readonly kind?: Kind;
  /** A state that only comes about by what a visitor does, and what is there then. */
  readonly play?: { readonly steps: readonly Step[]; readonly until: string };
  /** Shown live and as text to copy. */
  readonly html: string;
  /** The one that shows what is missing without the law; default: the first. */
  readonly withLaw?: boolean;
}

/** Attributes every element has. */
export const common: Shown['attributes'] = [
  ['mode', 'public | self | officer | bank', '谁在使用：决定显示哪些记录、提供哪些操作'],
  ['on', 'YYYY-MM-DD', '“今天”；默认取北京时间当日'],
  ['locale', 'zh-CN | en', '默认取最近的 lang'],
  ['theme', 'light | dark', '默认随访问者设置'],
  ['elder', '（有或无）', '长辈版，20 像素'],
  ['heading-level', '2–6', '标题在页面中的级别，默认 3'],
  ['law-base', '网址', '法规包所在目录，默认为脚本旁的 packs/'],
];
