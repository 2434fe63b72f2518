import { expect, html } from '@open-wc/testing';
import { $, expectAccessible, nextEvent, serveLaw, settle, show, text } from '../testing/support.ts';
import './register.ts';
import type { RequestedEntry, XinSharingRequest } from './xin-sharing-request.ts';

const entry: RequestedEntry = {
  id: 'E1',
  name: '（示例）企业登记信息',
  status: 'announced',
  sharingAttribute: 'CONDITIONAL',
  conditions: ['用于行政许可'],
};
const of = (more: Record<string, string> = {}) => {
  const element = document.createElement('xin-sharing-request');
  const all = { entry: JSON.stringify(entry), 'law-base': '/law', on: '2025-10-09', ...more };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return show<XinSharingRequest>(html`${element}`);
};
const reply = (more: Record<string, string> = {}) => of({ step: 'reply', received: '2025-09-26', ...more });
const field = <T extends HTMLElement>(element: XinSharingRequest, id: string) =>
  (element.renderRoot as ShadowRoot).getElementById(id) as T;
const write = async (element: XinSharingRequest, values: Record<string, string>) => {
  for (const [id, value] of Object.entries(values)) {
    const input = field<HTMLInputElement>(element, id);
    if (input.type === 'checkbox' || input.type === 'radio') input.click();
    else {
      input.value = value;
      input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input'));
    }
    await settle(element);
  }
};
const choose = async (element: XinSharingRequest, index: number) => {
  field(element, index ? `reply.kind-${index}` : 'reply.kind').click();
  await settle(element);
};
const submit = async (element: XinSharingRequest) => {
  $<HTMLFormElement>(element, 'form').requestSubmit();
  await settle(element);
};
const whole = {
  'request.basis': '行政许可法',
  'request.scenario': '办理资质核准',
  'request.scope': '本部门审批人员',
  'request.method': 'API',
  'request.period': '一年',
  'request.headConsent': 'true',
  'request.declaredTrue': 'true',
  'request.declaredLawful': 'true',
  'request.declaredNecessary': 'true',
};

describe('xin-sharing-request', () => {
  beforeEach(serveLaw);

  it('asks for the five items of article 20, the consent of the head, and the three assurances', async () => {
    const labels = [...(await of()).shadowRoot!.querySelectorAll('label')].map(text);
    expect(labels).to.deep.equal([
      '使用依据',
      '使用场景',
      '使用范围',
      '共享方式',
      '使用时限',
      '已经本部门政务数据共享工作机构负责人同意',
      '保证申请的真实性',
      '保证申请的合法性',
      '保证申请的必要性',
    ]);
  });

  it('names what is missing and its article, and confirms nothing', async () => {
    const element = await of();
    expect(text(element))
      .to.contain('申请内容不全')
      .and.contain('缺：使用依据、使用场景、使用范围、共享方式、使用时限');
    await submit(element);
    expect(element.value).to.equal(undefined);
    expect(element.shadowRoot!.activeElement?.id).to.equal('request.basis');
  });

  it('is confirmed when whole, and its value is the request', async () => {
    const element = await of();
    await write(element, whole);
    const told = nextEvent(element, 'xin-request');
    await submit(element);
    expect((await told).detail.request).to.deep.include({ entry: { status: 'announced' } });
    expect(element.value).not.to.equal(undefined);
    expect(element.shadowRoot!.querySelector('form')).to.equal(null);
    $(element, 'button.l').click();
    await settle(element);
    expect(field<HTMLInputElement>(element, 'request.basis').value).to.equal('行政许可法');
  });

  it('an entry that is not announced cannot be asked for', async () => {
    const element = await of({ entry: JSON.stringify({ ...entry, status: 'draft' }) });
    await write(element, whole);
    await submit(element);
    expect(text(element)).to.contain('该条目尚未统一发布，不能申请').and.contain('不符合');
    expect(element.value).to.equal(undefined);
  });

  it('an entry whose status is not known is to be verified, not refused', async () => {
    const element = await of({ entry: JSON.stringify({ name: 'x' }) });
    expect(text(element)).to.contain('待核实').and.not.contain('不能申请');
  });

  it('a reply shows its limit, by the attribute of the entry', async () => {
    const element = await reply();
    const clock = $(element, 'xin-deadline');
    await settle(clock as never);
    expect(text(clock)).to.contain('2025年10月16日');
    const quick = await reply({ entry: JSON.stringify({ ...entry, sharingAttribute: 'UNCONDITIONAL' }) });
    await settle($(quick, 'xin-deadline') as never);
    expect(text($(quick, 'xin-deadline'))).to.contain('2025年9月28日');
  });

  it('materials that are missing are no ground to reject: one notice of all of them instead', async () => {
    const element = await reply();
    await choose(element, 3);
    expect(text(element)).to.contain('材料不全的，应当一次性告知需要补充的材料，不得直接拒绝');
  });

  it('a reply that does not agree says why', async () => {
    const element = await reply();
    await choose(element, 1);
    expect(text(element)).to.contain('不同意共享的，应当说明理由');
    await write(element, { 'reply.reason': '不属于履行职责所需', 'reply.headConsent': 'true' });
    const told = nextEvent(element, 'xin-reply');
    await submit(element);
    expect((await told).detail.reply).to.have.nested.property('reply.reason', '不属于履行职责所需');
  });

  it('conditions of the announced catalogue may be repeated, others may not be added', async () => {
    const element = await reply();
    await choose(element, 0);
    await write(element, { 'reply.conditions': '用于行政许可' });
    expect(text(element)).not.to.contain('不在已发布的目录内');
    await write(element, { 'reply.conditions': '用于行政许可\n另行签订协议' });
    expect(text(element)).to.contain('答复中的条件不在已发布的目录内');
  });

  it('a second notice may not name what the first did not', async () => {
    const element = await reply({ notified: '["使用依据文件"]' });
    await choose(element, 2);
    expect(text(element)).to.contain('此前已告知：使用依据文件');
    await write(element, { 'notice.items': '使用依据文件' });
    expect(text(element)).not.to.contain('再次告知增加了');
    await write(element, { 'notice.items': '使用依据文件\n盖章页' });
    expect(text(element)).to.contain('再次告知增加了首次告知没有的材料');
  });

  it('shows hostile text as text', async () => {
    const element = await of({
      entry: JSON.stringify({ ...entry, name: '<img src=x onerror=alert(1)>\u202e' }),
    });
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(text(element)).to.contain('<img src=x').and.not.contain('\u202e');
  });

  for (const name of ['entry', 'notified'])
    it(`given broken JSON in ${name} throws nothing and says so`, async () => {
      expect(text(await reply({ [name]: '{' }))).to.contain(`“${name}”的内容不能读取`);
    });

  it('speaks English', async () => {
    expect(text(await reply({ locale: 'en' })))
      .to.contain('Reply to a request')
      .and.contain('do not agree');
  });

  it('has no finding of axe, a reply with faults', async () => {
    const element = await of({ step: 'reply', received: '2025-09-26' });
    await choose(element, 3);
    await submit(element);
    await expectAccessible(element);
  });
});
