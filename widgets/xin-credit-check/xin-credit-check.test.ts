import { expect, html } from '@open-wc/testing';
import type { PlainDate } from '../../core/date/types.ts';
import type { CreditRecord } from '../../core/record/types.ts';
import {
  $,
  COMPANY,
  EITHER,
  expectAccessible,
  nextEvent,
  PACKS,
  PERSON,
  record,
  requests,
  route,
  serveLaw,
  serveRecords,
  settle,
  severe,
  show,
  spoken,
  text,
  TODAY,
  warningsOf,
} from '../testing/support.ts';
import './register.ts';
import type { XinCreditCheck } from './xin-credit-check.ts';

const NAME = '（示例）青泉建设工程有限公司';
const day = (date: string) => date as PlainDate;

const check = async (attributes: Record<string, string> = {}) => {
  const element = document.createElement('xin-credit-check');
  const all = {
    'law-base': '/law',
    src: '/credit',
    department: '示例市行政审批服务局',
    jurisdiction: 'CN-3701',
    on: TODAY,
  };
  for (const [name, value] of Object.entries({ ...all, ...attributes })) element.setAttribute(name, value);
  return show<XinCreditCheck>(html`${element}`);
};
const auto = (attributes: Record<string, string> = {}) => check({ auto: '', code: COMPANY, ...attributes });
const officer = { mode: 'officer', matter: 'licence', 'matter-domain': '工程建设' };
/** The check of these records by somebody. */
const of = (records: readonly CreditRecord[], attributes: Record<string, string> = {}) => {
  serveRecords(records);
  return auto(attributes);
};
const headline = (element: Element) => text($(element, '[part=result] [part=tag]'));
const sent = async () =>
  JSON.parse(
    await requests
      .find(({ method }) => method === 'POST')!
      .clone()
      .text(),
  ) as object;
const posts = () => requests.filter(({ method }) => method === 'POST');

