import { expect, html, waitUntil } from '@open-wc/testing';
import {
  $,
  expectAccessible,
  nextEvent,
  place,
  requests,
  route,
  serveFolder,
  serveLaw,
  settle,
  show,
  spoken,
  text,
  warningsOf,
} from '../testing/support.ts';
import ALL from '../../core/law/packs/ALL.json';
import type { LawPack } from '../../core/law/types.ts';
import { runsOf } from './steps-view.ts';
import './register.ts';
import type { XinDeadline } from './xin-deadline.ts';

const clock = (attributes: Record<string, string>) => {
  const element = document.createElement('xin-deadline');
  for (const [name, value] of Object.entries({ 'law-base': '/law', ...attributes }))
    element.setAttribute(name, value);
  return element;
};
const reply = { rule: 'DL-ZW-21-COND', start: '2026-02-10' };
const shown = async (attributes: Record<string, string>) => {
  const element = await show<XinDeadline>(html`${clock(attributes)}`);
  element.style.width = '760px';
  return element;
};
/** Text of the cell of a day of the month view. */
const cell = (element: Element, day: string): string => {
  const cells = [...element.shadowRoot!.querySelectorAll('td')];
  return text(cells.find((each) => each.getAttribute('aria-label')!.startsWith(day))!);
};

