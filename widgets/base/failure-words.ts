import type { WordTable } from '../../core/words/types.ts';

export const failureWords = {
  clear: { 'zh-CN': '这不表示没有记录。', en: ' This does not mean that there is no record.' },
  'no-department': {
    'zh-CN': '本页面没有声明使用部门，不能查询实时数据。请联系本页面的开办单位。',
    en: 'This page does not declare the department that uses it, so live data is not queried. Contact the site that runs it.',
  },
  'no-source': {
    'zh-CN': '本页面没有配置数据来源，不能查询。',
    en: 'This page has no data source configured, so nothing can be queried.',
  },
  'wrong-mapping': {
    'zh-CN': (field: string) => `本页面的字段对应设置有误（${field}），不能查询。请联系本页面的开办单位。`,
    en: (field: string) =>
      `The field mapping of this page is wrong (${field}), so nothing can be queried. Contact the site that runs it.`,
  },
  'not-asked': {
    'zh-CN': '缺少查询所需的信息，或者本页面取消了查询。',
    en: 'Something the query needs is missing, or this page has called it off.',
  },
  'not-public': { 'zh-CN': '依法不予公开。', en: 'Not public by law.' },
  network: { 'zh-CN': '网络不通，没有取得数据。', en: 'The network did not answer; no data was received.' },
  timeout: { 'zh-CN': '数据来源长时间没有答复。', en: 'The data source did not answer in time.' },
  refused: {
    'zh-CN': '数据来源不允许这次查询，可能需要重新登录。',
    en: 'The data source did not allow this query; you may have to sign in again.',
  },
  http: { 'zh-CN': '数据来源出错，没有答复。', en: 'The data source reported an error.' },
  'not-json': {
    'zh-CN': '数据来源的答复不能读取，可能登录已过期。',
    en: 'The answer of the data source cannot be read; your sign-in may have expired.',
  },
  empty: { 'zh-CN': '数据来源的答复是空的。', en: 'The data source sent an empty answer.' },
  'too-large': {
    'zh-CN': '数据来源的答复过大，没有读取。',
    en: 'The answer of the data source is too large and was not read.',
  },
  'wrong-shape': {
    'zh-CN': '数据来源的答复不符合约定的格式，没有采用。',
    en: 'The answer of the data source does not have the agreed form and was not used.',
  },
  'wrong-subject': {
    'zh-CN': '数据来源的答复含有其他主体的记录，没有采用。',
    en: 'The answer of the data source holds records of somebody else and was not used.',
  },
  law: { 'zh-CN': '法规依据未能载入。', en: 'The legal texts could not be loaded.' },
} satisfies WordTable;
