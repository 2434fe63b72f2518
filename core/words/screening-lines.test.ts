import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking, CODE, day, listed, NAME, PERSON, record } from '../../test/fixtures/credit.ts';
import { packOf } from '../../test/tools/packs.ts';
import type { CreditRecord } from '../record/index.ts';
import { screen, type ScreenInput } from '../screening/index.ts';
import { screeningLines } from './screening-lines.ts';
import type { Locale } from './types.ts';

const law = ['JN', 'SD', 'DL', 'CAT', 'TB', 'UC'].map(packOf);
const lines = (
  records: readonly CreditRecord[],
  changes: Partial<ScreenInput> = {},
  locale: Locale = 'zh-CN',
) =>
  screeningLines(screen(asking(records, { law, ...changes })), locale, {
    asOf: day('2026-03-06'),
    source: '示例名单',
  });
const first = (...args: Parameters<typeof lines>): string => lines(...args)[0]?.text ?? '';

describe('the outcome, in the first line', () => {
  it.each([
    ['nothing', [], /^未查到记录（截至2026年3月6日 周五，来源：示例名单）。“未查到”只说明/],
    ['a prompt', [record()], /^提示1项（截至/],
    ['a hold beside a prompt', [listed(), record()], /^待确认1项，提示1项（截至/],
    [
      'something unknown beside a prompt',
      [record(), record({ id: 'r2', basis: undefined } as never)],
      /^未能核查1项，提示1项（/,
    ],
    [
      'suspended by its holder',
      [record({ heldBy: 'CN-2102', class: 'SUPERVISION', objections: [{ receivedOn: day('2025-06-01') }] })],
      /^异议处理中（/,
    ],
    [
      'a revoked document',
      [record({ basis: { type: '行政处罚决定书', revokedOn: day('2025-06-01') } })],
      /^未查到可作为依据的记录（/,
    ],
    ['expired', [record({ actEndDate: day('2019-01-01') })], /^未查到记录（/],
    ['sealed', [record({ sealed: true })], /^未查到记录（/],
  ] as const)('%s', (_what, records, pattern) => {
    expect(first(records as readonly CreditRecord[])).toMatch(pattern);
  });

  it.each([
    [{ name: NAME }, '身份待核实：只有名称'],
    [{ id: { kind: 'uscc', value: CODE }, name: '别家' }, '身份待核实：代码与名称不一致'],
  ] as const)('without identity it is the only line', (subject, begins) => {
    const all = lines([listed()], { subject });
    expect(all).toHaveLength(1);
    expect(all[0]?.text.startsWith(begins)).toBe(true);
  });

  it('in blind evaluation it is the only line, with its article', () => {
    const all = lines([listed()], { matter: { type: 'bidding', blindStage: true } });
    expect(all).toHaveLength(1);
    expect(all[0]?.citations[0]?.pack).toBe('TB');
  });

  it('is given in English with every word of it', () => {
    expect(first([], {}, 'en')).toMatch(/^No record found \(as of Fri, 6 March 2026, source: 示例名单\)\./);
    expect(first([listed(), record()], {}, 'en')).toMatch(
      /^Confirm before going on \(1\), For your attention \(1\)/,
    );
  });
});

