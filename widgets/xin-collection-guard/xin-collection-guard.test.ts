import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import ZB1 from '../../core/law/packs/ZB1.json';
import { $, nextEvent, PACKS, route, serveLaw, settle, show, spoken, text } from '../testing/support.ts';
import { topicsOf } from '../base/topics.ts';
import { bareLabel } from '../../core/collection/label.ts';
import type { SharedEntry } from '../../core/collection/types.ts';
import './register.ts';
import type { XinCollectionGuard } from './xin-collection-guard.ts';

const of = (form: TemplateResult, more: Record<string, unknown> = {}) =>
  show<XinCollectionGuard>(
    html`<xin-collection-guard
      law-base="/law"
      jurisdiction=${(more['jurisdiction'] as string) ?? 'CN-3701'}
      on=${(more['on'] as string) ?? '2026-11-22'}
      locale=${(more['locale'] as string) ?? 'zh-CN'}
      theme=${(more['theme'] as string) ?? 'light'}
      system=${ifDefined(more['system'] as string | undefined)}
      subject=${(more['subject'] as string) ?? 'natural-person'}
      .catalogue=${more['catalogue'] as readonly SharedEntry[] | undefined}
      >${form}</xin-collection-guard
    >`,
  );
const findings = (element: Element) => [...element.shadowRoot!.querySelectorAll('li')].map(text);
const blood = html`<form>
  <label>血型<input name="b" /></label>
</form>`;
const income = html`<form>
  <label>家庭年收入（元）：<input name="i" /></label>
</form>`;
const licence: SharedEntry = {
  id: 'E1',
  name: '（示例）企业登记信息',
  attribute: 'UNCONDITIONAL',
  items: ['营业执照'],
  sufficient: true,
};

