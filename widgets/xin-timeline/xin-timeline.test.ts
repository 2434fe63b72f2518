import { expect, html } from '@open-wc/testing';
import { $, nextEvent, serveLaw, settle, show, spoken, text, warningsOf } from '../testing/support.ts';
import './register.ts';
import type { XinTimeline } from './xin-timeline.ts';

const of = (facts: unknown, on: string, more: Record<string, string> = {}) => {
  const element = document.createElement('xin-timeline');
  const all = {
    chain: 'ZW-CHAIN-SHARE',
    facts: typeof facts === 'string' ? facts : JSON.stringify(facts),
    on,
    'law-base': '/law',
    ...more,
  };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return show<XinTimeline>(html`${element}`);
};
const steps = (element: Element) => [...element.shadowRoot!.querySelectorAll('li')].map(text);

const conditional = {
  requestReceived: '2025-09-26',
  request: { sharingAttribute: 'CONDITIONAL', materialsComplete: true },
};

describe('xin-timeline', () => {
  beforeEach(serveLaw);

  it('shows what runs with its last day, its article, and what an extension would need', async () => {
    const element = await of(conditional, '2025-10-09');
    const [once, , unconditional, reply] = steps(element);
    expect(once).to.contain('本件不适用');
    expect(unconditional).to.contain('本件不适用');
    expect(reply)
      .to.contain('下一步')
      .and.contain('到期日 2025年10月16日 周四')
      .and.contain('10个工作日')
      .and.contain('合计不超过10个工作日，须有：特殊原因、主管部门同意、告知申请方');
    expect(element.timeline?.next).to.equal('reply-conditional');
  });

  it('forecasts the step that follows, as a forecast', async () => {
    const element = await of({ ...conditional, reply: { kind: 'AGREE' } }, '2025-10-09');
    expect(steps(element)[5])
      .to.contain('尚未起算')
      .and.contain('预计最迟')
      .and.contain('上一步如在最后一日办结');
  });

  it('does not say that a step applies where that is not known, and says what is missing', async () => {
    expect(steps(await of(conditional, '2025-10-09'))[5])
      .to.contain('是否适用待定')
      .and.contain('缺：答复意见');
  });

  it('goes on from the day the reply was given', async () => {
    const element = await of(
      { ...conditional, replied: '2025-10-15', reply: { kind: 'AGREE' } },
      '2025-10-20',
    );
    expect(steps(element)[3]).to.contain('按期办结').and.not.contain('可以延长');
    expect(steps(element)[5]).to.contain('到期日 2025年11月12日');
  });

  it('says what is late, and the article on what follows', async () => {
    const element = await of(conditional, '2025-10-20');
    const late = element.shadowRoot!.querySelectorAll('li')[3]!;
    expect(text(late)).to.contain('已逾期2个工作日').and.contain('逾期的后果：');
    const after = [...late.querySelectorAll('xin-citation')].slice(-3, -1).map(({ citation }) => citation);
    expect(after.map((each) => each!.article)).to.deep.equal(['第三十九条', '第三十九条(四)']);
    expect(after[0]!.quote).to.contain('责令改正').and.contain('依法给予处分');
    expect(after[1]!.quote).to.contain('未按时答复政务数据共享申请');
    expect(late.classList.contains('hold')).to.equal(true);
  });

  it('applies an extension with its conditions, and says why one has no effect', async () => {
    const extension = {
      days: 5,
      reason: '特殊原因',
      authorityConsent: '2025-10-14',
      requesterTold: '2025-10-14',
    };
    const rule = 'DL-ZW-21-COND';
    const good = await of({ ...conditional, extensions: { [rule]: [extension] } }, '2025-10-15');
    expect(steps(good)[3]).to.contain('延长5个工作日，至2025年10月23日');
    const untold = { ...extension, requesterTold: '' };
    const bad = await of({ ...conditional, extensions: { [rule]: [untold] } }, '2025-10-15');
    expect(steps(bad)[3]).to.contain('不生效：未告知申请部门').and.contain('到期日 2025年10月16日');
  });

  it('shows an objection in Dalian with a duty that has no number of days', async () => {
    const element = await of(
      { objectionReceived: '2026-11-16', ownErrorConfirmed: '2026-11-18' },
      '2026-11-20',
      { chain: 'DL-CHAIN-OWN' },
    );
    expect(steps(element)[0]).to.contain('按期办结');
    expect(steps(element)[1]).to.contain('应当及时办理，条文没有规定日数').and.not.contain('逾期');
  });

  it('takes a single rule as a chain of one step', async () => {
    const element = await of({ objectionReceived: '2026-06-17' }, '2026-06-26', { chain: 'DL-JN-40-OWN' });
    expect(steps(element)).to.have.length(1);
    expect(steps(element)[0]).to.contain('已逾期');
  });

  for (const [what, facts, more, words] of [
    ['broken JSON', '{', {}, '“facts”的内容不能读取'],
    ['an impossible date', { requestReceived: '2025-02-30' }, {}, '“requestReceived”不是有效日期'],
    ['no chain', {}, { chain: '' }, '未找到这条办理流程'],
    ['a chain of a law nobody knows', {}, { chain: 'QQ-CHAIN-X' }, '“chain”所写的法规不在现有法规之列'],
    ['a law nobody knows', {}, { law: 'QQ' }, '“law”所写的法规不在现有法规之列'],
    ['a chain nobody knows', {}, { chain: 'ZW-CHAIN-X' }, '未找到这条办理流程'],
    ['a law that does not come', {}, { 'law-base': '/broken' }, '法规依据未能载入'],
  ] as [string, unknown, Record<string, string>, string][])
    it(`given ${what} throws nothing and says: ${words}`, async () => {
      expect(text(await of(facts, '2025-10-09', more))).to.contain(words);
    });

  it('gives no date beyond the holiday arrangements', async () => {
    const element = await of({ ...conditional, requestReceived: '2026-12-25' }, '2026-12-28');
    expect(steps(element)[3]).to.contain('2027年').and.not.contain('到期日');
  });

  it('tells the page of a new timeline, once', async () => {
    const element = await of(conditional, '2025-10-09');
    let times = 0;
    element.addEventListener('xin-trace', () => times++);
    const told = nextEvent(element, 'xin-trace');
    element.facts = { ...conditional, requestReceived: '2025-09-25' };
    await settle(element);
    element.requestUpdate();
    await settle(element);
    expect((await told).detail.timeline.next).to.equal('reply-conditional');
    expect(times).to.equal(1);
    expect(spoken(element)).to.equal('');
  });

  it('speaks English', async () => {
    const element = await of(conditional, '2025-10-20', { locale: 'en' });
    expect(text(element)).to.contain('overdue by 2 working days').and.contain('due Thu, 16 October 2025');
  });

  it('is reached by the keyboard: every article is a button', async () => {
    const element = await of(conditional, '2025-10-20');
    const citation = $(element, 'xin-citation');
    $(citation, 'button').focus();
    expect(citation.shadowRoot!.activeElement?.localName).to.equal('button');
  });

  it('names the attribute, what it says and what there is, once, where a chain is not known', async () => {
    const said = await warningsOf(async () => {
      for (const chain of ['ZW-CHAIN-Y', 'ZW-CHAIN-Y', 'QX-CHAIN']) await of({}, '2025-10-09', { chain });
    });
    expect(said.length).to.equal(2);
    expect(said[0]).to.match(/attribute "chain": "ZW-CHAIN-Y" is not known; known: ZW-CHAIN-SHARE, /);
    expect(said[1]).to.match(/attribute "chain": "QX-CHAIN" is not known; known: CAT, .*ZW$/);
  });
});
