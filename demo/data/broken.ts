import iconv from 'iconv-lite';
import { demoList } from './list.ts';

/** List files with exactly one thing wrong each, for tests of every reader of lists. */
export function brokenFiles(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const good = JSON.stringify({ ...demoList(), records: demoList().records.slice(0, 4) }, null, 2);
  const edited = (edit: (list: Loose) => void): Uint8Array => {
    const list = JSON.parse(good) as Loose;
    edit(list);
    return utf8(JSON.stringify(list, null, 2) + '\n');
  };
  return [
    { name: 'malformed.json', bytes: utf8(good.slice(0, Math.floor(good.length * 0.6))) },
    { name: 'gbk.json', bytes: iconv.encode(good, 'gbk') },
    { name: 'bad-date-row-2.json', bytes: edited((list) => (list.records[1]!.decisionDate = '2026-02-30')) },
    { name: 'missing-id-row-3.json', bytes: edited((list) => delete list.records[2]!.id) },
    { name: 'missing-subject-row-1.json', bytes: edited((list) => delete list.records[0]!.subject) },
    { name: 'wrong-type-row-4.json', bytes: edited((list) => (list.records[3]!.title = 20260211)) },
    { name: 'duplicate-id-row-3.json', bytes: edited((list) => (list.records[2]!.id = list.records[0]!.id)) },
    { name: 'unknown-value-row-2.json', bytes: edited((list) => (list.records[1]!.severity = '严重')) },
    { name: 'misspelt-field-row-1.json', bytes: edited((list) => (list.records[0]!.repairedAt = '2026-02-01')) },
    { name: 'no-records.json', bytes: edited((list) => delete (list as Partial<Loose>).records) },
    { name: 'not-a-list.json', bytes: utf8('{"code":0,"msg":"查询成功","data":[]}\n') },
    { name: 'page.json', bytes: utf8('<!DOCTYPE html><html><body>登录超时，请重新登录</body></html>\n') },
    { name: 'empty.json', bytes: utf8('') },
  ];
}

interface Loose {
  records: Record<string, unknown>[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
