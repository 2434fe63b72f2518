import { expect, html } from '@open-wc/testing';
import { screen } from '../../core/screening/screen.ts';
import type { CreditRecord } from '../../core/record/types.ts';
import type { Screening, ScreenInput } from '../../core/screening/types.ts';
import '../xin-credit-check/register.ts';
import type { XinCreditCheck } from '../xin-credit-check/xin-credit-check.ts';
import {
  $,
  COMPANY,
  expectAccessible,
  nextEvent,
  PACKS,
  place,
  record,
  serveLaw,
  serveRecords,
  settle,
  severe,
  show,
  spoken,
  text,
  TODAY,
} from '../testing/support.ts';
import './register.ts';
import type { XinPunishmentPrompt } from './xin-punishment-prompt.ts';

const screened = (records: readonly CreditRecord[], more: Partial<ScreenInput> = {}): Screening =>
  screen({
    subject: { id: { kind: 'uscc', value: COMPANY }, type: 'legal-person' },
    matter: { type: 'licence', domain: '工程建设' },
    authority: { jurisdiction: 'CN-3701' },
    records,
    law: PACKS,
    on: TODAY,
    ...more,
  });
const prompt = (screening: Screening | undefined, mode = 'officer') =>
  show<XinPunishmentPrompt>(
    html`<xin-punishment-prompt
      mode=${mode}
      on=${TODAY}
      .screening=${screening}
      .law=${PACKS}
    ></xin-punishment-prompt>`,
  );
const click = async (element: XinPunishmentPrompt, selector: string) => {
  $(element, selector).click();
  await settle(element);
};
const write = (element: Element, id: string, words: string) => {
  const area = $<HTMLTextAreaElement>(element, `#${id}`);
  area.value = words;
  area.dispatchEvent(new InputEvent('input'));
};
const APPLY = 'input[name=decision]';
const confirm = (element: XinPunishmentPrompt) => click(element, '[part=confirm]');
const declineOption = (element: Element) => element.shadowRoot!.querySelectorAll<HTMLInputElement>(APPLY)[1]!;

async function applied(element: XinPunishmentPrompt): Promise<void> {
  await click(element, APPLY);
  await click(element, 'input[type=checkbox]');
  write(element, 'relevance', '同为工程建设领域');
  write(element, 'proportionality', '数额大，尚未支付');
  await confirm(element);
}

