import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { sayListProblem } from '../words/list.ts';
import { parseListFile } from './list-file.ts';

const record = () => ({
  id: 'r1',
  subject: {
    type: 'legal-person',
    id: { kind: 'uscc', value: '91370100MA3DEM0192' },
    name: '济南某某建设有限公司（示例）',
  },
  title: '行政处罚',
  scheme: 'JN-13',
  class: 'JN-D1',
  polarity: 'negative',
  severity: 'ordinary',
  domain: '住房和城乡建设',
  disclosureMode: 'public',
  heldBy: 'CN-3701',
  suppliedBy: '示例局',
  retrievedAt: '2026-03-02',
  decisionDate: '2026-01-15',
});
const file = (records: readonly unknown[] = [record()], head: object = {}) => ({
  format: 'xinshao-list',
  version: 1,
  id: 'demo',
  name: '示例名单',
  publisher: '示例市信用中心',
  sequence: 7,
  issuedOn: '2026-03-01',
  expiresOn: '2026-03-31',
  records,
  ...head,
});
const parse = (value: unknown, options = {}) => parseListFile(JSON.stringify(value), options);
const problemsOf = (value: unknown, options = {}) => {
  const parsed = parse(value, options);
  return parsed.ok ? parsed.doubts : parsed.problems;
};

describe('a list file', () => {
  it('is read whole when every field is right', () => {
    const parsed = parse(file());
    expect(parsed.ok && parsed.list.records[0]?.id).toBe('r1');
  });

  it.each([
    ['a missing field', { title: undefined }, 'title', 'missing'],
    ['an empty field', { title: '  ' }, 'title', 'missing'],
    ['a null', { heldBy: null }, 'heldBy', 'missing'],
    ['a null where a field is optional', { repairedOn: null }, 'repairedOn', 'wrong-type'],
    ['30 February', { decisionDate: '2026-02-30' }, 'decisionDate', 'impossible-date'],
    ['29 February of a common year', { decisionDate: '2026-02-29' }, 'decisionDate', 'impossible-date'],
    ['a timestamp', { retrievedAt: '2026-03-02T00:00:00Z' }, 'retrievedAt', 'impossible-date'],
    ['a number for a date', { retrievedAt: 20260302 }, 'retrievedAt', 'wrong-type'],
    ['a word for a flag', { sealed: '是' }, 'sealed', 'wrong-type'],
    ['an unknown severity', { severity: 'grave' }, 'severity', 'unknown-value'],
    ['a misspelt field', { repairedAt: '2026-02-01' }, 'repairedAt', 'unknown-field'],
    [
      'a date deep inside',
      { objections: [{ receivedOn: '2026-13-01' }] },
      'objections[1].receivedOn',
      'impossible-date',
    ],
    ['a number for the subject', { subject: 3 }, 'subject', 'wrong-type'],
  ])('with %s is refused, naming row and field', (_, change, field, code) => {
    const parsed = parse(file([record(), { ...record(), id: 'r2', ...change }]));
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.problems).toEqual([
      expect.objectContaining({ row: 2, field, code, severity: 'error' }),
    ]);
  });

  it('may have every field that a record can have', () => {
    const full = {
      ...record(),
      publishedOn: '2026-01-20',
      publicityClass: 'general',
      lesserPenalty: false,
      minorRemedied: false,
      customBasis: '《（示例）信用信息公示规定》第六条',
      restriction: { overThreeYears: true, until: '2031-01-20' },
      actOngoing: true,
      objections: [{ receivedOn: '2026-02-01', closedOn: '2026-02-05', upheld: true }],
    };
    expect(parse(file([full])).ok).toBe(true);
  });

  it('takes 29 February of a leap year', () => {
    expect(parse(file([{ ...record(), decisionDate: '2024-02-29' }])).ok).toBe(true);
  });

  it('keeps a record whose check digit is wrong, and flags it', () => {
    const wrong = record();
    wrong.subject.id.value = '91370100MA3DEM0175';
    const parsed = parse(file([wrong]));
    expect(parsed.ok && parsed.list.records).toHaveLength(1);
    expect(parsed.ok && parsed.doubts).toEqual([
      { row: 1, field: 'subject.id.value', code: 'bad-code', saw: '91370100MA3DEM0175', severity: 'doubt' },
    ]);
  });

  it('with the same id twice is refused', () => {
    expect(problemsOf(file([record(), record()]))).toEqual([
      { row: 2, field: 'id', code: 'duplicate-id', saw: 'r1', severity: 'error' },
    ]);
  });

  it('reports every problem of every row, not only the first', () => {
    const rows = [{ ...record(), title: 1, domain: '' }, { ...record(), id: 'r2', heldBy: 5 }, 'text'];
    expect(problemsOf(file(rows, { expiresOn: 'soon' })).map((p) => [p.row, p.field])).toEqual([
      [0, 'expiresOn'],
      [1, 'title'],
      [1, 'domain'],
      [2, 'heldBy'],
      [3, ''],
    ]);
  });

  it('that ends before it was issued is refused', () => {
    expect(problemsOf(file([], { expiresOn: '2026-02-28' }))[0]).toMatchObject({
      row: 0,
      field: 'expiresOn',
      code: 'impossible-date',
    });
  });

  it.each([
    [6, false, 'older'],
    [7, true, 'the same'],
    [8, true, 'newer'],
  ])('with sequence %i over an installed 7 is ok: %s (%s)', (sequence, ok) => {
    const parsed = parse(file([], { sequence }), { installed: { id: 'demo', sequence: 7 } });
    expect(parsed.ok).toBe(ok);
    if (!parsed.ok) expect(parsed.problems[0]?.code).toBe('rollback');
  });

  it('of another id is not compared with the installed one', () => {
    expect(parse(file([], { sequence: 1 }), { installed: { id: 'other', sequence: 7 } }).ok).toBe(true);
  });
});

