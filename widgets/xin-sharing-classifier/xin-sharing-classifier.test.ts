import { expect, html } from '@open-wc/testing';
import { $, expectAccessible, nextEvent, serveLaw, settle, show, spoken, text } from '../testing/support.ts';
import './register.ts';
import type { XinSharingClassifier } from './xin-sharing-classifier.ts';

const whole = {
  name: '（示例）企业登记信息',
  items: '统一社会信用代码、名称、住所',
  provider: '示例市市场监督管理局',
  format: '结构化数据',
  updateFrequency: '每日',
  sharingMethod: 'API',
  useConditions: '用于办理行政许可',
  grade: '一般数据',
  secrecyAssessment: 'true',
  personalInformationAssessment: 'true',
  headApproval: 'true',
};
const of = (entry: object = {}, more: Record<string, string> = {}) => {
  const element = document.createElement('xin-sharing-classifier');
  const all = { entry: JSON.stringify(entry), 'law-base': '/law', on: '2026-11-22', ...more };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return show<XinSharingClassifier>(html`${element}`);
};
const result = (element: Element) => text($(element, '[part=result]'));
const submit = async (element: XinSharingClassifier) => {
  $<HTMLFormElement>(element, 'form').requestSubmit();
  await settle(element);
};

describe('xin-sharing-classifier', () => {
  beforeEach(serveLaw);

  it('asks for the nine items of article 13 in its order, in its words', async () => {
    const labels = [...(await of()).shadowRoot!.querySelectorAll('label[for]')].map(text);
    expect(labels).to.deep.equal([
      '数据目录名称',
      '数据项',
      '提供单位',
      '数据格式',
      '数据更新频率',
      '共享方式',
      '使用条件',
      '数据分类分级',
    ]);
    expect(text(await of())).to.contain('可以提供给哪些政府部门');
  });

  it('an unknown attribute stays unknown and is never taken for conditional', async () => {
    expect(result(await of())).to.contain('尚未填写');
  });

  for (const [availableTo, name, article] of [
    ['all-departments', '无条件共享', '第十四条(一)'],
    ['certain-departments', '有条件共享', '第十四条(二)'],
  ] as const)
    it(`what can be supplied to ${availableTo} is ${name}, by ${article}`, async () => {
      const element = await of({ availableTo });
      expect(result(element)).to.contain(name);
      expect(text($(element, '[part=result] xin-citation'))).to.contain(article);
    });

  for (const basisKind of ['law', 'administrative-regulation', 'state-council-decision'])
    it(`not shared by ${basisKind} is admissible, with reason and provision`, async () => {
      const element = await of({ availableTo: 'none', basisKind });
      expect(result(element)).to.contain('不予共享').and.not.contain('不能列为');
      expect(text(element)).to.contain('理由').and.contain('不予共享的条目须列明理由和依据');
    });

  it('a departmental rule is no basis for not sharing, and says by which article', async () => {
    const element = await of({ availableTo: 'none', basisKind: 'other-basis' });
    const chosen = $<HTMLInputElement>(element, 'input[name="entry.basisKind"]:checked');
    // In full, however narrow the page: a select would cut it off.
    expect(text(chosen.closest('label')!)).to.equal('部门规章、地方规定、内部通知等');
    expect(result(element)).to.contain('不能列为不予共享');
    expect(text(element)).to.contain('部门规章、地方规定和内部通知不能作为不予共享的依据');
  });

  it('a conditional entry lists scope and purposes', async () => {
    const element = await of({ ...whole, availableTo: 'certain-departments' });
    expect(text(element)).to.contain('没有列明共享范围、使用用途').and.contain('缺：共享范围、使用用途');
  });

  it('an unconditional entry needs no conditions of use', async () => {
    const { useConditions: none, ...rest } = whole;
    expect(none).not.to.equal('');
    const element = await of({ ...rest, availableTo: 'all-departments' });
    expect(text(element)).not.to.contain('目录条目信息不完整');
  });

  it('says which field is missing, moves the focus there, and confirms nothing', async () => {
    const element = await of({ ...whole, name: '', availableTo: 'all-departments' });
    await submit(element);
    expect(element.value).to.equal(undefined);
    expect(element.shadowRoot!.activeElement?.id).to.equal('entry.name');
    expect(spoken(element)).to.equal('请填写数据目录名称。');
  });

  it('without the assessments nothing is confirmed', async () => {
    const element = await of({ ...whole, headApproval: '', availableTo: 'all-departments' });
    await submit(element);
    expect(element.value).to.equal(undefined);
    expect(text(element)).to.contain('评估或者审核同意不全').and.contain('缺：部门负责人审核同意');
  });

  it('is a field of the form around it: its value is the entry', async () => {
    const form = document.createElement('form');
    const element = await of({ ...whole, availableTo: 'all-departments' }, { name: 'entry', required: '' });
    element.parentElement!.append(form);
    form.append(element);
    await settle(element);
    expect(form.checkValidity()).to.equal(false);
    const told = nextEvent(element, 'xin-catalogue');
    await submit(element);
    expect((await told).detail.entry.sharingAttribute).to.equal('UNCONDITIONAL');
    expect(form.checkValidity()).to.equal(true);
    expect(JSON.parse(String(new FormData(form).get('entry')))).to.include({
      sharingAttribute: 'UNCONDITIONAL',
      sharingMethod: 'API',
    });
    form.reset();
    await settle(element);
    expect(new FormData(form).get('entry')).to.equal(null);
  });

  it('the page can veto', async () => {
    const element = await of({ ...whole, availableTo: 'all-departments' });
    element.addEventListener('xin-catalogue', (event) => event.preventDefault());
    await submit(element);
    expect(element.value).to.equal(undefined);
  });

  it('keeps nothing on the device unless the page allows it', async () => {
    localStorage.clear();
    const type = async (element: XinSharingClassifier) => {
      const input = $<HTMLTextAreaElement>(element, 'textarea');
      input.value = '示例项';
      input.dispatchEvent(new InputEvent('input'));
      await settle(element);
    };
    await type(await of());
    expect(localStorage.length).to.equal(0);
    await type(await of({}, { draft: 'a' }));
    expect(localStorage.length).to.equal(1);
    const again = await of({}, { draft: 'a' });
    expect($<HTMLTextAreaElement>(again, 'textarea').value).to.equal('示例项');
    [...again.shadowRoot!.querySelectorAll('button')].find((each) => text(each) === '清除草稿')!.click();
    expect(localStorage.length).to.equal(0);
  });

  it('is filled by the keyboard: every field can be reached and the form is sent by Enter', async () => {
    const element = await of({ availableTo: 'none' });
    const fields = [...element.shadowRoot!.querySelectorAll<HTMLElement>('input, select, textarea, button')];
    for (const field of fields) {
      field.focus();
      expect(element.shadowRoot!.activeElement).to.equal(field);
    }
  });

  it('speaks English', async () => {
    expect(text(await of({ availableTo: 'none' }, { locale: 'en' })))
      .to.contain('Sharing attribute')
      .and.contain('Kind of basis');
  });

  it('says that the law could not be loaded', async () => {
    expect(text(await of({}, { 'law-base': '/broken' }))).to.contain('法规依据未能载入');
  });

  it('has no finding of axe, refused', async () => {
    const element = await of({ availableTo: 'none', basisKind: 'other-basis' });
    await submit(element);
    await expectAccessible(element);
  });
});