describe('xin-credit-check', () => {
  beforeEach(serveLaw);

  describe('the form', () => {
    it('asks for the code, and for the name only to compare', async () => {
      const element = await check();
      const labels = [...element.shadowRoot!.querySelectorAll('label')].map(text);
      expect(labels).to.deep.equal(['统一社会信用代码或身份证号码', '名称或姓名（可不填）']);
    });

    it('says exactly what is wrong with a code, moves the focus there and asks nobody', async () => {
      const element = await check({ code: `${COMPANY.slice(0, 17)}7` });
      $(element, 'button').click();
      await settle(element);
      expect(text($(element, '#code-note')))
        .to.contain('第18位校验码不符')
        .and.contain('实为“7”');
      expect($(element, '#code').getAttribute('aria-invalid')).to.equal('true');
      expect(element.shadowRoot!.activeElement?.id).to.equal('code');
      expect(posts()).to.have.length(0);
    });

    it('is sent by Enter and keeps what was typed', async () => {
      serveRecords([]);
      const element = await check();
      const input = $<HTMLInputElement>(element, '#code');
      input.value = COMPANY;
      input.dispatchEvent(new InputEvent('input'));
      $<HTMLFormElement>(element, 'form').requestSubmit();
      await settle(element);
      expect(headline(element)).to.equal('未查到可公开的记录');
      expect($<HTMLInputElement>(element, '#code').value).to.equal(COMPANY);
    });

    it('asks which kind a number is that passes both checks', async () => {
      serveRecords([]);
      const element = await check({ code: EITHER });
      $(element, 'button').click();
      await settle(element);
      expect(text($(element, '#code-note'))).to.contain('无法仅凭号码判断类型');
      expect(posts()).to.have.length(0);
      $(element, 'input[type=radio]').click();
      await settle(element);
      $(element, 'button').click();
      await settle(element);
      expect(await sent()).to.include({ kind: 'uscc', value: EITHER });
    });

    it('asks a bank for purpose and written authorisation', async () => {
      const element = await check({ mode: 'bank', code: COMPANY });
      $(element, 'button').click();
      await settle(element);
      expect(text(element)).to.contain('请填写查询用途').and.contain('请填写书面授权书编号');
      expect(posts()).to.have.length(0);
      element.purpose = '贷款审批';
      element.authorisation = '示授〔2026〕1号';
      serveRecords([]);
      await element.check();
      expect(await sent()).to.include({
        purpose: '贷款审批',
        authorisation: '示授〔2026〕1号',
        mode: 'bank',
      });
    });

    it('drops an answer as soon as the question changes', async () => {
      serveRecords([record()]);
      const element = await check({ code: COMPANY });
      await element.check();
      await settle(element);
      const cleared = nextEvent(element, 'xin-clear');
      const input = $<HTMLInputElement>(element, '#code');
      input.value = COMPANY.slice(0, 5);
      input.dispatchEvent(new InputEvent('input'));
      await cleared;
      await settle(element);
      expect(element.shadowRoot!.querySelector('[part=result]')).to.equal(null);
      expect(element.result).to.equal(undefined);
    });
  });

  describe('nothing found', () => {
    it('is neutral, with day and source, and is not praise', async () => {
      const element = await of([]);
      const tag = $(element, '[part=result] [part=tag]');
      expect(tag.classList.contains('none')).to.equal(true);
      expect(text(element)).to.contain('截至2026年11月20日，来源：示例平台（公开信息）');
      expect(text(element)).to.contain('“未查到”只说明');
      expect(element.shadowRoot!.querySelector('.good')).to.equal(null);
    });

    it('is told to a screen reader once', async () => {
      const element = await of([]);
      expect(spoken(element)).to.equal(
        '结果：未查到可公开的记录；截至2026年11月20日，来源：示例平台（公开信息）',
      );
    });

    it('names the ways to object and to apply for repair, with their articles', async () => {
      const element = await of([]);
      const cited = [...element.shadowRoot!.querySelectorAll('xin-citation')].map(text);
      expect(cited).to.include.members(['第四十条', '第四十二条']);
    });
  });

  describe('for an officer', () => {
    it('a severe listing is to be confirmed, with source, document, expiry and article', async () => {
      const element = await of([severe()], officer);
      expect(headline(element)).to.equal('待确认 1项');
      const card = $(element, '[part=record]');
      expect(card.classList.contains('hold')).to.equal(true);
      for (const words of [
        '列入拖欠农民工工资',
        '列入决定书 示人社监列〔2025〕17号（已生效）',
        '披露至 2030年6月2日',
        '示例市市场监督管理局',
      ])
        expect(text(card)).to.contain(words);
      expect(text(element)).not.to.match(/已拦截|已拒绝|不予/);
    });

    it('an ordinary record is a prompt', async () => {
      const element = await of([record()], officer);
      expect(headline(element)).to.equal('提示 1项');
      expect($(element, '[part=record]').classList.contains('advise')).to.equal(true);
    });

    it('a record under objection is labelled so and prompts at most', async () => {
      const element = await of([severe({ objections: [{ receivedOn: day('2026-11-19') }] })], officer);
      expect(headline(element)).to.equal('提示 1项');
      expect(text($(element, '[part=record]'))).to.contain('异议处理中');
    });

    it('a record whose publication is suspended is named without its content', async () => {
      const suspended = record({
        heldBy: 'CN-2102',
        class: 'DL-SUPERVISION',
        objections: [{ receivedOn: day('2026-11-19') }],
        title: '不得显示的标题',
      });
      const element = await of([suspended], officer);
      expect(text(element)).to.contain('异议处理中，暂停发布').and.not.contain('不得显示的标题');
      expect(headline(element)).not.to.contain('未查到');
    });

    it('an expired record leaves no trace', async () => {
      const element = await of(
        [record({ actEndDate: day('2020-01-01'), decisionDate: day('2020-01-02'), title: '旧记录' })],
        officer,
      );
      expect(text(element)).not.to.contain('旧记录').and.not.to.contain('届满');
      expect(headline(element)).to.equal('未查到记录');
    });

    it('a revoked basis document is said, without the content', async () => {
      const revoked = record({
        title: '被撤销的',
        basis: { type: '行政处罚决定书', effective: true, revokedOn: day('2026-04-30') },
      });
      const element = await of([revoked], officer);
      expect(text(element)).to.contain('依据文书已撤销，待平台更新').and.not.contain('被撤销的');
    });

    it('what cannot be judged does not pass for clear', async () => {
      const { actEndDate, ...rest } = record();
      expect(actEndDate).not.to.equal(undefined);
      const element = await of([rest as CreditRecord], officer);
      expect(headline(element)).to.equal('未能核查');
      expect(text(element)).to.contain('失信行为终止之日').and.not.contain('未查到');
    });

    for (const [said, words] of [
      ['true', '待确认 1项'],
      ['false', '提示 1项'],
      [undefined, '未能核查'],
    ] as const)
      it(`a funding matter of which infrastructure is said to be ${said}: ${words}`, async () => {
        const matter = { ...officer, matter: 'funding', 'matter-domain': '财政资金' };
        const element = await of([severe()], { ...matter, ...(said && { 'matter-infrastructure': said }) });
        expect(headline(element)).to.equal(words);
        expect(text(element).includes('属于由财政资金安排的基础设施建设')).to.equal(said === undefined);
      });

    it('law that has lapsed is named', async () => {
      const element = await of([severe()], { ...officer, on: '2027-01-04' });
      expect(text(element)).to.contain('依据已失效').and.contain('2026年12月31日');
    });

    it('an incentive stands beside, with its article', async () => {
      const praise = record({
        id: 'P',
        polarity: 'positive',
        severity: 'none',
        title: '2025年度纳税信用A级',
        class: 'JN-O1',
      });
      const element = await of([praise], officer);
      expect(headline(element)).to.equal('未查到记录');
      const card = $(element, '.card.good');
      expect(text(card)).to.contain('守信激励').and.contain('纳税信用A级');
      expect(text($(card, 'xin-citation'))).to.contain('第二十五条');
    });

    it('blind evaluation shows nothing and asks nobody', async () => {
      const element = await of([severe()], { ...officer, blind: '' });
      expect(text(element)).to.contain('暗标评审').and.not.contain(NAME);
      expect(posts()).to.have.length(0);
    });

    it('a matter without a type asks for the purpose', async () => {
      const element = await check({ mode: 'officer', code: COMPANY });
      await element.check();
      await settle(element);
      expect(text(element)).to.contain('请填写查询用途');
    });
  });

  describe('for the public', () => {
    it('only public records are shown', async () => {
      const element = await of([
        record({ disclosureMode: 'sharing', title: '政务共享' }),
        record({ id: 'R2', title: '公开的' }),
      ]);
      expect(text(element)).to.contain('公开的').and.not.contain('政务共享');
      expect(headline(element)).to.equal('查到1项记录');
    });

    it('a suspended, revoked or unfounded record is not even hinted at', async () => {
      const element = await of([
        record({ id: 'a', basis: { type: '行政处罚决定书', effective: true, revokedOn: day('2026-04-30') } }),
        record({ id: 'b', basis: { type: '约谈记录', effective: true } }),
        record({
          id: 'c',
          heldBy: 'CN-2102',
          class: 'DL-SUPERVISION',
          objections: [{ receivedOn: day('2026-11-19') }],
        }),
      ]);
      expect(headline(element)).to.equal('未查到可公开的记录');
      expect(element.shadowRoot!.querySelectorAll('.note')).to.have.length(0);
    });

    it('market credit and grades are never shown', async () => {
      const element = await of([record({ origin: 'grade' }), record({ id: 'm', origin: 'market-credit' })]);
      expect(headline(element)).to.equal('未查到可公开的记录');
    });

    it('a natural person is masked wherever the name stands', async () => {
      const subject = {
        type: 'natural-person',
        id: { kind: 'resident-id', value: PERSON },
        name: '（示例）张明远',
      } as const;
      serveRecords([
        record({ subject, title: '（示例）张明远被列为失信被执行人', detail: `身份证 ${PERSON}` }),
      ]);
      const element = await auto({ code: PERSON, 'publicity-basis': 'law' });
      expect(text($(element, '[part=result]')))
        .not.to.contain('张明远')
        .and.not.contain(PERSON);
      expect(text(element)).to.contain('370102********0016');
    });

    it('a natural person’s record is refused by article, with what is lawful instead, and nobody is asked', async () => {
      for (const more of [{}, { consent: '' }]) {
        const element = await auto({ code: PERSON, ...more });
        const card = $(element, '.card.refuse');
        expect(text(card)).to.contain('依法不予公开').and.contain('本人可以查询自己的信用信息');
        expect(text($(card, 'xin-citation'))).to.contain('第');
      }
      expect(posts()).to.have.length(0);
    });

    it('a person’s record held where it may not be published is not shown, though published here', async () => {
      const subject = {
        type: 'natural-person',
        id: { kind: 'resident-id', value: PERSON },
        name: '（示例）张明远',
      } as const;
      serveRecords([record({ subject, title: '济南的记录' })]);
      const element = await auto({ code: PERSON, jurisdiction: 'CN-2102' });
      expect(text(element)).not.to.contain('济南的记录');
    });

    it('no level of an officer is shown', async () => {
      const element = await of([severe()]);
      expect(text(element)).not.to.contain('待确认').and.not.contain('提示');
      expect(text($(element, '[part=record]'))).to.contain('严重失信主体名单');
    });
  });

  describe('for the subject itself and for a bank', () => {
    it('one’s own record is free and whole', async () => {
      const element = await of([record({ disclosureMode: 'not-public', title: '未公开的' })], {
        mode: 'self',
      });
      expect(text(element)).to.contain('未公开的').and.contain('查询本人信息免费');
    });

    it('a bank sees what is public or authorised, and no measure', async () => {
      const element = await of(
        [
          record({ disclosureMode: 'authorised', title: '经授权的' }),
          record({ id: 's', disclosureMode: 'sharing', title: '共享的' }),
        ],
        { mode: 'bank', purpose: '贷款审批', authorisation: '示授〔2026〕1号' },
      );
      expect(text(element)).to.contain('经授权的').and.not.contain('共享的').and.not.contain('措施');
    });
  });

  describe('identity', () => {
    it('is not established where name and code disagree, and no record is shown', async () => {
      for (const mode of ['public', 'officer']) {
        const element = await of([severe()], { ...officer, mode, name: '（示例）另一家公司' });
        expect(headline(element)).to.equal('身份待核实');
        expect($(element, '[part=tag]').classList.contains('ident')).to.equal(true);
        expect(element.shadowRoot!.querySelector('[part=record]')).to.equal(null);
        expect(text(element)).not.to.contain('拖欠');
      }
    });

    it('is not established where the source knows another name for the code', async () => {
      serveRecords([], { name: '（示例）真正的公司' });
      const element = await auto({ name: '（示例）另一家公司' });
      expect(headline(element)).to.equal('身份待核实');
    });

    it('is asked of nobody where the attributes choose no law, and says which', async () => {
      serveRecords([record()]);
      const wrong = [
        [{ jurisdiction: '370100' }, '“jurisdiction”不是行政区划代码'],
        [{ matter: 'license' }, '“matter”所写的事项类型不在可用之列'],
        [{ 'matter-infrastructure': 'yes' }, '“matter-infrastructure”应写作 true 或 false'],
      ] as const;
      const said = await warningsOf(async () => {
        for (const [more, words] of wrong)
          expect(text(await auto({ ...officer, ...more }))).to.contain(words);
      });
      expect(posts()).to.have.length(0);
      expect(said.join())
        .to.contain('jurisdiction is no GB/T 2260 place')
        .and.contain('known: licence, penalty')
        .and.contain('known: true, false');
    });

    it('is neither contradicted nor confirmed by a masked name of the source that fits', async () => {
      const name = '（示例）青泉建设工程有限公司';
      for (const records of [[record()], []])
        for (const [known, headed] of [
          ['（示例）青*公司', false],
          ['（示例）白*公司', true],
        ] as const) {
          serveRecords(records, { name: known });
          const element = await auto({ name });
          expect(headline(element) === '身份待核实', known).to.equal(headed);
          // A full name in the source's own records does agree.
          expect(text(element).includes('与名称一致')).to.equal(!headed && records.length > 0);
        }
    });

    it('is compared through brackets, spaces and width', async () => {
      const element = await of([record()], { name: ' (示例)青泉建设工程有限公司' });
      expect(text(element)).to.contain('与名称一致');
    });

    it('is said to be uncompared without a name, whatever the source calls the subject', async () => {
      for (const mode of ['public', 'officer', 'self'])
        for (const more of [{}, { name: '（示例）青泉建设工程有限公司' }]) {
          serveRecords([record()], more);
          const element = await auto({ ...officer, mode });
          expect(text(element)).to.contain('代码校验通过；名称由来源提供，未作比对');
          expect(text(element)).not.to.contain('一致');
          expect(element.result?.outcome.identity).to.equal('code-only');
        }
      serveRecords([]);
      const bare = await auto();
      expect(text(bare)).to.contain('代码校验通过；没有填写名称');
      expect(text(bare)).not.to.contain('来源提供');
    });

    it('agrees with the name typed where the source knows it, even without a record', async () => {
      const name = '（示例）青泉建设工程有限公司';
      serveRecords([], { name });
      expect(text(await auto({ name }))).to.contain('与名称一致');
      serveRecords([]);
      expect(text(await auto({ name })))
        .to.contain('没有可比对的完整名称')
        .and.not.contain('一致');
    });

    it('names no name of the visitor’s where the source contradicts itself', async () => {
      serveRecords([record()], { name: '（示例）另一家公司' });
      const element = await auto();
      expect(headline(element)).to.equal('身份待核实');
      expect(text(element)).to.contain('同一代码对应不同的名称');
      expect(element.shadowRoot!.querySelector('[part=record]')).to.equal(null);
    });
  });

  describe('could not check', () => {
    const failed = (element: Element) => {
      const note = $(element, '.note.unsure');
      expect(text(note)).to.contain('未能核查').and.contain('这不表示没有记录');
      expect(text(element)).not.to.contain('未查到');
      return text(note);
    };

    for (const [what, answer, words] of [
      ['a login page', () => new Response('<!doctype html>'), '登录已过期'],
      ['500', () => new Response('', { status: 500 }), '数据来源出错'],
      ['403', () => new Response('', { status: 403 }), '不允许这次查询'],
      ['nothing', () => new Response(''), '空的'],
      ['wrong types', () => Response.json({ source: 's', asOf: 1, records: 'x' }), '不符合约定的格式'],
      ['too much', () => new Response('[' + '1,'.repeat(600_000)), '过大'],
      ['no network', () => Promise.reject(new TypeError('x')), '网络不通'],
    ] as const)
      it(`says so plainly given ${what}`, async () => {
        route('/credit', answer);
        expect(failed(await auto())).to.contain(words);
      });

    it('asks for no live data where no department is declared', async () => {
      const element = await check({ auto: '', code: COMPANY, department: '' });
      expect(failed(element)).to.contain('没有声明使用部门');
      expect(posts()).to.have.length(0);
    });

    it('says so without a source', async () => {
      const element = document.createElement('xin-credit-check');
      for (const [name, value] of [
        ['auto', ''],
        ['code', COMPANY],
        ['department', '示例局'],
      ] as const)
        element.setAttribute(name, value);
      expect(failed(await show(html`${element}`))).to.contain('没有配置数据来源');
    });

    it('says so where the law cannot be loaded, and shows no record without it', async () => {
      serveRecords([severe()]);
      const element = await auto({ ...officer, 'law-base': '/gone' });
      expect(text(element)).to.contain('法规依据未能载入').and.not.contain('拖欠');
    });

    it('asks again when told to, and then answers', async () => {
      route('/credit', () => new Response('', { status: 500 }));
      const element = await auto();
      serveRecords([]);
      $(element, '.note button').click();
      await settle(element);
      expect(headline(element)).to.equal('未查到可公开的记录');
    });

    it('treats a source that throws, and one that answers rubbish, alike', async () => {
      for (const query of [() => Promise.reject(new Error('secret')), () => Promise.resolve(42)]) {
        const element = await check({ code: COMPANY });
        element.source = { query };
        await element.check();
        await settle(element);
        expect(failed(element)).not.to.contain('secret');
      }
    });
  });

  it('shows hostile strings as text, isolated and shortened', async () => {
    const title = '<img src=x onerror="window.hacked=1">\u202eevil\u2066';
    const element = await of([record({ title, detail: '长'.repeat(5000) })]);
    const card = $(element, '[part=record]');
    expect(card.querySelector('img')).to.equal(null);
    expect(card.textContent)
      .to.contain('<img src=x')
      .and.not.match(/[\u202e\u2066]/);
    expect(card.querySelector('bdi')).not.to.equal(null);
    expect(text(card).length).to.be.lessThan(1000);
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
  });

  it('can be vetoed before anything is asked', async () => {
    serveRecords([]);
    const element = await check({ code: COMPANY });
    element.addEventListener('xin-check', (event) => event.preventDefault());
    await element.check();
    expect(posts()).to.have.length(0);
  });

  it('tells the page its answer once, and a failure with its reason', async () => {
    serveRecords([severe()]);
    const element = await check({ ...officer, code: COMPANY });
    const answers: string[] = [];
    element.addEventListener('xin-answer', ({ detail }) => answers.push(detail.outcome.screening!.level));
    await element.check();
    await settle(element);
    element.requestUpdate();
    await settle(element);
    expect(answers).to.deep.equal(['intercept']);
    route('/credit', () => new Response('', { status: 500 }));
    const failed = nextEvent(element, 'xin-fail');
    await element.check();
    expect((await failed).detail).to.deep.equal({ why: 'http' });
  });

  it('takes a source object and packs in place of addresses', async () => {
    const element = await check({ code: COMPANY });
    element.src = null;
    element.law = PACKS;
    element.source = { query: () => Promise.resolve({ source: '示例', asOf: '2026-11-20', records: [] }) };
    await element.check();
    await settle(element);
    expect(headline(element)).to.equal('未查到可公开的记录');
    expect(requests).to.have.length(0);
  });

  it('gives up a check when it is taken out, and checks again when put back', async () => {
    route('/credit', () => new Promise(() => {}));
    const element = document.createElement('xin-credit-check');
    for (const [name, value] of Object.entries({
      'law-base': '/law',
      src: '/credit',
      department: 'd',
      auto: '',
      code: COMPANY,
    }))
      element.setAttribute(name, value);
    document.body.append(element);
    await new Promise((done) => setTimeout(done, 10));
    element.remove();
    serveRecords([]);
    document.body.append(element);
    await settle(element);
    expect(headline(element)).to.equal('未查到可公开的记录');
    element.remove();
  });

  it('never writes the identifier into address, title or console', async () => {
    const { title } = document;
    await of([severe()], officer);
    expect(location.href + document.title).not.to.contain(COMPANY);
    expect(document.title).to.equal(title);
    expect(requests.every(({ url }) => !url.includes(COMPANY))).to.equal(true);
  });

  it('speaks English where the page does', async () => {
    const element = await of([severe()], { ...officer, locale: 'en' });
    expect(headline(element)).to.equal('Confirm before going on (1)');
    expect(text(element)).to.contain('as of 20 November 2026');
    route('/credit', () => new Response('', { status: 500 }));
    const failed = await auto({ locale: 'en' });
    expect(text(failed)).to.contain('reported an error. This does not mean that there is no record.');
    expect(spoken(failed)).to.contain('Could not check: The data source').and.not.contain('。');
  });

  it('has no finding of axe, prompted and under objection', async () => {
    const contested = severe({ objections: [{ receivedOn: day('2026-11-19') }] });
    await expectAccessible(await of([record(), contested], officer));
  });

  it('has no finding of axe in its form with faults', async () => {
    const element = await check({ mode: 'bank' });
    $(element, 'button').click();
    await settle(element);
    await expectAccessible(element);
  });
});