describe('a list file given as bytes', () => {
  const json = JSON.stringify(file());

  it.each([
    ['with a byte order mark', iconv.encode(json, 'utf8', { addBOM: true }), true],
    ['without one', iconv.encode(json, 'utf8'), true],
    ['in GBK', iconv.encode(json, 'gbk'), 'GBK/GB18030'],
    ['in GB18030', iconv.encode(json.replace('某某', '𠮷㐂'), 'gb18030'), 'GBK/GB18030'],
    ['in UTF-16', iconv.encode(json, 'utf16le', { addBOM: true }), 'UTF-16'],
    ['damaged', new Uint8Array([0x7b, 0xff, 0xff, 0xff]), 'unknown'],
  ])('%s', (_, bytes, want) => {
    const parsed = parseListFile(new Uint8Array(bytes));
    expect(parsed.ok).toBe(want === true);
    if (!parsed.ok)
      expect(parsed.problems).toEqual([
        { row: 0, field: '', code: 'encoding', saw: want, severity: 'error' },
      ]);
  });

  it('is refused when somebody decoded it wrongly before', () => {
    const garbled = iconv.encode(json, 'gbk').toString('utf8');
    expect(problemsOfText(garbled)).toMatchObject([{ code: 'encoding' }]);
  });

  it.each([
    ['', 'not-json'],
    ['<!DOCTYPE html><title>登录</title>', 'not-json'],
    ['{"format":"xinshao-list","records":[', 'not-json'],
    ['[]', 'not-a-list'],
    ['null', 'not-a-list'],
    ['{"code":0,"data":[]}', 'not-a-list'],
  ])('%j is %s', (text, code) => {
    expect(problemsOfText(text)).toMatchObject([{ row: 0, code }]);
  });

  it('never throws and never half-loads, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (head, rows) => {
        for (const value of [head, file([rows]), { ...file(), records: rows, id: head }]) {
          const parsed = parse(value);
          expect(
            parsed.ok ? parsed.doubts.every((p) => p.severity === 'doubt') : parsed.problems.length > 0,
          ).toBe(true);
        }
      }),
    );
  });
});

function problemsOfText(text: string) {
  const parsed = parseListFile(text);
  return parsed.ok ? [] : parsed.problems;
}

describe('the sentence about a problem', () => {
  it('names row, field and what was seen in Chinese', () => {
    expect(
      sayListProblem(
        { row: 3, field: 'decisionDate', code: 'impossible-date', saw: '2026-02-30', severity: 'error' },
        'zh-CN',
      ),
    ).toBe(
      '第3条记录，决定日期（decisionDate）：不是有效日期（应为存在的 YYYY-MM-DD，且先后合理），实际为“2026-02-30”。',
    );
  });

  it('names them in English', () => {
    expect(
      sayListProblem({ row: 2, field: 'objections[1].receivedOn', code: 'missing', severity: 'error' }, 'en'),
    ).toBe('Record 2, objections[1].receivedOn: is missing or empty.');
  });

  it('speaks of the whole file where no row is at fault', () => {
    expect(
      sayListProblem({ row: 0, field: '', code: 'encoding', saw: 'GBK/GB18030', severity: 'error' }, 'zh-CN'),
    ).toBe('名单文件编码不是 UTF-8，请另存为 UTF-8 后重新导入，实际为“GBK/GB18030”。');
  });
});