describe('xin-deadline', () => {
  beforeEach(serveLaw);

  it('answers with date, weekday, what remains and the state in a word', async () => {
    const element = await shown({ ...reply, on: '2026-02-26' });
    expect(text(element)).to.contain('到期日 2026年3月2日 周一 · 剩余3个工作日 临近到期');
    expect($<HTMLTimeElement>(element, 'time').dateTime).to.equal('2026-03-02');
    expect($(element, '[part=tag]').querySelector('svg')).not.to.equal(null);
  });

  for (const [on, words] of [
    ['2026-02-09', '尚未起算'],
    ['2026-02-24', '剩余5个工作日 正常'],
    ['2026-02-26', '剩余3个工作日 临近到期'],
    ['2026-02-28', '剩余1个工作日 即将到期'],
    ['2026-03-02', '今日到期 即将到期'],
    ['2026-03-03', '已逾期1个工作日 已逾期'],
  ] as const)
    it(`says on ${on}: ${words}`, async () => {
      expect(text(await shown({ ...reply, on }))).to.contain(words);
    });

  it('says which options the answer rests on, and stands without their words', async () => {
    const asked = () => requests.filter(({ url }) => url.endsWith('/choices.json')).length;
    route('/law/choices.json', () => new Response('', { status: 503 }));
    const element = await shown({ ...reply, on: '2026-02-26', readings: '{"start-day":"included"}' });
    const choices = $<HTMLDetailsElement>(element, '[part=choices]');
    expect(text(choices)).to.equal('本结论采用的选项（1）');
    expect(asked()).to.equal(0);
    choices.querySelector('summary')!.click();
    await waitUntil(() => choices.querySelector('[role=alert]'));
    expect(text(choices)).to.contain('未能载入，上述结论不受影响');
    expect(element.answer?.kind).to.equal('due');
    serveLaw();
    choices.querySelector('button')!.click();
    await waitUntil(() => choices.querySelector('li'));
    expect(text(choices)).to.contain(
      '“自…之日起”，当日是否计入？当日计入。（本页另行选定；默认：当日不计入，自下一日开始计算）',
    );
    await expectAccessible(element);
    expect(text(await shown({ rule: reply.rule }))).not.to.contain('本结论采用的选项');
  });

  it('takes the thresholds of its colours from attributes', async () => {
    expect(text(await shown({ ...reply, on: '2026-02-24', yellow: '5', red: '2' }))).to.contain('临近到期');
    expect(text(await shown({ ...reply, on: '2026-02-24', yellow: '9', red: '5' }))).to.contain('即将到期');
  });

  it('shows in a table why each day counts or not', async () => {
    const element = await shown({ ...reply, on: '2026-02-25' });
    const table = $<HTMLTableElement>(element, 'table');
    expect([...table.querySelectorAll('th')].map((th) => `${th.scope} ${text(th)}`)).to.deep.equal(
      [...'一二三四五六日'].map((n) => `col 周${n}`),
    );
    expect(text(table.caption!)).to.equal('2026年2月10日至2026年3月2日逐日计数');
    expect(cell(element, '2月10日')).to.contain('起算，不计入');
    expect(cell(element, '2月11日')).to.contain('第1日');
    expect(cell(element, '2月14日')).to.contain('第4日 调休上班');
    expect(cell(element, '2月15日')).to.contain('春节');
    expect(cell(element, '2月25日')).to.contain('今天').and.contain('第6日');
    expect(cell(element, '3月1日')).to.contain('周末');
    expect(cell(element, '3月2日')).to.contain('第10日 届满');
  });

  it('tells how the date was reached, every day accounted for, with the notice', async () => {
    const element = await shown({ ...reply, on: '2026-02-25' });
    const how = $(element, '[aria-controls=steps]');
    expect($(element, '#steps').hidden).to.equal(true);
    how.click();
    await settle(element);
    expect(how.getAttribute('aria-expanded')).to.equal('true');
    const lines = [...$(element, '#steps').children].map(text);
    expect(lines[0]).to.contain('2026年2月10日 周二 起算日，不计入');
    expect(lines.join('\n')).to.contain('2026年2月15日至2月23日 放假，不计入（春节、国办发明电〔2025〕7号');
    expect(lines.join('\n')).to.contain('“自…之日起”，当日是否计入？');
  });

  it('quotes the article and names the notice', async () => {
    const element = await shown({ ...reply, on: '2026-02-25' });
    expect(text($(element, 'blockquote'))).to.contain(
      '应当自收到政务数据共享申请之日起10个工作日内作出是否同意共享的答复',
    );
    expect(element.shadowRoot!.querySelector('xin-citation')).not.to.equal(null);
    expect(text(element)).to.contain('放假安排：国办发明电〔2025〕7号');
  });

  it('applies an extension, and says why another has no effect', async () => {
    const element = await shown({
      rule: 'DL-ZW-21-COND',
      start: '2025-11-03',
      on: '2025-11-20',
      extensions: JSON.stringify([
        { days: 10, reason: '特殊原因', authorityConsent: '2025-11-13', requesterTold: '2025-11-14' },
        { days: 5, reason: '特殊原因', authorityConsent: '2025-11-13', requesterTold: '2025-11-14' },
      ]),
    });
    expect($<HTMLTimeElement>(element, 'time').dateTime).to.equal('2025-12-01');
    expect(text(element)).to.contain('延长10个工作日，至2025年12月1日');
    expect(text(element)).to.contain('延长5个工作日不生效：超过延长上限');
    expect(cell(element, '11月17日')).to.contain('第10日').and.contain('原期限');
    expect(cell(element, '12月1日')).to.contain('延长 第10日 届满');
  });

  it('leaves out the time the law leaves out, by its article, and says why other time counts', async () => {
    serveFolder('/all', [ALL as unknown as LawPack]);
    const element = await shown({
      'law-base': '/all',
      law: 'ALL',
      rule: 'ALL-42-DECIDE',
      start: '2026-03-02',
      on: '2026-03-20',
      excluded: JSON.stringify([
        { from: '2026-03-09', to: '2026-03-13', reason: '听证' },
        { from: '2026-03-16', to: '2026-03-17', reason: '领导出差' },
        { from: '2026-03-18', to: '2026-03-17', reason: '鉴定' },
      ]),
    });
    expect($<HTMLTimeElement>(element, 'time').dateTime).to.equal('2026-04-07');
    expect(text(element)).to.contain('听证：2026年3月9日至2026年3月13日不计算在期限内（第四十五条）');
    expect(text(element)).to.contain('领导出差：依据条文没有规定该项时间不计算，照常计入期限');
    expect(text(element)).to.contain('鉴定：起止日期不完整或者先后颠倒');
    expect(cell(element, '3月10日')).to.contain('依法不计 第四十五条');
    expect(cell(element, '3月16日')).to.contain('第5日');
    element.excluded = undefined;
    await settle(element);
    expect($<HTMLTimeElement>(element, 'time').dateTime).to.equal('2026-03-30');
  });

  it('gives no date beyond the holiday arrangements, but how far it is certain', async () => {
    const element = await shown({ rule: 'DL-DL-16-VERIFY', start: '2026-12-30', on: '2026-12-30' });
    expect(text(element)).to.contain('待节假日安排').and.contain('2027年');
    expect(element.shadowRoot!.querySelector('time')).to.equal(null);
    expect($(element, '.note').classList.contains('unsure')).to.equal(true);
  });

  it('says that a date at the end of the last year may still move', async () => {
    expect(text(await shown({ rule: 'DL-DL-16-VERIFY', start: '2026-12-24', on: '2026-12-24' }))).to.contain(
      '可能变动',
    );
  });

  it('shows a duty without a number as a task, never as overdue', async () => {
    const element = await shown({ rule: 'DL-ZW-26-CLAIM', start: '2020-01-01', on: '2026-11-22' });
    expect(text(element)).to.contain('无具体日数').and.not.contain('逾期');
  });

  it('shows a disclosure period without a month view and without rolling it to a working day', async () => {
    const element = await shown({ rule: 'DL-JN-22-DISCLOSE', start: '2021-03-15', on: '2026-02-25' });
    expect(text(element)).to.contain('最后披露日 2026年3月15日 周日 · 剩余18日 期限内');
    expect(element.shadowRoot!.querySelector('table')).to.equal(null);
    expect($(element, '#steps').hidden).to.equal(false);
  });

  it('goes on showing a period whose basis has lapsed, and says so', async () => {
    const element = await shown({ rule: 'DL-JN-22-DISCLOSE', start: '2025-06-02', on: '2027-01-04' });
    expect(text(element)).to.contain('已失效（有效期至2026年12月31日）');
  });

  it('says what is done, in time or late', async () => {
    expect(text(await shown({ ...reply, on: '2026-03-20', done: '2026-03-02' }))).to.contain('按期办结');
    expect(text(await shown({ ...reply, on: '2026-03-20', done: '2026-03-04' }))).to.contain('逾期办结');
  });

  for (const [what, attributes, words] of [
    ['an impossible start', { ...reply, start: '2026-02-30' }, '“start”不是有效日期'],
    ['a timestamp', { ...reply, start: '2026-02-10T08:00:00' }, '“start”不是有效日期'],
    ['an impossible today', { ...reply, on: '26-2-1' }, '“on”不是有效日期'],
    ['broken JSON', { ...reply, extensions: '[{' }, '“extensions”的内容不能读取'],
    ['extensions that are no list', { ...reply, extensions: '{"days":1}' }, '“extensions”的内容不能读取'],
    [
      'an impossible date of consent',
      { ...reply, extensions: '[{"days":1,"authorityConsent":"13"}]' },
      '不是有效日期',
    ],
    ['excluded time that is no list', { ...reply, excluded: '{}' }, '“excluded”的内容不能读取'],
    [
      'excluded time with an impossible day',
      { ...reply, excluded: '[{"from":"2026-02-30","to":"2026-03-02","reason":"听证"}]' },
      '“excluded.from”不是有效日期',
    ],
    [
      'excluded time without its reason',
      { ...reply, excluded: '[{"from":"2026-03-02","to":"2026-03-03"}]' },
      '“excluded”的每一项都应写明事由',
    ],
    ['a rule nobody knows', { ...reply, rule: 'DL-ZW-99' }, '未找到这项期限规则'],
    ['a rule of a law nobody knows', { ...reply, rule: 'QQ-1' }, '“rule”所写的法规不在现有法规之列'],
    ['a law nobody knows', { ...reply, law: 'QQ' }, '“law”所写的法规不在现有法规之列'],
    ['no rule', { start: '2026-02-10' }, '未找到这项期限规则'],
    ['no start', { rule: 'DL-ZW-21-COND' }, '尚未填写起算日期'],
    ['a start after the end', { ...reply, done: '2026-02-01', on: '2026-02-25' }, '办结日期早于起算日期'],
    [
      'a reading that does not exist',
      { ...reply, readings: '{"start-day":"maybe"}', on: '2026-02-25' },
      '不足以推算日期',
    ],
  ] as [string, Record<string, string>, string][])
    it(`given ${what} throws nothing and says: ${words}`, async () => {
      const element = await shown(attributes);
      expect(text(element)).to.contain(words);
      expect(element.shadowRoot!.querySelector('time')).to.equal(null);
    });

  it('warns the developer once of a bad value', async () => {
    const said = await warningsOf(async () => {
      const element = await shown({ ...reply, start: 'soon' });
      element.requestUpdate();
      await settle(element);
      await shown({ ...reply, start: 'later' });
    });
    expect(said.length).to.be.at.most(1);
  });

  it('names the attribute, what it says and what there is, once, where a rule is not known', async () => {
    const said = await warningsOf(async () => {
      for (const more of [{ rule: 'DL-ZW-98' }, { rule: 'DL-ZW-98' }, { rule: 'QX-1' }, { law: 'QX' }])
        await shown({ ...reply, ...more });
    });
    expect(said.length).to.equal(3);
    expect(said[0]).to.match(
      /xin-deadline: attribute "rule": "DL-ZW-98" is not known; known: DL-ZW-17-UPDATE, /,
    );
    expect(said[1]).to.match(/attribute "rule": "QX-1" is not known; known: CAT, .*ZW$/);
    expect(said[2]).to.match(/attribute "law": "QX" is not known; known: CAT, .*ZW$/);
  });

  it('says that the law could not be loaded, and tries again when asked', async () => {
    const element = await shown({ ...reply, 'law-base': '/broken' });
    expect(text(element)).to.contain('未能核查').and.contain('法规依据未能载入');
    const { length } = requests;
    $(element, '[role=alert] button').click();
    await settle(element);
    expect(requests.length).to.be.greaterThan(length);
  });

  it('computes again when an attribute changes, says the new date once, and tells the page', async () => {
    const element = await shown({ ...reply, on: '2026-02-25' });
    expect(spoken(element)).to.equal('');
    const computed = nextEvent(element, 'xin-compute');
    element.start = '2026-02-11';
    await settle(element);
    expect((await computed).detail.answer).to.include({ kind: 'due', due: '2026-03-03' });
    expect(spoken(element)).to.contain('2026年3月3日');
  });

  it('is the same whether its attributes come before or after it is on the page', async () => {
    const before = await shown({ ...reply, on: '2026-02-25' });
    const after = document.createElement('xin-deadline');
    after.style.width = '760px';
    before.parentElement!.append(after);
    await settle(after);
    for (const [name, value] of Object.entries({ ...reply, on: '2026-02-25', 'law-base': '/law' }))
      after.setAttribute(name, value);
    await settle(after);
    expect(text(after).replace(spoken(after), '')).to.equal(text(before));
  });

  it('offers the deadline as a calendar file, unless the page vetoes', async () => {
    const element = await shown({ ...reply, on: '2026-02-25' });
    const files: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      files.push(this.download);
    };
    const button = [...element.shadowRoot!.querySelectorAll('button')].find((each) =>
      text(each).includes('加入日历'),
    )!;
    const exported = nextEvent(element, 'xin-export');
    button.click();
    const { text: ics, filename } = (await exported).detail;
    expect(ics).to.contain('DTSTART;VALUE=DATE:20260302').and.contain('\r\n');
    element.addEventListener('xin-export', (event) => event.preventDefault());
    button.click();
    HTMLAnchorElement.prototype.click = click;
    expect(files).to.deep.equal([filename]);
  });

  it('compact, leaves out the month view', async () => {
    const element = await shown({ ...reply, on: '2026-02-25', compact: '' });
    expect(element.shadowRoot!.querySelector('table')).to.equal(null);
    expect($(element, '#steps').hidden).to.equal(true);
  });

  it('compact, puts the citation in place once somebody wants to read it', async () => {
    const element = await shown({ ...reply, on: '2026-02-25', compact: '' });
    expect(text($(element, '.ref'))).to.equal('政务数据共享条例 第二十一条');
    const opened = nextEvent(element, 'xin-open');
    $(element, '.ref').click();
    expect((await opened).detail.citation.article).to.equal('第二十一条');
    expect(element.shadowRoot!.activeElement!.localName).to.equal('xin-citation');
  });

  it('one of very many is printed whole', async () => {
    await shown({ ...reply, on: '2026-02-25' });
    const all = await Promise.all(
      Array.from({ length: 32 }, () => show<XinDeadline>(html`${clock({ ...reply, on: '2026-02-25' })}`)),
    );
    // Out of sight it says its answer and article in a line, to be searched and read aloud.
    const last = all[all.length - 1]!;
    expect(text(last)).to.contain(
      '到期日 2026年3月2日 周一；剩余4个工作日；正常 · 政务数据共享条例 第二十一条',
    );
    expect(last.shadowRoot!.querySelector('table')).to.equal(null);
    await expectAccessible(last);
    dispatchEvent(new Event('beforeprint'));
    for (const element of all) {
      await settle(element);
      expect(element.shadowRoot!.querySelector('table')).not.to.equal(null);
    }
  });

  it('the third on a page keeps the place of its month view, and is printed whole', async () => {
    await shown({ ...reply, on: '2026-02-25' });
    await shown({ ...reply, on: '2026-02-25' });
    place(html`<div style="height: 5000px"></div>`);
    const third = await shown({ ...reply, on: '2026-02-25' });
    expect(text(third)).to.contain('到期日 2026年3月2日 周一 · 剩余4个工作日');
    expect($(third, '.month').childElementCount).to.equal(0);
    expect($(third, '.month').offsetHeight).to.be.above(200);
    expect($(third, '#steps').hidden).to.equal(true);
    dispatchEvent(new Event('beforeprint'));
    await settle(third);
    expect(cell(third, '3月2日')).to.contain('第10日 届满');
  });

  it('draws months as they are scrolled to, each for itself, and the page does not jump', async () => {
    await shown({ ...reply, on: '2026-02-25' });
    await shown({ ...reply, on: '2026-02-25' });
    const away = () => place(html`<div style="height: 5000px"></div>`);
    away();
    const third = await shown({ ...reply, on: '2026-02-25' });
    away();
    const fourth = await shown({ ...reply, on: '2026-02-25' });
    away();
    const month = (element: Element) => element.shadowRoot!.querySelector('.month table');
    expect([third, fourth].map(month)).to.deep.equal([null, null]);
    const height = $(third, '.month').offsetHeight;
    third.scrollIntoView();
    await waitUntil(() => month(third), 'the month scrolled to', { timeout: 20_000 });
    expect(cell(third, '3月2日')).to.contain('第10日 届满');
    expect($(third, '.month').offsetHeight).to.be.closeTo(height, 60);
    expect(month(fourth)).to.equal(null);
    fourth.scrollIntoView();
    await waitUntil(() => month(fourth), 'the next one', { timeout: 20_000 });
    // What was drawn stays.
    expect(month(third)).not.to.equal(null);
    scrollTo(0, 0);
  });

  it('one of very many is drawn whole once it is scrolled to', async () => {
    const all = await Promise.all(
      Array.from({ length: 30 }, () => show<XinDeadline>(html`${clock({ ...reply, on: '2026-02-25' })}`)),
    );
    place(html`<div style="height: 5000px"></div>`);
    const far = await shown({ ...reply, on: '2026-02-25' });
    expect(all.length).to.equal(30);
    expect(far.shadowRoot!.querySelector('.month')).to.equal(null);
    far.scrollIntoView();
    await waitUntil(() => far.shadowRoot!.querySelector('.month table'), 'the answer scrolled to', {
      timeout: 20_000,
    });
    scrollTo(0, 0);
  });

  it('narrow, shows the steps in place of the month view', async () => {
    const element = await shown({ ...reply, on: '2026-02-25' });
    // What the observer sets; that it does is tested in a real portal, where the page is drawn (test/e2e).
    (element as unknown as { narrow: boolean }).narrow = true;
    element.style.width = '300px';
    await settle(element);
    expect(element.shadowRoot!.querySelector('table')).to.equal(null);
    expect($(element, '#steps').hidden).to.equal(false);
    expect(element.scrollWidth).to.be.at.most(300);
  });

  it('speaks English where the page does', async () => {
    const element = await shown({ ...reply, on: '2026-02-26', locale: 'en' });
    expect(text(element))
      .to.contain('2 March 2026')
      .and.contain('3 working days left')
      .and.contain('due soon');
    expect(cell(element, '14 February')).to.contain('day 4 worked in lieu');
  });
});

describe('the steps of a count', () => {
  it('are joined where days read alike, and none is lost', async () => {
    const element = await shown({ ...reply, on: '2026-02-25' });
    const { trace } = element.answer as { trace: Parameters<typeof runsOf>[0] };
    const days = runsOf(trace).flatMap(({ first, last }) =>
      trace.filter(({ date }) => date >= first.date && date <= last.date),
    );
    expect(days).to.deep.equal(trace);
  });
});