describe('xin-collection-guard', () => {
  beforeEach(() => {
    serveLaw();
    const packs = [...PACKS, ZB1];
    route('/law/index.json', () =>
      Response.json(
        packs.map((pack) => ({ ...pack, lists: Object.keys(pack), topics: topicsOf(pack as never) })),
      ),
    );
    route('/law/ZB1.json', () => Response.json(ZB1));
  });

  it('points out a forbidden field with its article, and only as far as credit information goes', async () => {
    const element = await of(blood);
    const [finding, ...more] = findings(element);
    expect(more).to.deep.equal([]);
    expect(finding).to.contain('血型').and.contain('禁止采集该项信息作为社会信用信息；本人同意也不改变');
    expect(text($(element, 'xin-citation'))).to.contain('第四十三条');
    expect(text(element)).to.contain('只作提示，不影响提交');
  });

  it('knows the national rules on credit reporting in a Jinan page', async () => {
    const element = await of(blood, { system: 'credit-reporting' });
    const cited = [...element.shadowRoot!.querySelectorAll('xin-citation')].map(text).join();
    expect(cited).to.contain('征信业管理条例').and.contain('第十四条');
  });

  it('asks for the basis of an asset field, and is content when there is one', async () => {
    expect(findings(await of(income))[0])
      .to.contain('待核实')
      .and.contain('没有写明采集依据');
    const lawful = html`<form>
      <label>收入<input data-xin-basis="law" /></label>
    </form>`;
    expect(findings(await of(lawful))).to.deep.equal([]);
    const notice = html`<form>
      <label>收入<input data-xin-basis="internal-notice" /></label>
    </form>`;
    expect(findings(await of(notice))[0]).to.contain('没有法律、法规依据');
  });

  it('in Jinan written consent does not stand in for a basis', async () => {
    const element = await of(
      html`<form>
        <label>收入<input data-xin-consent="written" /></label>
      </form>`,
    );
    expect(findings(element)).to.have.length(1);
  });

  it('a label that only mentions an item is to be checked, not accused', async () => {
    const element = await of(
      html`<form>
        <label>疾病预防控制中心名称<input /></label>
      </form>`,
    );
    expect(findings(element)[0])
      .to.contain('待核实')
      .and.contain('栏目名称提到“疾病”')
      .and.not.contain('禁止采集该项信息');
  });

  it('what the page declares of a field counts before its label', async () => {
    const element = await of(
      html`<form>
        <label>疾病预防控制中心名称<input data-xin-item="机构名称" /></label>
      </form>`,
    );
    expect(findings(element)).to.deep.equal([]);
  });

  it('speaks of an individual business’s income', async () => {
    const element = await of(income, { subject: 'individual-business' });
    expect(findings(element)).not.to.deep.equal([]);
  });

  it('says nothing of an organisation’s income', async () => {
    expect(findings(await of(income, { subject: 'organisation' }))).to.deep.equal([]);
  });

  it('when the city’s rules have lapsed the province’s answer', async () => {
    const element = await of(blood, { on: '2027-01-04' });
    expect(text($(element, 'xin-citation')))
      .to.contain('山东省社会信用条例')
      .and.contain('第四十二条');
  });

  it('in Zibo written consent counts for income, by a source that only advises', async () => {
    const asked = findings(await of(income, { jurisdiction: 'CN-3703' }));
    expect(asked.some((line) => line.includes('须本人书面同意'))).to.equal(true);
    const given = await of(
      html`<form>
        <label>收入<input data-xin-consent="written" data-xin-basis="law" /></label>
      </form>`,
      {
        jurisdiction: 'CN-3703',
      },
    );
    expect(findings(given)).to.deep.equal([]);
  });

  it('points out what can be had by sharing, with the entry', async () => {
    const form = html`<form>
      <label>营业执照（复印件）<input type="file" /></label>
    </form>`;
    const [finding] = findings(await of(form, { catalogue: [licence] }));
    expect(finding).to.contain('不得要求申请人重复提交').and.contain('（示例）企业登记信息');
    expect(findings(await of(form))).to.deep.equal([]);
    const { sufficient, ...unknown } = licence;
    expect(sufficient).to.equal(true);
    expect(findings(await of(form, { catalogue: [unknown] }))[0]).to.contain('能否满足履职需要请核对');
    expect(findings(await of(form, { catalogue: [{ ...licence, attribute: 'NOT_SHARED' }] }))).to.deep.equal(
      [],
    );
  });

  it('never keeps the form from being sent and changes nothing in it', async () => {
    const element = await of(blood);
    const form = element.querySelector('form')!;
    const before = form.outerHTML;
    let sent = false;
    form.addEventListener('submit', (event) => {
      expect(event.defaultPrevented).to.equal(false);
      event.preventDefault();
      sent = true;
    });
    form.requestSubmit();
    expect(sent).to.equal(true);
    expect(form.outerHTML).to.equal(before);
  });

  it('sees fields that come later, tells the page, and speaks once', async () => {
    const element = await of(html`<form></form>`);
    expect(text(element)).to.contain('没有找到可以核对的栏目');
    const told = nextEvent(element, 'xin-flag');
    const label = document.createElement('label');
    label.append('宗教信仰', document.createElement('input'));
    element.querySelector('form')!.append(label);
    expect((await told).detail.flags[0]).to.include({ label: '宗教信仰', rule: 'JN-43-FORBID', sure: true });
    await settle(element);
    expect(spoken(element)).to.equal('1项请核对');
  });

  it('leads to the field by the keyboard', async () => {
    const element = await of(blood);
    $(element, 'li button').click();
    expect(document.activeElement).to.equal(element.querySelector('input'));
  });

  for (const [label, bare] of [
    ['* 本人血型：', '血型'],
    ['请填写家庭年收入（元）', '收入'],
    ['疾病信息', '疾病'],
    ['姓名', '姓名'],
  ])
    it(`reads “${label}” as ${bare}`, () => {
      expect(bareLabel(label!)).to.equal(bare);
    });

  it('reads labels of every kind', async () => {
    const form = html`<form>
      <table>
        <tr>
          <td>指纹</td>
          <td><input /></td>
        </tr>
      </table>
      <span id="lab">基因</span><input aria-labelledby="lab" /><input aria-label="病史" />
      <fieldset>
        <legend>血型</legend>
        <label>A<input type="radio" name="r" /></label><label>B<input type="radio" name="r" /></label>
      </fieldset>
    </form>`;
    expect(findings(await of(form))).to.have.length(4);
  });

  it('speaks English', async () => {
    expect(text(await of(blood, { locale: 'en' }))).to.contain('may not be collected as credit information');
  });
});
