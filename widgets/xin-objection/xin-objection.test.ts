import { expect, html } from '@open-wc/testing';
import type { Application, XinApplication } from '../form/application.ts';
import { $, nextEvent, serveLaw, settle, show, text, warningsOf } from '../testing/support.ts';
import '../xin-repair/register.ts';
import './register.ts';

const record = {
  id: 'R1',
  title: '（示例）行政处罚（罚款）',
  suppliedBy: '示例市市场监督管理局',
  heldBy: 'CN-3701',
};
const of = (tag: 'xin-objection' | 'xin-repair', more: Record<string, string> = {}) => {
  const element = document.createElement(tag);
  const all = { record: JSON.stringify(record), 'law-base': '/law', on: '2026-06-17', ...more };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return show<XinApplication>(html`${element}`);
};
const dalian = { record: JSON.stringify({ ...record, heldBy: 'CN-2102' }) };
const write = async (element: XinApplication, values: Record<string, string>) => {
  for (const [id, value] of Object.entries(values)) {
    const input = $<HTMLInputElement>(element, `#${id}`);
    if (input.type === 'radio') input.click();
    else {
      input.value = value;
      input.dispatchEvent(new InputEvent('input'));
    }
  }
  await settle(element);
};
const submit = async (element: XinApplication) => {
  $<HTMLFormElement>(element, 'form').requestSubmit();
  await settle(element);
};
const whole = { ground: '', facts: '罚款已撤销', evidence: '撤销决定书' };

