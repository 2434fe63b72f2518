import { writeFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../date/index.ts';
import { memoryStore, openList, syncList } from '../list/index.ts';
import type { CreditRecord } from '../record/types.ts';
import { makeResidentId } from '../subject/index.ts';
import { built, command, folderSource, madeUscc, tempFolder } from './fixture.test-help.ts';
import { fieldOf } from './layout/header.ts';
import { progressBar } from './command/progress.ts';
import { generateKeyPairSync } from 'node:crypto';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signingKey = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
const trusted = [publicKey.export({ type: 'spki', format: 'der' }).toString('base64')];
const code = madeUscc(1);
let folder = '';
beforeEach(() => {
  folder = tempFolder();
});

const PERSON = makeResidentId('37010219900101001')!;
const SLIPPED = PERSON.slice(0, 17) + (PERSON[17] === '1' ? '2' : '1');

type Table = readonly (readonly string[])[];
const csv = (table: Table) =>
  table.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\r\n');

/** Builds a list from one file and gives back what it says about a code. */
async function recordsFrom(
  file: string,
  bytes: Uint8Array | string,
  subject = code,
  more = {},
): Promise<readonly CreditRecord[]> {
  const path = join(folder, file);
  writeFileSync(path, bytes);
  const result = await built(folder, 'list', [], { files: [path], signingKey, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const store = memoryStore();
  const today = plainDate('2026-03-02');
  await syncList({ listId: 'demo', source: folderSource(join(folder, 'list')), store, trusted, today });
  const list = await openList(store, { listId: 'demo' });
  const kind = subject.length === 15 ? 'registration-number' : 'uscc';
  const [found] = await list!.lookup([{ kind, value: subject }]);
  return found?.kind === 'found' ? found.entries.flatMap(({ records }) => records) : [];
}

const C1: Table = [
  [
    '行政相对人名称',
    '行政相对人代码_1(统一社会信用代码)',
    '行政相对人代码_2(工商注册号)',
    '行政处罚决定书文号',
    '违法行为类型',
    '处罚类别',
    '处罚内容',
    '罚款金额(万元)',
    '处罚决定日期',
    '公示截止期',
    '处罚机关',
    '数据来源单位',
    '备注',
  ],
  [
    '济南甲（示例）公司',
    code,
    '',
    '示罚1号',
    '超标排放',
    '罚款',
    '罚款2000元',
    '0.2',
    '2026/1/5',
    '2029-01-05',
    '示例局',
    '示例市信用办',
    '简易程序',
  ],
];

describe('a layout is recognised by its headers', () => {
  it('C1: penalties of 2018', async () => {
    expect(await recordsFrom('a.csv', csv(C1))).toMatchObject([
      {
        title: '超标排放',
        detail: '罚款2000元',
        polarity: 'negative',
        severity: 'ordinary',
        decisionDate: '2026-01-05',
        customUntil: '2029-01-05',
        decidingAuthority: '示例局',
        suppliedBy: '示例市信用办',
        procedure: 'simple',
        basis: { type: '行政处罚决定书', number: '示罚1号', effective: true, effectiveOn: '2026-01-05' },
      },
    ]);
  });

  it('C1 with the day of publication, which is not its last day', async () => {
    for (const header of ['公示日期', '公示时间', '公示之日', '公示起始日期', '发布日期']) {
      const table = [
        [
          '行政相对人名称',
          '统一社会信用代码',
          '行政处罚决定书文号',
          '处罚类别',
          '处罚决定日期',
          '公示截止日期',
          header,
        ],
        ['济南甲（示例）公司', code, '示罚1号', '罚款', '2026-01-05', '2029-01-09', '2026-01-10'],
      ];
      expect(await recordsFrom('a.csv', csv(table))).toMatchObject([
        { publishedOn: '2026-01-10', customUntil: '2029-01-09' },
      ]);
    }
  });

  it('C1 with the days of a restriction, in GBK; a row that gives one of them is kept without it', async () => {
    const headers = ['行政相对人名称', '统一社会信用代码', '行政处罚决定书文号', '处罚类别', '处罚决定日期'];
    const row = (number: string) => ['济南甲（示例）公司', code, number, '限制从业', '2026-01-05'];
    const table = [
      [...headers, '限制期限起始日期', '限制期限截止日期'],
      [...row('示罚1号'), '2026年1月5日', '2031年1月4日'],
      [...row('示罚2号'), '2026年1月5日', '2028年1月4日'],
      [...row('示罚3号'), '', '2031年1月4日'],
    ];
    const records = await recordsFrom('a.csv', iconv.encode(csv(table), 'gbk'));
    expect(records.map(({ basis, restriction }) => [basis?.number, restriction]).sort()).toEqual([
      ['示罚1号', { overThreeYears: true, until: '2031-01-04' }],
      ['示罚2号', { overThreeYears: false, until: '2028-01-04' }],
      ['示罚3号', undefined],
    ]);
  });

  it('C1 by its column codes, in any order', async () => {
    const table = [
      ['CF_JDRQ', 'CF_XDR_SHXYM', 'CF_WSH', 'CF_CFLB', 'CF_XDR_MC', 'CF_NR'],
      ['20260105', code, '示罚1号', '罚款', '济南甲（示例）公司', '罚款'],
    ];
    expect(await recordsFrom('a.csv', csv(table))).toMatchObject([
      { title: '罚款', decisionDate: '2026-01-05' },
    ]);
  });

  it('C2: licences, 许可决定书文号 and 决定文书号 alike', async () => {
    for (const header of ['行政许可决定书文号', '行政许可决定文书号']) {
      folder = tempFolder();
      const table = [
        [
          '行政相对人名称',
          '统一社会信用代码',
          '行政许可决定文书名称',
          header,
          '许可类别',
          '许可内容',
          '许可决定日期',
          '有效期至',
          '许可机关',
        ],
        [
          '济南甲（示例）公司',
          code,
          '建筑业企业资质',
          '示许1号',
          '普通',
          '资质二级',
          '2026-01-05',
          '2099-12-31',
          '示例局',
        ],
      ];
      expect(await recordsFrom('a.csv', csv(table))).toMatchObject([
        { title: '建筑业企业资质', polarity: 'neutral', severity: 'none', basis: { number: '示许1号' } },
      ]);
    }
  });

  it('C3: the older layout, where 代码_2 is the organisation code and 代码_3 the registration number', async () => {
    const table = [
      [
        '行政处罚决定书文号',
        '处罚名称',
        '处罚类别1',
        '处罚类别2',
        '处罚事由',
        '处罚依据',
        '行政相对人名称',
        '行政相对人代码_1 (统一社会信用代码)',
        '行政相对人代码_2 (组织机构代码)',
        '行政相对人代码＿3（工商登记码）',
        '行政相对人代码-5(居民身份证号)',
        '法定代表人姓名',
        '处罚结果',
        '处罚决定日期',
        '处罚机关',
        '当前状态',
      ],
      [
        '示罚1号',
        '无证经营案',
        '2',
        '',
        '无证经营',
        '条例',
        '济南甲（示例）厂',
        '',
        '',
        '370100200000017',
        '',
        '',
        '罚款',
        '2016-05-06',
        '示例局',
        '正常',
      ],
    ];
    expect(await recordsFrom('a.csv', csv(table), '370100200000017')).toMatchObject([
      { title: '无证经营案' },
    ]);
    expect(fieldOf('行政相对人代码_2 (组织机构代码)')).toBe('organisationCode');
    expect(fieldOf('行政相对人代码_2(工商注册号)')).toBe('registrationNumber');
    expect(fieldOf('行政相对人代码_1(统一社会信用代')).toBe('uscc');
  });

  it('C5: judgment defaulters, companies by code and persons by sex and age', async () => {
    const id = makeResidentId('37010219900101001')!;
    const head = [
      '被执行人姓名/名称',
      '身份证号码/组织机构代码',
      '法定代表人或者负责人姓名',
      '性别',
      '年龄',
      '执行法院',
      '省份',
      '执行依据文号',
      '立案时间',
      '案号',
      '做出执行依据单位',
      '生效法律文书确定的义务',
      '被执行人的履行情况',
      '失信被执行人行为具体情形',
      '发布时间',
    ];
    const table = [
      head,
      [
        '济南甲（示例）公司',
        code,
        '',
        '',
        '',
        '示例法院',
        '山东',
        '示民初1号',
        '2026年1月5日',
        '示执1号',
        '',
        '给付货款',
        '全部未履行',
        '有履行能力而拒不履行',
        '2026年2月1日',
      ],
      [
        '张某（示例）',
        id,
        '',
        '男',
        '36',
        '示例法院',
        '山东',
        '示民初2号',
        '2026年1月5日',
        '示执2号',
        '',
        '',
        '',
        '违反财产报告制度',
        '2026年2月1日',
      ],
    ];
    const personSecret = Buffer.alloc(32, 1).toString('base64');
    expect(await recordsFrom('a.csv', csv(table), code, { personSecret })).toMatchObject([
      {
        class: 'JN-D4',
        severity: 'severe-listed',
        list: { name: '失信被执行人名单' },
        decisionDate: '2026-02-01',
        basis: { type: '生效法律文书', number: '示民初1号' },
      },
    ]);
  });

  it('C6: abnormal operations, and a removal ends the record', async () => {
    const table = [
      [
        '企业名称',
        '统一社会信用代码',
        '列入经营异常名录决定书文号',
        '列入经营异常名录原因',
        '列入日期',
        '列入决定机关',
        '移出原因',
        '移出日期',
        '移出决定机关',
      ],
      [
        '济南甲（示例）公司',
        code,
        '示列1号',
        '未按时年报',
        '2025-07-10',
        '示例市监局',
        '已补报',
        '2026-01-05',
        '示例市监局',
      ],
    ];
    expect(await recordsFrom('a.csv', csv(table))).toMatchObject([
      { title: '未按时年报', severity: 'ordinary', decisionDate: '2025-07-10', deletedOn: '2026-01-05' },
    ]);
  });

  it('C6: serious violations stand on a list', async () => {
    const table = [
      [
        '企业名称',
        '统一社会信用代码',
        '列入严重违法失信名单决定书文号',
        '列入严重违法失信名单原因',
        '列入日期',
        '列入决定机关',
      ],
      ['济南甲（示例）公司', code, '示列1号', '严重违法', '2025-07-10', '示例市监局'],
    ];
    expect(await recordsFrom('a.csv', csv(table))).toMatchObject([
      { severity: 'severe-listed', list: { name: '严重违法失信名单' } },
    ]);
  });

  it.each([
    ['列入黑名单事由', 'negative', 'severe-listed'],
    ['列入红名单事由', 'positive', 'none'],
  ])('C7: %s is %s', async (reason, polarity, severity) => {
    const table = [
      [
        '当事人姓名/单位名称',
        '身份证号/社会信用代码/组织机构代码/工商注册号',
        reason,
        '发生时间',
        '列入名单时间',
      ],
      ['济南甲（示例）公司', code, '事由', '2025-01-01', '2025-07-10'],
    ];
    const [record] = await recordsFrom('a.csv', csv(table));
    expect(record).toMatchObject({ polarity, severity, title: '事由' });
    // A list without a legal basis must stay indeterminate for the screening.
    expect(record?.list?.legalBasis).toBeUndefined();
  });

  it.each([
    ['C8: measures', ['punField', 'punCause', 'legBasis', 'punMea', 'exeBegin'], '惩戒措施清单'],
    ['C9: feedback', ['entityName', 'uniCode', 'type', 'result', 'disciplinaryTime'], '反馈记录'],
  ])('%s are no findings about anybody: refused with those words', async (_, headers, words) => {
    writeFileSync(join(folder, 'a.csv'), csv([headers, headers.map(() => 'x')]));
    expect(await buildCommand('a.csv')).toMatchObject({
      code: 2,
      said: expect.stringContaining(words) as string,
    });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

const buildCommand = (file: string, ...more: readonly string[]) =>
  command(
    ...['list', 'build', join(folder, file), '--law', 'JN', '--held-by', 'CN-3701', '--id', 'demo'],
    ...['--publisher', '示例市', '--out', join(folder, 'out'), '--issued', '2026-03-01'],
    ...more,
  );

describe('a file is read', () => {
  const text = csv([['济南市示例局行政处罚信息公示表'], ...C1, ['表格说明：由各单位填报']]);
  const sheet = utils.aoa_to_sheet([['公示表'], ...C1.map((row) => [...row])]);
  const book = { SheetNames: ['处罚'], Sheets: { 处罚: sheet } };
  it.each([
    ['in UTF-8', iconv.encode(text, 'utf8')],
    ['in UTF-8 with BOM', iconv.encode(text, 'utf8', { addBOM: true })],
    ['in GBK', iconv.encode(text, 'gbk')],
    ['in GB18030', iconv.encode(text.replace('超标排放', '超标排放𠮷'), 'gb18030')],
    ['in GB18030 with BOM', Buffer.concat([Buffer.from('84319533', 'hex'), iconv.encode(text, 'gb18030')])],
    ['in UTF-16', iconv.encode(text, 'utf16le', { addBOM: true })],
    ['with tabs', iconv.encode(text.replace(/","/g, '"\t"'), 'gbk')],
    ['with bare line feeds', iconv.encode(text.replace(/\r\n/g, '\n'), 'utf8')],
    ['as .xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer],
    ['as .xls', write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer],
    [
      'as HTML under the name .xls',
      Buffer.from(`<html><head><meta charset="utf-8"></head>${utils.sheet_to_html(sheet)}`),
    ],
  ])('%s', async (_, bytes) => {
    const [record] = await recordsFrom('表.csv', bytes);
    expect(record).toMatchObject({ basis: { number: '示罚1号' }, decisionDate: '2026-01-05' });
    expect(record?.title).toContain('超标排放');
  });

  it('as .xlsx with real dates and numbers', async () => {
    const typed = utils.aoa_to_sheet([
      [...C1[0]!],
      C1[1]!.map((cell, at) => (at === 8 ? 46027 : at === 7 ? 0.2 : cell)),
    ]);
    const bytes = write(
      { SheetNames: ['a'], Sheets: { a: typed } },
      { type: 'buffer', bookType: 'xlsx' },
    ) as Buffer;
    expect(await recordsFrom('a.xlsx', bytes)).toMatchObject([
      { decisionDate: '2026-01-05', detail: '罚款2000元' },
    ]);
  });
});

describe('dirt', () => {
  const change = (at: number, cell: string): Table => [
    C1[0]!,
    C1[1]!.map((old, i) => (i === at ? cell : old)),
  ];
  const person = (number: string): Table => [
    [...C1[0]!, '行政相对人类别'],
    [...change(1, number)[1]!, '自然人'],
  ];
  it.each([
    [
      'full-width code with spaces',
      change(1, [...code].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(' ')),
    ],
    ['code in the wrong column', [C1[0]!, C1[1]!.map((old, i) => (i === 1 ? '' : i === 2 ? code : old))]],
    ['无 for nothing', change(9, '无')],
    ['null for nothing', change(9, 'null')],
    ['长期 for no end', change(9, '长期')],
    ['a header repeated in the middle', [C1[0]!, C1[0]!, C1[1]!]],
    ['an empty row in the middle', [C1[0]!, C1[0]!.map(() => ''), C1[1]!]],
    ['a line break inside a cell', change(6, '罚款\r\n2000元')],
  ])('%s does no harm', async (_, table) => {
    expect(await recordsFrom('a.csv', csv(table))).toMatchObject([
      { title: '超标排放', basis: { number: '示罚1号' } },
    ]);
  });

  it.each([
    ['0.2', '罚款2000元', '罚款2000元'],
    ['2000', '罚款2000元', '罚款2000元'],
    ['2000元', '罚款', '罚款；罚款2000元'],
    ['0.2万元', '罚款', '罚款；罚款2000元'],
    ['1.5', '罚款', '罚款；罚款15000元'],
  ])('amount %s beside “%s” is read as %s', async (amount, words, detail) => {
    const table = [C1[0]!, C1[1]!.map((old, i) => (i === 7 ? amount : i === 6 ? words : old))];
    expect((await recordsFrom('a.csv', csv(table)))[0]?.detail).toBe(detail);
  });

  it('a wrong check digit is kept and flagged', async () => {
    const wrong = code.slice(0, 17) + (code[17] === '1' ? '2' : '1');
    writeFileSync(join(folder, 'a.csv'), csv(change(1, wrong)));
    const done = await buildCommand('a.csv');
    expect(done.code).toBe(0);
    expect(done.said).toContain('采用（存疑）：1');
    expect(done.said).toContain(`a.csv 第2行：校验位不符`);
    expect(await recordsFrom('a.csv', csv(change(1, wrong)), wrong)).toHaveLength(1);
  });

  it('a 92-code makes an individual business, whatever the kind column says', async () => {
    const own = '92370100MADEM0019K';
    const table = [
      [...C1[0]!, '行政相对人类别'],
      [...change(1, own)[1]!, '法人及非法人组织'],
    ];
    expect((await recordsFrom('a.csv', csv(table), own))[0]?.subject.type).toBe('individual-business');
  });

  it('the report says kinds in words', async () => {
    writeFileSync(
      join(folder, 'a.csv'),
      csv([
        [...C1[0]!, '行政相对人类别'],
        [...change(1, '92370100MADEM0019K')[1]!, '法人及非法人组织'],
      ]),
    );
    const report = join(folder, 'report.csv');
    const done = await buildCommand('a.csv', '--report', report);
    expect(done.said).toContain('→ “个体工商户”');
    expect(readFileSync(report, 'utf8')).toContain('法人及非法人组织,个体工商户');
  });

  it('撤销 takes the effect from the document; a code nobody has declared leaves it unknown', async () => {
    const table = (state: string): Table => [
      [...C1[0]!, '当前状态'],
      [...C1[1]!, state],
    ];
    expect((await recordsFrom('a.csv', csv(table('撤销'))))[0]?.basis?.effective).toBe(false);
    folder = tempFolder();
    expect((await recordsFrom('a.csv', csv(table('1'))))[0]?.basis).not.toHaveProperty('effective');
    folder = tempFolder();
    expect((await recordsFrom('a.csv', csv(table('异议'))))[0]?.objections).toEqual([
      { receivedOn: '2026-03-01' },
    ]);
  });

  it.each([
    ['no code', change(1, ''), '没有可用的代码'],
    ['a masked code', change(1, '9137********0192'), '已脱敏'],
    ['a person’s number among the companies’ codes', change(1, PERSON), '自然人记录需提供密钥'],
    ['such a number with a slip', change(1, SLIPPED), '像是自然人的证件号码'],
    ['a wrong code of whom the row calls 自然人', person('9137010000000000AX'), '像是自然人的证件号码'],
    ['an old number of 15 digits under 自然人', person('370102900101001'), '自然人记录需提供密钥'],
    ['a code that a spreadsheet has rounded', change(1, '9.1370100123457E+17'), '末几位已丢失'],
  ])('%s leaves the row out, and says why', async (_, table, words) => {
    writeFileSync(join(folder, 'a.csv'), csv([...table, C1[1]!]));
    const done = await buildCommand('a.csv');
    expect(done).toMatchObject({ code: 0, said: expect.stringContaining(words) as string });
    expect(done.said).toContain('未采用：1');
  });

  it.each([PERSON, SLIPPED, `${PERSON.slice(0, 6)} ${PERSON.slice(6)}`])(
    'a person’s number under the companies’ header stands neither in the list nor in what is said of it',
    async (number) => {
      writeFileSync(join(folder, 'a.csv'), csv([...change(1, number), C1[1]!]));
      const report = join(folder, 'report.csv');
      const done = await buildCommand('a.csv', '--report', report);
      expect(done.code).toBe(0);
      for (const words of [done.said, readFileSync(report, 'utf8')])
        expect(words.replace(/ /g, '')).not.toContain(number.replace(' ', '').slice(0, 14));
      expect(await recordsFrom('b.csv', csv([...change(1, number), C1[1]!]), number)).toEqual([]);
    },
  );
});

describe('bad input', () => {
  it.each([
    [
      'an impossible date',
      csv([C1[0]!, C1[1]!.map((c, i) => (i === 8 ? '2026-02-30' : c))]),
      'a.csv 第2行 决定日期：不是有效日期 “2026-02-30”',
    ],
    ['no known header', 'a,b,c\r\n1,2,3', '没有找到认识的表头'],
    ['no rows', csv([C1[0]!]), '表头下没有数据'],
    ['an empty file', '', '文件为空'],
    ['an unclosed quote', `${csv(C1)}\r\n"a`, 'CSV'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), '不是 CSV、XLSX 或 XLS'],
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 and nothing else'), '已损坏'],
    ['bytes in no encoding', Buffer.from([0x61, 0xff, 0xff, 0x0a, 0xff]), '编码无法识别'],
  ])('%s: exit code 2, a clear message, nothing written', async (_, bytes, words) => {
    writeFileSync(join(folder, 'a.csv'), bytes);
    const done = await buildCommand('a.csv');
    expect(done.said).toContain(words);
    expect(done.code).toBe(2);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('says so in English where asked, with file, row and field', async () => {
    writeFileSync(join(folder, 'a.csv'), csv([C1[0]!, C1[1]!.map((c, i) => (i === 8 ? '2026-02-30' : c))]));
    const done = await buildCommand('a.csv', '--lang', 'en');
    expect(done.code).toBe(2);
    expect(done.said).toMatch(/a\.csv.*\b2\b.*decision date.*2026-02-30/i);
    expect(done.said).not.toMatch(/不是|第2行/);
  });

  it('keeps the list that stands there', async () => {
    writeFileSync(join(folder, 'a.csv'), csv(C1));
    await buildCommand('a.csv');
    const before = readdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'b.csv'), 'x');
    expect((await buildCommand('b.csv')).code).toBe(2);
    expect(readdirSync(join(folder, 'out'))).toEqual(before);
  });

  it('--leave-out-wrong goes on without the wrong row, --strict stops at a doubt', async () => {
    const bad = C1[1]!.map((c, i) => (i === 8 ? '2026-02-30' : c));
    writeFileSync(join(folder, 'a.csv'), csv([...C1, bad]));
    expect((await buildCommand('a.csv', '--leave-out-wrong')).code).toBe(0);
    folder = tempFolder();
    writeFileSync(
      join(folder, 'a.csv'),
      csv([C1[0]!, C1[1]!.map((c, i) => (i === 1 ? c.slice(0, 17) + '?' : c))]),
    );
    expect((await buildCommand('a.csv', '--strict')).code).toBe(2);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('says where nobody could tell the last day of disclosure, under a law that counts from the end of the act', async () => {
    const ended: Table = C1.map((row, i) => [...row, i ? '2026-01-02' : '违法行为终止日期']);
    for (const [table, expected] of [
      [C1, true],
      [ended, false],
    ] as const)
      for (const more of [['--preview'], []]) {
        writeFileSync(join(folder, 'a.csv'), csv(table));
        const { said } = await buildCommand('a.csv', ...more);
        expect(said.includes('1条记录没有违法行为终止日期'), more.join()).toBe(expected);
      }
  });

  it('a folder that cannot be written is said in words, and is no fault of ours', async () => {
    writeFileSync(join(folder, 'a.csv'), csv(C1));
    writeFileSync(join(folder, 'file'), '');
    const done = await command(
      ...['list', 'build', join(folder, 'a.csv'), '--law', 'JN', '--id', 'demo', '--publisher', '示例市'],
      ...['--out', join(folder, 'file', 'list')],
    );
    expect(done).toMatchObject({
      code: 2,
      said: expect.stringContaining('无法读写；请核对文件夹') as string,
    });
  });

  it('--preview shows what would be changed and writes nothing', async () => {
    writeFileSync(join(folder, 'a.csv'), csv(C1));
    const done = await buildCommand('a.csv', '--preview');
    expect(done.said).toContain('“0.2” → “2000元”');
    expect(readdirSync(folder)).toEqual(['a.csv']);
    const report = join(folder, 'report.csv');
    expect((await buildCommand('a.csv', '--preview', '--report', report)).said).toContain(report);
    expect(readFileSync(report, 'utf8')).toContain('0.2,2000元');
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'report.csv']);
  });

  it('inspect says what each column was taken for, in words', async () => {
    const file = join(folder, 'a.csv');
    writeFileSync(file, csv(C1));
    const { code, said } = await command('list', 'inspect', file);
    expect(code).toBe(0);
    expect(said).toMatch(/^版式：行政处罚\n/);
    expect(said).not.toMatch(/→ [A-Za-z]/);
  });

  it('a report that cannot be written, or would overwrite the export, is said at once', async () => {
    writeFileSync(join(folder, 'a.csv'), csv(C1));
    const lost = await buildCommand('a.csv', '--report', join(folder, 'nowhere', 'report.csv'));
    expect(lost).toMatchObject({ code: 2, said: expect.stringContaining('无法写出逐行报告') as string });
    const over = await buildCommand('a.csv', '--report', join(folder, 'a.csv'));
    expect(over).toMatchObject({ code: 2, said: expect.stringContaining('不能覆盖') as string });
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe(csv(C1));
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it.each([
    [['--law', 'NOSUCH'], '没有这个法规包'],
    [['--expires', '2026-02-29'], '日期无效'],
    [['--sequence', '0'], '期号'],
    [['--nonsense'], 'nonsense'],
  ])('%j is a mistake in the command', async (extra, words) => {
    writeFileSync(join(folder, 'a.csv'), csv(C1));
    const done = await command(
      'list',
      'build',
      join(folder, 'a.csv'),
      '--law',
      'JN',
      '--id',
      'demo',
      '--publisher',
      'x',
      '--out',
      join(folder, 'out'),
      ...(extra[0] === '--law' ? [] : ['--held-by', 'CN-3701']),
      ...extra,
    );
    expect(done).toMatchObject({ code: 2, said: expect.stringContaining(words) as string });
  });
});

describe('the progress bar', () => {
  const drawn = (isTTY: boolean) => {
    const written: string[] = [];
    const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
    const bar = progressBar('zh-CN', stream);
    for (const part of [0, 0.5, 0.501, 1, 1.2]) bar.draw('read', part);
    bar.clear();
    return written;
  };

  it('draws each step once on a terminal and leaves no trace', () => {
    const written = drawn(true);
    expect(written.map((text) => /(\d+) %/.exec(text)?.[1])).toEqual(['0', '50', '100', undefined]);
    expect(written[1]).toContain(`${'█'.repeat(15)}${'░'.repeat(15)}`);
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  it('writes nothing into a file or a pipe', () => expect(drawn(false)).toEqual([]));
});
