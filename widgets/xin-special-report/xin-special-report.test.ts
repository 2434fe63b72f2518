import { expect, html } from '@open-wc/testing';
import TS from '../../core/law/packs/TS.json';
import type { PlainDate } from '../../core/date/types.ts';
import type { CreditRecord } from '../../core/record/types.ts';
import {
  $,
  nextEvent,
  PACKS,
  record,
  route,
  serveLaw,
  serveRecords,
  settle,
  show,
  text,
} from '../testing/support.ts';
import './register.ts';
import type { XinSpecialReport } from './xin-special-report.ts';

/** Fictitious, registered in Tangshan; the check digit is right. */
const HERE = '91130202DEM011872A';
const subject = {
  ...record().subject,
  id: { kind: 'uscc' as const, value: HERE },
} as CreditRecord['subject'];
const of13 = (id: string, domain: string, procedure: 'general' | 'simple', decisionDate: string) =>
  record({
    id,
    domain,
    procedure,
    decisionDate: decisionDate as PlainDate,
    // No text at hand says how long Tangshan shows a record: the holder's own last day does.
    customUntil: '2027-03-05' as PlainDate,
    heldBy: 'CN-1302',
    subject,
  });
/** CASES.md C13. */
const C13 = [
  of13('1', '税务', 'general', '2022-05-10'),
  of13('2', '消防安全', 'general', '2024-03-05'),
  of13('3', '消防安全', 'simple', '2024-07-01'),
  of13('4', '医疗保障', 'general', '2024-08-01'),
];
const of = (more: Record<string, string> = {}) => {
  const element = document.createElement('xin-special-report');
  const all = {
    code: HERE,
    src: '/credit',
    department: '示例市政务服务网',
    'law-base': '/law',
    on: '2026-11-20',
    ...more,
  };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return show<XinSpecialReport>(html`${element}`);
};
const by = (element: XinSpecialReport, label: string) =>
  [...element.shadowRoot!.querySelectorAll('label')].find((each) => text(each) === label)!;
const fill = async (
  element: XinSpecialReport,
  domains = ['税务', '消防安全'],
  from = '2023-01-01',
  to = '2025-12-31',
) => {
  for (const name of domains) by(element, name).click();
  for (const [id, value] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const input = $<HTMLInputElement>(element, `#${id}`);
    input.value = value;
    input.dispatchEvent(new InputEvent('input'));
  }
  await settle(element);
};
const make = async (element: XinSpecialReport) => {
  $<HTMLFormElement>(element, 'form').requestSubmit();
  await settle(element);
  await settle(element);
};

describe('xin-special-report', () => {
  beforeEach(() => {
    serveLaw();
    const packs = [...PACKS, TS];
    route('/law/index.json', () =>
      Response.json(packs.map((pack) => ({ ...pack, lists: Object.keys(pack) }))),
    );
    route('/law/TS.json', () => Response.json(TS));
    serveRecords(C13);
  });

  it('offers the domains the text names, and others only when the place has opened them', async () => {
    const labels = async (more = {}) =>
      [...(await of(more)).shadowRoot!.querySelectorAll('fieldset label')].map(text);
    const named = ['基本建设投资', '消防安全', '医疗保障', '人社', '公安', '税务'];
    expect(await labels()).to.deep.equal(named);
    expect(await labels({ domains: '["知识产权"]' })).to.deep.equal([...named, '知识产权']);
  });

  it('C13: what stands in it, what does not and why, and the scope stated', async () => {
    const element = await of();
    await fill(element);
    const told = nextEvent(element, 'xin-report');
    await make(element);
    const { report } = (await told).detail;
    expect(report.total).to.equal(1);
    expect(report.leftOut).to.deep.equal({
      'out-of-range': 1,
      'simple-procedure': 1,
      'domain-not-chosen': 1,
    });
    const [fire, tax] = [...element.shadowRoot!.querySelectorAll('[part=domain]')].map(text);
    expect(fire).to.contain('消防安全').and.contain('1项记录').and.contain('提供单位：示例市市场监督管理局');
    expect(tax).to.contain('税务').and.contain('在所选时间范围内未查到');
    expect(text($(element, '[part=report]')))
      .to.contain('2023年1月1日至2025年12月31日')
      .and.contain('适用简易程序的行政处罚，不列入');
    expect(text(element)).not.to.match(/清白|良好/);
  });

  it('what is left out is not printed', async () => {
    const element = await of();
    await fill(element);
    await make(element);
    expect($(element, '[part=left-out]').classList.contains('noprint')).to.equal(true);
  });

  it('without an issued code says that it is no official report; with one shows it and its QR code', async () => {
    const bare = await of();
    await fill(bare);
    await make(bare);
    expect(text(bare)).to.contain('不能作为正式报告');
    const issued = await of({ 'report-code': 'SL-1', 'verify-url': '/verify' });
    await fill(issued);
    await make(issued);
    expect(text($(issued, '[part=code]'))).to.contain('SL-1');
    expect($(issued, 'svg[role=img] path').getAttribute('d')!.length).to.be.greaterThan(1000);
  });

  it('before 2021 no record proves nothing, and that is said', async () => {
    const element = await of();
    await fill(element, ['税务'], '2020-06-01', '2022-01-01');
    expect(text(element)).to.contain('2021年1月1日以前的数据不保证全部归集');
  });

  it('an organisation registered elsewhere is told so, and no report is made', async () => {
    const element = await of({ code: '91370100DEM0118726' });
    await fill(element);
    await make(element);
    expect(text(element)).to.contain('不是唐山市域内的市场主体');
    expect(element.value).to.equal(undefined);
  });

  it('a person consents first', async () => {
    const element = await of({ code: '370102199003070016' });
    await fill(element);
    await make(element);
    expect(element.value).to.equal(undefined);
    expect(text(element)).to.contain('请选择本人同意');
  });

  for (const [what, domains, from, to, words] of [
    ['no domain', [], '2023-01-01', '2024-01-01', '请选择领域'],
    ['an order that is wrong', ['税务'], '2024-01-01', '2023-01-01', '起始日期晚于截止日期'],
    ['a day to come', ['税务'], '2024-01-01', '2027-01-01', '截止日期晚于今天'],
  ] as const)
    it(`given ${what} says: ${words}`, async () => {
      const element = await of();
      await fill(element, [...domains], from, to);
      await make(element);
      expect(text(element)).to.contain(words);
      expect(element.value).to.equal(undefined);
    });

  it('a source that fails is never shown as no record', async () => {
    route('/credit', () => new Response('', { status: 500 }));
    const element = await of();
    await fill(element);
    await make(element);
    expect(text(element)).to.contain('未能核查').and.contain('不表示没有记录');
    expect(element.shadowRoot!.querySelector('[part=report]')).to.equal(null);
    serveRecords(C13);
    [...element.shadowRoot!.querySelectorAll('button')].find((each) => text(each) === '重试')!.click();
    await settle(element);
    await settle(element);
    expect(text($(element, '[part=report]'))).to.contain('消防安全');
    expect(text(element)).not.to.contain('未能核查');
  });

  it('a record whose kind is not known is not guessed at, and counted', async () => {
    serveRecords([{ ...C13[1]!, basis: { ...C13[1]!.basis!, type: '其他文书' } }]);
    const element = await of();
    await fill(element);
    await make(element);
    expect(element.value?.leftOut).to.deep.equal({});
    expect(element.value?.undecided.length).to.equal(1);
    expect(text($(element, '[part=undecided]'))).to.contain('未能判断是否应当列入');
    expect($(element, '[part=undecided]').closest('.noprint')).to.equal(null);
  });
});