describe('a hit', () => {
  const all = lines([listed()]);

  it('says who decided it, when, by which document, until when it is shown, and where it comes from', () => {
    const text = all.find(({ role }) => role === 'hold')?.text;
    for (const part of [
      '示例市住房和城乡建设局',
      '2025年1月20日',
      '示列〔2025〕7号',
      '披露至2030年1月10日',
      '来源：示例市公共信用信息平台',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('gives each measure with its class, its articles, and what is left to the officer', () => {
    const measure = all.find(({ role, text }) => role === 'measure' && text.includes('进入相关市场'));
    expect(measure?.text).toContain('第一类');
    expect(measure?.text).toContain('是否与情节相当由您判断');
    expect(measure?.citations.map(({ pack }) => pack)).toEqual(['JN', 'SD', 'CAT']);
  });

  it('ends with the subject’s rights', () => {
    expect(all[all.length - 1]?.text).toContain('异议');
  });

  it('never says blocked, rejected or refused', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const text = lines([listed(), record()], {}, locale)
        .map((l) => l.text)
        .join('\n');
      expect(text).not.toMatch(/拒绝|驳回|禁止办理|blocked|rejected|refused/i);
    }
  });
});

describe('what may not be shown is not hinted at', () => {
  it.each([
    ['expired', { actEndDate: day('2019-01-01') }],
    ['deleted', { deletedOn: day('2025-02-01') }],
    ['sealed', { sealed: true }],
    ['repaired', { repairedOn: day('2025-02-01') }],
    ['market credit', { origin: 'market-credit' }],
  ] as const)('%s', (_what, changes) => {
    const texts = (records: readonly CreditRecord[]): string[] => lines(records).map(({ text }) => text);
    expect(texts([record(changes as Partial<CreditRecord>)])).toEqual(texts([]));
  });

  it('suspended and non-public content', () => {
    const objections = [{ receivedOn: day('2025-06-01') }];
    for (const one of [
      listed({ heldBy: 'CN-2102', class: 'SUPERVISION', objections }),
      listed({ disclosureMode: 'authorised' }),
    ]) {
      const text = lines([one])
        .map((l) => l.text)
        .join('\n');
      expect(text).not.toContain('严重失信主体名单（示例）');
      expect(text).not.toContain('示列〔2025〕7号');
    }
  });
});

describe('the rest', () => {
  it('a lapsed basis and the transitional choice are said with their articles', () => {
    const all = lines([listed()], { on: day('2027-01-04') }).filter(({ role }) => role === 'law');
    expect(all.map(({ text }) => text.slice(0, 5))).toEqual(['依据已失效', '持有地的规']);
    expect(all.map(({ citations }) => citations[0]?.pack)).toEqual(['JN', 'SD']);
  });

  it('a refused measure comes with its reasons, the article and what the law allows', () => {
    const all = lines([record()], { proposed: { name: '暂停办理', citedBasis: '本部门内部通知' } });
    const [refusal] = all.filter(({ role }) => role === 'proposal');
    expect(refusal?.text).toMatch(/^依法不予采取拟议的措施：不在全国.*部门通知/);
    expect(refusal?.citations.map(({ pack }) => pack)).toContain('JN');
    expect(all.find(({ role, text }) => role === 'next' && text.startsWith('依法可以考虑'))?.text).toContain(
      '限制享受相关便利措施',
    );
  });

  it('what is missing stands with its record, and once', () => {
    const all = lines([record({ actEndDate: undefined } as never)]);
    expect(all.filter(({ text }) => text.includes('失信行为终止之日'))).toHaveLength(1);
  });

  it('a statutory hold is said in the words of its rule', () => {
    const facts = { enterprise: { illegalExportFound: true, findingDocumentEffective: true } };
    const all = lines([], { matter: { type: 'used-car-export', name: '二手车出口', facts } });
    expect(all[0]?.text).toMatch(/^待确认1项/);
    expect(all[1]).toMatchObject({ role: 'hold', citations: [{ pack: 'UC' }] });
  });
});

it('no line is ever empty, undefined or a bare code, in either language', () => {
  const changes: fc.Arbitrary<Partial<CreditRecord>> = fc.constantFrom<Partial<CreditRecord>>(
    {},
    { severity: 'severe-listed', list: { name: '名单', legalBasis: '《（示例）法》' } },
    { severity: 'severe-listed' },
    { actEndDate: undefined } as never,
    { basis: undefined } as never,
    { basis: { type: '约谈记录', effective: true } },
    { basis: { type: '行政处罚决定书', alteredOn: day('2025-06-01') } },
    { basis: { type: '会议纪要', effective: true } },
    { disclosureMode: 'authorised' },
    { heldBy: 'CN-6101' },
    { procedure: 'simple', heldBy: 'CN-2102', class: 'SUPERVISION' },
    { polarity: 'positive', severity: 'none' },
    { objections: [{ receivedOn: day('2025-01-01'), closedOn: day('2025-06-02'), upheld: true }] },
    { subject: { type: 'natural-person', id: { kind: 'resident-id', value: PERSON }, name: '（示例）王五' } },
  );
  fc.assert(
    fc.property(
      fc.array(changes, { maxLength: 4 }),
      fc.constantFrom('CN-3701', 'CN-2102', 'CN-6101'),
      fc.constantFrom('2025-06-22', '2027-01-04'),
      fc.constantFrom<Locale>('zh-CN', 'en'),
      (list, jurisdiction, on, locale) => {
        const records = list.map((c, i) => record({ ...c, id: `r${i}` }));
        const person = records[0]?.subject.type === 'natural-person';
        const subject = {
          id: { kind: person ? 'resident-id' : 'uscc', value: person ? PERSON : CODE },
        } as const;
        for (const { text } of lines(
          records,
          { authority: { jurisdiction }, on: day(on), subject },
          locale,
        )) {
          expect(text.trim().length).toBeGreaterThan(3);
          expect(text).not.toMatch(/undefined|null|NaN|\[object/);
          expect(text).not.toMatch(/(record|subject|matter|rule|law)[.:][a-zA-Z]/);
        }
      },
    ),
    { numRuns: 400 },
  );
});