describe('xin-objection', () => {
  beforeEach(serveLaw);

  it('in Jinan says who takes it, both limits if received today, and that the record stays labelled', async () => {
    const facts = text($(await of('xin-objection'), '[part=facts]'));
    expect(facts)
      .to.contain('公共信用信息服务机构、公共信用信息提供单位、市场信用信息采集单位')
      .and.contain('如今天收到，最迟2026年6月23日 周二')
      .and.contain('如今天收到，最迟2026年6月29日 周一')
      .and.contain('异议处理中')
      .and.contain('示例市市场监督管理局');
    expect(facts).not.to.contain('暂停发布');
  });

  it('in Dalian publication is suspended', async () => {
    const facts = text($(await of('xin-objection', dalian), '[part=facts]'));
    expect(facts).to.contain('暂停发布该异议信息').and.contain('公共信用信息工作机构');
  });

  it('counts from the day it was received, once it was', async () => {
    const element = await of('xin-objection', { received: '2026-06-17', on: '2026-06-26' });
    expect(text(element)).to.contain('2026年6月17日 周三收到，最迟2026年6月23日 周二');
  });

  it('offers the grounds of the place', async () => {
    const grounds = async (more = {}) =>
      [...(await of('xin-objection', more)).shadowRoot!.querySelectorAll('fieldset label')].map(text);
    expect(await grounds()).to.deep.equal(['存在错误', '存在遗漏', '侵犯合法权益', '其他类似情形']);
    expect(await grounds(dalian)).to.deep.equal(['与事实不符', '依法不得发布']);
  });

  it('after the city’s rules have lapsed the province answers, where evidence is not required by the text', async () => {
    const element = await of('xin-objection', { on: '2027-01-04' });
    expect(text($(element, 'xin-citation'))).to.contain('山东省社会信用条例');
    expect(text(element)).to.contain('待节假日安排');
    await write(element, { ground: '', facts: '罚款已撤销' });
    await submit(element);
    expect(element.value).not.to.equal(undefined);
  });

  it('asks for ground, facts and evidence before it is confirmed', async () => {
    const element = await of('xin-objection');
    await submit(element);
    expect(element.value).to.equal(undefined);
    expect(text(element)).to.contain('请选择异议理由').and.contain('请填写证明材料');
    expect(element.shadowRoot!.activeElement?.id).to.equal('ground');
  });

  it('is a field of the form around it, and sends nothing itself', async () => {
    const element = await of('xin-objection', { name: 'objection' });
    const form = document.createElement('form');
    element.parentElement!.append(form);
    form.append(element);
    await settle(element);
    await write(element, whole);
    const told = nextEvent(element, 'xin-apply');
    await submit(element);
    expect((await told).detail.application).to.include({
      kind: 'objection',
      recordId: 'R1',
      ground: 'error',
    });
    const value = JSON.parse(String(new FormData(form).get('objection'))) as Application;
    expect(value).to.include({ rule: 'JN-40-OBJECT', facts: '罚款已撤销', on: '2026-06-17' });
    expect(text(element)).to.contain('申请已确认').and.contain('不发送任何内容');
  });

  it('the page can veto', async () => {
    const element = await of('xin-objection');
    element.addEventListener('xin-apply', (event) => event.preventDefault());
    await write(element, whole);
    await submit(element);
    expect(element.value).to.equal(undefined);
  });

  it('keeps a draft only where the page allows it, and drops it when confirmed', async () => {
    localStorage.clear();
    await write(await of('xin-objection'), whole);
    expect(localStorage.length).to.equal(0);
    const element = await of('xin-objection', { draft: '1' });
    await write(element, whole);
    expect(localStorage.length).to.equal(1);
    await submit(element);
    expect(localStorage.length).to.equal(0);
  });

  it('where no rules are loaded says so, and offers nothing', async () => {
    const element = await of('xin-objection', { jurisdiction: 'CN-11' });
    expect(text(element)).to.contain('没有载入当地现行有效的规定');
    expect(element.shadowRoot!.querySelector('form')).to.equal(null);
  });

  it('says which key of the record is misspelt, and offers nothing; a whole credit record has more keys', async () => {
    const { suppliedBy, ...rest } = record;
    const said = await warningsOf(async () => {
      for (const tag of ['xin-objection', 'xin-repair'] as const) {
        const element = await of(tag, { record: JSON.stringify({ ...rest, suppliedby: suppliedBy }) });
        expect(text(element))
          .to.contain('“record”中的“suppliedby”不是可用的项')
          .and.contain('suppliedBy、heldBy');
        expect(element.shadowRoot!.querySelector('form')).to.equal(null);
      }
      const whole = { ...record, polarity: 'negative', domain: '市场监督管理' };
      const element = await of('xin-objection', { record: JSON.stringify(whole) });
      expect(element.shadowRoot!.querySelector('form')).not.to.equal(null);
    });
    expect(said).to.deep.equal(
      ['xin-objection', 'xin-repair'].map(
        (tag) =>
          `[xinshao] ${tag}: attribute "record": suppliedby not known; known: id, title, suppliedBy, heldBy`,
      ),
    );
  });

  it('shows hostile text as text', async () => {
    const element = await of('xin-objection', {
      record: JSON.stringify({ ...record, title: '<img src=x onerror=alert(1)>' }),
    });
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  for (const [what, more, words] of [
    ['broken JSON', { record: '{' }, '“record”的内容不能读取'],
    ['no object', { record: '["R1"]' }, '“record”的内容不能读取'],
    ['an impossible date', { received: '2026-02-30' }, '“received”不是有效日期'],
    ['no law', { 'law-base': '/broken' }, '法规依据未能载入'],
  ] as [string, Record<string, string>, string][])
    it(`given ${what} throws nothing and says: ${words}`, async () => {
      expect(text(await of('xin-objection', more))).to.contain(words);
    });
});

describe('xin-repair', () => {
  beforeEach(serveLaw);

  it('invents no number of days, tells the national rule beside Jinan’s, and says what the text asks to be shown', async () => {
    const element = await of('xin-repair');
    const facts = $(element, '[part=facts]');
    expect(text(facts)).to.contain('信用修复处理：条文没有规定日数');
    // The only day told is the national one, with its own article.
    expect(text(facts).match(/最迟/g)).to.have.length(1);
    expect(text(facts)).to.contain('修复申请反馈：如今天收到，最迟');
    expect([...element.shadowRoot!.querySelectorAll('label')].map(text)).to.deep.equal([
      '主动纠正失信行为的情况',
      '消除不良影响的情况',
      '证明材料（名称，可附文件）',
      '附件（可不填）',
    ]);
  });

  it('asks which record where the page does not say', async () => {
    const element = await of('xin-repair', { record: '{}', jurisdiction: 'CN-3701' });
    expect(text(element)).to.contain('所涉记录的名称、文书号');
  });

  it('is confirmed with what was corrected', async () => {
    const element = await of('xin-repair');
    await write(element, { corrected: '已缴清罚款', remedied: '已公开说明', evidence: '缴款凭证' });
    await submit(element);
    expect(element.value).to.include({ kind: 'repair', rule: 'JN-42-REPAIR', corrected: '已缴清罚款' });
  });

  it('speaks English', async () => {
    expect(text(await of('xin-repair', { locale: 'en' }))).to.contain('Application for credit repair');
  });
});
