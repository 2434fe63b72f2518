import { expect } from '@open-wc/testing';
import { COMPANY } from '../testing/support.ts';
import { readAnswer } from './credit-answer.ts';
import type { CreditQuery } from './credit-source.ts';
import { CheckFailed } from './failure.ts';
import { mapAnswer, mapQuery, readMapping } from './mapping.ts';

const QUERY: CreditQuery = { kind: 'uscc', value: COMPANY, mode: 'public', department: '示例局' };

const MAPPING = {
  ask: { tyshxydm: 'value', lx: { path: 'kind', values: { uscc: '1', 'resident-id': '2' } } },
  ok: { path: 'code', in: [0] },
  source: { is: '示例平台' },
  asOf: { path: 'data.updated', date: 'ms' },
  name: { path: 'data.qymc', optional: true },
  records: 'data.list',
  record: {
    id: { path: 'xh', text: true },
    'subject.type': { is: 'legal-person' },
    'subject.id.kind': { is: 'uscc' },
    'subject.id.value': 'tyshxydm',
    'subject.name': 'qymc',
    title: 'cfmc',
    scheme: { is: 'CL-JN-DISHONEST' },
    class: { is: 'JN-D1' },
    polarity: { path: 'lx', values: { '1': 'negative', '2': 'positive' } },
    severity: { is: 'ordinary' },
    'basis.type': { is: '行政处罚决定书' },
    'basis.number': 'wsh',
    'basis.effective': { path: 'sfsx', values: { 是: true, 否: false } },
    decisionDate: { path: 'jdrq', date: 'YYYY年M月D日' },
    repairedOn: { path: 'xfrq', date: 'YYYYMMDD' },
    objections: { path: 'yy', each: { receivedOn: { path: 'rq', date: 'YYYY/MM/DD' } }, optional: true },
    domain: { is: '工程建设' },
    disclosureMode: { is: 'public' },
    heldBy: { is: 'CN-3701' },
    suppliedBy: 'ly',
    retrievedAt: { path: 'gxsj', date: 'YYYY-MM-DD HH:mm:ss' },
  },
};
const row = {
  xh: 7,
  tyshxydm: COMPANY,
  qymc: '（示例）青泉建设工程有限公司',
  cfmc: '行政处罚（罚款）',
  lx: 1,
  wsh: '示市监罚〔2025〕1号',
  sfsx: '是',
  jdrq: '2025年6月3日',
  xfrq: null,
  ly: '示例市市场监督管理局',
  gxsj: '2026-11-20 08:00:01',
};
const answer = (rows: readonly object[], more: object = {}) => ({
  code: 0,
  // 2026-11-20T23:30 in China is still the 20th, whatever the machine's zone.
  data: { updated: Date.UTC(2026, 10, 20, 15, 30), list: rows },
  ...more,
});
const mapped = (value: unknown) => readAnswer(mapAnswer(readMapping(MAPPING), value), QUERY);
const failure = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof CheckFailed) return `${error.why} ${error.detail ?? ''}`.trim();
  }
  return 'accepted';
};

describe('a field mapping', () => {
  it('makes an existing endpoint’s answer one of the contract’s', () => {
    const { source, asOf, records } = mapped(answer([row]));
    expect([source, asOf]).to.deep.equal(['示例平台', '2026-11-20']);
    expect(records[0]).to.deep.include({ id: '7', polarity: 'negative', decisionDate: '2025-06-03' });
    expect(records[0]!.basis).to.deep.equal({
      type: '行政处罚决定书',
      number: '示市监罚〔2025〕1号',
      effective: true,
    });
    expect(records[0]).not.to.have.any.keys('repairedOn', 'objections');
    expect(records[0]!.retrievedAt).to.equal('2026-11-20');
  });

  it('makes the endpoint’s own request of a query', () => {
    expect(mapQuery(readMapping(MAPPING), QUERY)).to.deep.equal({ tyshxydm: COMPANY, lx: '1' });
  });

  it('reads lists within a record', () => {
    const [record] = mapped(answer([{ ...row, xfrq: '20261117', yy: [{ rq: '2026/11/02' }] }])).records;
    expect(record!.repairedOn).to.equal('2026-11-17');
    expect(record!.objections).to.deep.equal([{ receivedOn: '2026-11-02' }]);
  });

  for (const [what, value, expected] of [
    ['nothing', null, 'empty'],
    ['an error in a 200', answer([], { code: 500 }), 'http ok.code'],
    ['a login redirect in a 200', { code: 401, url: '/login' }, 'http ok.code'],
    ['no list', { code: 0, data: { updated: 0 } }, 'wrong-shape records'],
    ['null for a list', { code: 0, data: { updated: 0, list: null } }, 'wrong-shape records'],
    ['a value without meaning', answer([{ ...row, lx: 9 }]), 'wrong-shape records[1].polarity'],
    [
      'a value that is an object’s own word',
      answer([{ ...row, lx: 'toString' }]),
      'wrong-shape records[1].polarity',
    ],
    [
      'a day written otherwise',
      answer([{ ...row, jdrq: '2025-06-03' }]),
      'wrong-shape records[1].decisionDate',
    ],
    ['a day that does not exist', answer([{ ...row, jdrq: '2025年2月30日' }]), 'wrong-shape'],
    // A renamed field of repairs would otherwise show a repaired record as it was.
    [
      'a record without the name for repairs',
      answer([{ ...row, xfrq: undefined }]),
      'wrong-shape records[1].repairedOn',
    ],
    ['a number for a title', answer([{ ...row, cfmc: 7 }]), 'wrong-shape'],
    ['rows that are no objects', answer(['x' as never]), 'wrong-shape records[1].id'],
    ['somebody else’s record', answer([{ ...row, tyshxydm: '91370100DEM103929M' }]), 'wrong-subject'],
  ] as const)
    it(`refuses ${what}`, () => expect(failure(() => mapped(value))).to.equal(expected));

  for (const [what, value, field] of [
    ['a text', 'x', 'mapping'],
    ['null', null, 'mapping'],
    ['an unknown key', { ...MAPPING, recrods: 'x' }, 'recrods'],
    ['no list', { ...MAPPING, records: undefined }, 'records'],
    ['no day', { ...MAPPING, asOf: undefined }, 'asOf'],
    ['an empty path', { ...MAPPING, record: { title: '' } }, 'record.title'],
    ['a rule of neither path nor value', { ...MAPPING, record: { title: {} } }, 'record.title'],
    ['a rule of both', { ...MAPPING, record: { title: { path: 'a', is: 'b' } } }, 'record.title'],
    ['an unknown rule', { ...MAPPING, record: { title: { path: 'a', upper: true } } }, 'record.title.upper'],
    [
      'values that are a list',
      { ...MAPPING, record: { title: { path: 'a', date: 7 } } },
      'record.title.date',
    ],
    ['a date format without a day', { ...MAPPING, asOf: { path: 'a', date: 'YYYY-MM' } }, 'asOf.date'],
    [
      'a field that would reach a prototype',
      { ...MAPPING, record: { '__proto__.x': 'a' } },
      'record.__proto__.x',
    ],
    ['an inner rule', { ...MAPPING, record: { o: { path: 'a', each: { b: 1 } } } }, 'record.o.each.b'],
  ] as const)
    it(`that is ${what} is told by its field`, () =>
      expect(failure(() => readMapping(value))).to.equal(`wrong-mapping ${field}`));
});
