import { expect, html } from '@open-wc/testing';
import AP from '../../core/law/packs/AP.json';
import BD from '../../core/law/packs/BD.json';
import TS from '../../core/law/packs/TS.json';
import type { PlainDate } from '../../core/date/types.ts';
import type { LawPack } from '../../core/law/types.ts';
import type { CreditRecord } from '../../core/record/types.ts';
import { topicsOf } from '../base/topics.ts';
import {
  $,
  expectAccessible,
  nextEvent,
  PACKS,
  record,
  route,
  serveLaw,
  serveRecords,
  settle,
  show,
  text,
  warningsOf,
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
    jurisdiction: 'CN-1302',
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
    const further = [AP, BD, TS] as unknown as LawPack[];
    route('/law/index.json', () =>
      Response.json(
        [...PACKS, ...further].map((pack) => ({ ...pack, lists: Object.keys(pack), topics: topicsOf(pack) })),
      ),
    );
    for (const pack of further) route(`/law/${pack.code}.json`, () => Response.json(pack));
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

  it('an organisation registered elsewhere is told whom the plan is for; whether it is one is for people', async () => {
    serveRecords([]);
    const element = await of({ code: '91370100DEM0118726' });
    await fill(element);
    await make(element);
    expect(text(element)).to.contain('本方案的适用对象是唐山市域内的市场主体').and.contain('请核实是否属于');
    expect(element.value).not.to.equal(undefined);
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

  describe('where the place has no text of its own', () => {
    const JINAN = '91370100DEM0118726';
    const away = (more = {}) => of({ jurisdiction: 'CN-3701', code: JINAN, ...more });
    const note = (element: XinSpecialReport) => text($(element, '[part=plan]'));
    const cited = (element: XinSpecialReport, part: string) =>
      [...element.shadowRoot!.querySelectorAll(`${part} xin-citation`)].map(text);

    it('says so, and that the text followed is a model without force here', async () => {
      const element = await away();
      expect(note(element))
        .to.contain('没有当地规定')
        .and.contain('当地（CN-3701）')
        .and.contain('只参照唐山市的下列文件编制，该文件在本地没有效力')
        .and.contain('已失效（有效期至2025年12月31日）');
      expect(cited(element, '[part=plan]')).to.deep.equal([
        '关于推行市场主体以专项信用报告替代有无违法违规证明改革实施方案 二',
        '2024—2025年社会信用体系建设行动计划 三(十)',
      ]);
      expect(text(element)).to.contain('本结论采用的选项（2）').and.not.contain('以报告替代');
      await expectAccessible(element);
    });

    it('names what the place itself has said, nearest first', async () => {
      const said = cited(await away({ jurisdiction: 'CN-1306' }), '[part=plan] ul');
      expect(said.join()).to.match(/^保定市社会信用体系建设2024年工作要点.*行动计划/);
    });

    it('does not say it in the place whose text it is', async () => {
      const element = await of({ jurisdiction: 'CN-130202' });
      expect(element.shadowRoot!.querySelector('[part=plan]')).to.equal(null);
    });

    it('measures nobody by the model, and puts none of its promises on the report', async () => {
      const subject = { ...C13[1]!.subject, id: { kind: 'uscc' as const, value: JINAN } };
      serveRecords([{ ...C13[1]!, heldBy: 'CN-3701', subject } as CreditRecord]);
      const element = await away();
      await fill(element, ['消防安全'], '2020-06-01', '2025-12-31');
      await make(element);
      expect(element.value?.total).to.equal(1);
      const report = text($(element, '[part=report]'));
      expect(report)
        .to.contain('参照（不是当地规定）')
        .and.contain('适用简易程序的行政处罚，不列入')
        .and.contain('每项记录载明信息来源');
      expect(cited(element, '[part=report]')).to.include('济南市社会信用管理办法 第三十九条');
      expect(report).not.to.match(/免费|由各提供单位负责/);
      expect(text(element)).not.to.match(/唐山市域|2021年1月1日/);
      // It stands on paper too.
      expect($(element, '[part=plan]').closest('.noprint')).to.equal(null);
    });

    it('without a place follows nobody’s law', async () => {
      const element = await of();
      element.removeAttribute('jurisdiction');
      await settle(element);
      expect(note(element)).to.contain('没有写明出具报告的机关在哪里');
    });

    it('makes none where the page has chosen so', async () => {
      const element = await away({ readings: '{"report-elsewhere":"none"}' });
      expect(note(element)).to.contain('不提供专项信用报告，请按原方式开具证明');
      expect(element.shadowRoot!.querySelector('form')).to.equal(null);
      expect(text(element)).to.contain('本结论采用的选项（1）');
    });

    it('given no place or no JSON says what is wrong, and warns once by the attribute’s name', async () => {
      const said = await warningsOf(async () => {
        for (const [name, value, words] of [
          ['jurisdiction', '济南', '“jurisdiction”不是行政区划代码'],
          ['jurisdiction', '3701', '“jurisdiction”不是行政区划代码'],
          ['readings', '{', '“readings”的内容不能读取'],
        ] as const) {
          const element = await of({ [name]: value });
          expect(text(element)).to.contain(words);
          expect(element.shadowRoot!.querySelector('form')).to.equal(null);
        }
      });
      expect(said.filter((line) => line.includes('xin-special-report: jurisdiction')).length).to.equal(1);
    });
  });
});