describe('xin-punishment-prompt', () => {
  beforeEach(serveLaw);

  it('shows the measures by class, with basis and window', async () => {
    const element = await prompt(screened([severe()]));
    await click(element, APPLY);
    const groups = [...element.shadowRoot!.querySelectorAll('[role=group]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(groups[0]).to.contain('第一类');
    expect(groups).to.have.length.greaterThan(1);
    const first = $(element, '.opt [type=checkbox]').closest('.opt')!;
    expect(text(first))
      .to.contain('限制或者禁止进入相关市场和相关行业')
      .and.contain('有效期至2026年12月31日');
    expect(text($(first, 'xin-citation'))).to.contain('第三十条(一)');
  });

  it('never lets an officer choose what is information only', async () => {
    const element = await prompt(screened([severe()]));
    await click(element, APPLY);
    const third = [...element.shadowRoot!.querySelectorAll('[role=group]')].find((each) =>
      each.getAttribute('aria-label')!.includes('第三类'),
    );
    expect(third && text(third)).to.contain('仅供参考，不由本机关采取');
    expect(third!.querySelector('input')).to.equal(null);
  });

  it('chooses nothing beforehand', async () => {
    const element = await prompt(screened([severe()]));
    expect(element.shadowRoot!.querySelectorAll(':checked')).to.have.length(0);
    await click(element, APPLY);
    expect(element.shadowRoot!.querySelectorAll('[type=checkbox]:checked')).to.have.length(0);
  });

  it('asks for relevance and proportionality, citing the article, and says what is missing', async () => {
    const element = await prompt(screened([severe()]));
    await click(element, APPLY);
    expect(text(element)).to.contain('关联性说明（必填）').and.contain('相当性说明（必填）');
    expect([...element.shadowRoot!.querySelectorAll('xin-citation')].map(text)).to.include(
      '济南市社会信用管理办法 第二十七条',
    );
    await confirm(element);
    expect(text(element)).to.contain('请至少选择一项措施').and.contain('请写明关联性说明');
    expect(spoken(element)).to.equal('请至少选择一项措施。');
    expect(element.value).to.equal(undefined);
    write(element, 'relevance', '。。。。');
    await settle(element);
    expect($(element, '#relevance').getAttribute('aria-invalid')).to.equal('true');
  });

  it('hands over an applied decision with its reasons, and no word of who it is about', async () => {
    const element = await prompt(screened([severe()]));
    const decided = nextEvent(element, 'xin-decide');
    await applied(element);
    const { decision } = (await decided).detail;
    expect(decision).to.deep.include({
      decision: 'apply',
      records: ['S1'],
      on: TODAY,
      relevance: '同为工程建设领域',
    });
    expect(decision.measures).to.have.length(1);
    expect(JSON.stringify(decision)).not.to.contain(COMPANY).and.not.to.contain('青泉');
    expect(element.value).to.deep.equal(decision);
    expect(text($(element, '[part=decision]')))
      .to.contain('采取措施')
      .and.contain('数额大，尚未支付');
  });

  it('takes 不执行 with a coded reason and a text', async () => {
    const element = await prompt(screened([severe()]));
    declineOption(element).click();
    await settle(element);
    await confirm(element);
    expect(text(element)).to.contain('请选择原因').and.contain('请写明具体理由');
    await click(element, 'input[name=why]');
    write(element, 'reason', '与施工许可没有关系');
    await confirm(element);
    expect(element.value).to.include({
      decision: 'decline',
      reasonCode: 'unrelated',
      reason: '与施工许可没有关系',
    });
  });

  it('takes no decision the page vetoes', async () => {
    const element = await prompt(screened([severe()]));
    element.addEventListener('xin-decide', (event) => event.preventDefault());
    await applied(element);
    expect(element.value).to.equal(undefined);
    expect($<HTMLTextAreaElement>(element, '#relevance').value).to.equal('同为工程建设领域');
  });

  it('can be changed, and begins anew with another answer', async () => {
    const element = await prompt(screened([severe()]));
    await applied(element);
    const revised = nextEvent(element, 'xin-revise');
    await click(element, '[part=decision] button');
    await revised;
    expect($<HTMLTextAreaElement>(element, '#relevance').value).to.equal('同为工程建设领域');
    await confirm(element);
    element.screening = screened([record()]);
    await settle(element);
    expect(element.value).to.equal(undefined);
    expect(text(element)).not.to.contain('已作出处理意见');
  });

  it('stands in a form: required, with its decision as JSON, and is reset with it', async () => {
    const form = place<HTMLFormElement>(
      html`<form>
        <xin-punishment-prompt name="credit" required mode="officer" on=${TODAY}></xin-punishment-prompt>
      </form>`,
    );
    const element = form.querySelector('xin-punishment-prompt')!;
    await settle(element);
    expect(form.checkValidity(), 'nothing to decide').to.equal(true);
    element.screening = screened([severe()]);
    await settle(element);
    expect(form.checkValidity(), 'not decided').to.equal(false);
    await applied(element);
    expect(form.checkValidity(), 'decided').to.equal(true);
    expect(JSON.parse(String(new FormData(form).get('credit')))).to.include({ decision: 'apply' });
    form.reset();
    await settle(element);
    expect(new FormData(form).get('credit')).to.equal(null);
    expect(form.checkValidity(), 'reset').to.equal(false);
  });

  it('takes its answer from the check it names, and lets it go with it', async () => {
    serveRecords([severe()]);
    const both = place(
      html`<div>
        <xin-credit-check
          id="check"
          mode="officer"
          matter="licence"
          matter-domain="工程建设"
          department="示例局"
          jurisdiction="CN-3701"
          law-base="/law"
          src="/credit"
          on=${TODAY}
        ></xin-credit-check>
        <xin-punishment-prompt for="check" mode="officer" on=${TODAY}></xin-punishment-prompt>
      </div>`,
    );
    const check = both.querySelector<XinCreditCheck>('xin-credit-check')!;
    const element = both.querySelector('xin-punishment-prompt')!;
    await settle(element);
    expect(text(element)).to.contain('等待信用核查结果');
    check.code = COMPANY;
    await check.check();
    await settle(check);
    await settle(element);
    expect(text(element)).to.contain('列入拖欠农民工工资');
    check.code = '';
    await settle(check);
    await settle(element);
    expect(text(element)).to.contain('等待信用核查结果');
  });

  it('says that nothing may be done where nothing may', async () => {
    const element = await prompt(screened([]));
    expect(text(element)).to.contain('没有可以依法采取的惩戒措施');
    expect(element.shadowRoot!.querySelector('input')).to.equal(null);
  });

  it('lets no measure rest on what cannot be judged', async () => {
    const { actEndDate, ...rest } = record();
    expect(actEndDate).not.to.equal(undefined);
    const element = await prompt(screened([rest as CreditRecord]));
    expect(text(element)).to.contain('不得据此采取惩戒措施').and.contain('失信行为终止之日');
    expect(element.shadowRoot!.querySelector('input')).to.equal(null);
  });

  it('offers nothing to anybody but an officer', async () => {
    for (const mode of ['public', 'self', 'bank']) {
      const element = await prompt(screened([severe()]), mode);
      expect(text(element)).to.contain('由办理机关依法决定').and.not.contain('拖欠');
    }
  });

  it('refuses a measure that stands in no list, with reasons and what the law allows instead', async () => {
    const proposed = { name: '暂停办理该企业全部行政审批事项', citedBasis: '本部门内部通知' };
    const element = await prompt(screened([record()], { proposed }));
    const card = $(element, '.card.refuse');
    expect(text(card))
      .to.contain('依法不予采取')
      .and.contain('不在全国失信惩戒措施基础清单内')
      .and.contain('依法可以考虑');
  });

  it('keeps what is written when it is taken out and put back', async () => {
    const element = await prompt(screened([severe()]));
    await applied(element);
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await settle(element);
    expect(element.value).to.include({ decision: 'apply' });
  });

  it('is worked by keyboard alone: every control can be reached and has a name', async () => {
    const element = await prompt(screened([severe()]));
    await click(element, APPLY);
    for (const control of element.shadowRoot!.querySelectorAll<HTMLElement>('input, textarea, button')) {
      control.focus();
      expect(element.shadowRoot!.activeElement).to.equal(control);
    }
  });

  it('speaks English where the page does', async () => {
    const element = await prompt(screened([severe()]));
    element.locale = 'en';
    await settle(element);
    expect(text(element)).to.contain('Measures against dishonesty').and.contain('Do not apply');
  });

  it('has no finding of axe, waiting, and asked about a measure of nobody’s with faults', async () => {
    const element = await prompt(undefined);
    await expectAccessible(element);
    element.screening = screened([severe(), record()], {
      proposed: { name: '停办一切事项', citedBasis: '通知' },
    });
    await settle(element);
    await click(element, APPLY);
    await confirm(element);
    await expectAccessible(element);
  });
});
