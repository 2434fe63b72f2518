import type { CreditRecord } from '../../record/types.ts';
import type { Layout } from '../layout/layouts.ts';

/** How the records of a layout are classed: native class of the law's scheme where it has one. */
export interface RecordClass extends Pick<CreditRecord, 'polarity' | 'severity'> {
  readonly scheme: string;
  readonly class: string;
  readonly list?: NonNullable<CreditRecord['list']>;
}

type Published = Exclude<Layout, 'measures' | 'feedback'>;

/**
 * Class by law pack. A law that has no class for a layout falls back to the national catalogue's thirteen kinds.
 * @source 济南市社会信用管理办法 第十三条; 淄博市公共信用信息 (法人失信信息); 全国公共信用信息基础目录
 */
const CLASSES: Readonly<Record<string, Partial<Record<Published, readonly [scheme: string, code: string]>>>> =
  {
    JN: {
      penalty: ['CL-JN-DISHONEST', 'JN-D1'],
      debtor: ['CL-JN-DISHONEST', 'JN-D4'],
      red: ['CL-JN-OTHER', 'JN-O1'],
    },
    ZB: {
      penalty: ['CL-ZB-LP-DISHONEST', 'LP-D5'],
      debtor: ['CL-ZB-LP-DISHONEST', 'LP-D2'],
      abnormal: ['CL-ZB-LP-DISHONEST', 'LP-D7'],
      serious: ['CL-ZB-LP-DISHONEST', 'LP-D7'],
    },
  };
const NATIONAL: Readonly<Record<Published, readonly [scheme: string, code: string]>> = {
  penalty: ['CL-CAT-13', 'CAT13-03'],
  licence: ['CL-CAT-13', 'CAT13-03'],
  debtor: ['CL-CAT-13', 'CAT13-02'],
  abnormal: ['CL-CAT-13', 'CAT13-05'],
  serious: ['CL-CAT-13', 'CAT13-06'],
  black: ['CL-CAT-13', 'CAT13-06'],
  red: ['CL-CAT-13', 'CAT13-11'],
};

/**
 * Lists by name, as their headers have it. A 红黑名单 of 2018 carries no legal basis here: whether it counts is for
 * the screening to say, and without one it is indeterminate.
 */
const LISTS: Partial<Record<Published, NonNullable<CreditRecord['list']>>> = {
  debtor: {
    name: '失信被执行人名单',
    legalBasis: '最高人民法院关于公布失信被执行人名单信息的若干规定',
  },
  serious: { name: '严重违法失信名单', legalBasis: '市场监督管理严重违法失信名单管理办法' },
  black: { name: '黑名单' },
};

export function classOf(layout: Published, law: string, listName?: string): RecordClass {
  const [scheme, code] = CLASSES[law]?.[layout] ?? NATIONAL[layout];
  const polarity = layout === 'red' ? 'positive' : layout === 'licence' ? 'neutral' : 'negative';
  const list = LISTS[layout];
  if (!list)
    return { scheme, class: code, polarity, severity: polarity === 'negative' ? 'ordinary' : 'none' };
  const named = listName ? { ...list, name: listName } : list;
  return { scheme, class: code, polarity, severity: 'severe-listed', list: named };
}
