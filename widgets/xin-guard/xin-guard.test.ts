import { expect, html } from '@open-wc/testing';
import { nothing, type TemplateResult } from 'lit';
import {
  $,
  COMPANY,
  EITHER,
  expectAccessible,
  nextEvent,
  OTHER_COMPANY,
  PERSON,
  place,
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
} from '../testing/support.ts';
import './register.ts';
import { subjectsIn } from './find.ts';
import type { XinGuard } from './xin-guard.ts';

const asked = () => requests.filter(({ method }) => method === 'POST');
const bodies = () => Promise.all(asked().map(async (request) => JSON.parse(await request.clone().text())));
const marks = (el: XinGuard) => [...el.renderRoot.querySelectorAll<HTMLElement>('.mark')];

let pages = 0;
/** Puts a page and a guard over it, and waits until it has looked and every check has come to rest. */
async function guard(page: TemplateResult, more: { department?: string; mode?: string; law?: string } = {}) {
  // Its own page: the guard of the test before may look once more.
  const id = `page-${++pages}`;
  place(html`<div id=${id}>${page}</div>`);
  const { department = '示例局', mode, law = '/law/' } = more;
  const el = await show<XinGuard>(
    html`<xin-guard
      for=${id}
      law-base=${law}
      src="/credit"
      on=${TODAY}
      jurisdiction="CN-3701"
      department=${department || nothing}
      mode=${mode ?? nothing}
      matter="licence"
      matter-name="建筑业企业资质核准"
      matter-domain="工程建设"
    ></xin-guard>`,
  );
  el.look();
  await rest(el);
  return el;
}
async function rest(el: XinGuard) {
  for (let quiet = 0; quiet < 3;) {
    await settle(el);
    const checks = [...el.renderRoot.querySelectorAll('xin-credit-check')];
    for (const check of checks) await settle(check);
    quiet = el.isUpdatePending || text(el).includes('正在核查') ? 0 : quiet + 1;
  }
}
const found = (page: TemplateResult) =>
  subjectsIn(place(html`<div>${page}</div>`)).map(({ id, name, valid, places }) => ({
    ...id,
    ...(name && { name }),
    ...(!valid && { valid }),
    ...(places.length > 1 && { places: places.length }),
  }));

describe('finding subjects on a page', () => {
  const NAME = '（示例）青泉建设工程有限公司';
  it('reads text, fields and tables, each subject once', () => {
    expect(
      found(html`
        <p>统一社会信用代码：${COMPANY}</p>
        <input .value=${COMPANY} />
        <textarea .value=${OTHER_COMPANY}></textarea>
      `),
    ).to.deep.equal([
      { kind: 'uscc', value: COMPANY, places: 2 },
      { kind: 'uscc', value: OTHER_COMPANY },
    ]);
  });

  it('leaves out what cannot be seen and what is nobody’s business', () => {
    expect(
      found(html`
        <p hidden>${COMPANY}</p>
        <input type="hidden" value=${COMPANY} /><input type="password" .value=${COMPANY} />
        <template><p>${COMPANY}</p></template>
      `),
    ).to.deep.equal([]);
  });

  it('takes the one name beside the one code of a block', () => {
    const form = html`<table>
      <tr>
        <td>申请单位：</td>
        <td>${NAME}</td>
      </tr>
      <tr>
        <td>统一社会信用代码：</td>
        <td>${COMPANY}</td>
      </tr>
    </table>`;
    expect(found(form)).to.deep.equal([{ kind: 'uscc', value: COMPANY, name: NAME }]);
  });

  it('takes names from a list’s column, row by row', () => {
    const list = html`<table>
      <tr>
        <th>企业名称</th>
        <th>信用代码</th>
      </tr>
      <tr>
        <td>${NAME}</td>
        <td>${COMPANY}</td>
      </tr>
      <tr>
        <td>（示例）晴川食品厂</td>
        <td>${OTHER_COMPANY}</td>
      </tr>
    </table>`;
    expect(found(list).map(({ name }) => name)).to.deep.equal([NAME, '（示例）晴川食品厂']);
  });

  it('takes no name where two could be meant, and none that is something else’s', () => {
    const two = html`<form>
      <label>企业名称 <input .value=${NAME} /></label><label>单位名称 <input value="另一家" /></label>
      <label>产品名称 <input value="挖掘机" /></label><label>代码 <input .value=${COMPANY} /></label>
    </form>`;
    expect(found(two)).to.deep.equal([{ kind: 'uscc', value: COMPANY }]);
  });
});

describe('<xin-guard>', () => {
  beforeEach(() => {
    serveLaw();
    serveRecords([severe()]);
  });

  it('asks about each subject once, by POST, and marks what there is to say', async () => {
    const el = await guard(
      html`<p>${COMPANY}</p>
        <p>${COMPANY}</p>`,
    );
    expect(await bodies()).to.deep.equal([
      { kind: 'uscc', value: COMPANY, mode: 'public', department: '示例局' },
    ]);
    expect(marks(el)).to.have.length(2);
    expect(marks(el)[0]!.hidden).to.equal(false);
    expect(text(el)).to.contain('本页有1个主体：查到1项记录1个');
  });

  it('only advises an officer, even of what would hold a step', async () => {
    const el = await guard(html`<p>${COMPANY}</p>`, { mode: 'officer' });
    expect(text(marks(el)[0]!)).to.contain('提示');
    expect(text(el)).not.to.contain('待确认');
    const check = $(el, 'xin-credit-check');
    expect(text(check)).not.to.contain('待确认');
    expect(text(check)).to.contain('提示');
  });

  it('asks nobody where no department is declared, and says that nothing was checked', async () => {
    const el = await guard(html`<p>${COMPANY}</p>`, { department: '' });
    expect(asked()).to.have.length(0);
    expect(text(el)).to.contain('没有声明使用部门');
    expect(text(el)).to.contain('未能核查1个');
    expect(text(marks(el)[0]!)).to.contain('未能核查');
  });

  it('does not ask about a wrong code or one of two kinds', async () => {
    const wrong = COMPANY.slice(0, -1) + (COMPANY.endsWith('6') ? '7' : '6');
    const el = await guard(
      html`<p>${wrong}</p>
        <p>${EITHER}</p>`,
    );
    expect(asked()).to.have.length(0);
    expect(text(el)).to.contain('身份待核实2个');
    await expectAccessible(el);
  });

  it('does not ask about a person in public, and says by which article', async () => {
    const el = await guard(html`<p>身份证号：${PERSON}</p>`);
    expect(asked()).to.have.length(0);
    expect(text(el)).to.contain('依法不予公开1个');
    expect(text(el)).not.to.contain(PERSON);
  });

  it('marks a failed check as not checked, never as clear', async () => {
    route('/credit', () => new Response('<html>登录</html>'));
    const el = await guard(html`<p>${COMPANY}</p>`);
    expect(text(el)).to.contain('未能核查1个');
    expect(marks(el)).to.have.length(1);
  });

  it('says that a subject is being checked until there is an answer, and then speaks once', async () => {
    const id = `page-${++pages}`;
    place(html`<div id=${id}>${COMPANY}</div>`);
    const el = document.createElement('xin-guard');
    for (const [name, value] of Object.entries({ for: id, src: '/credit', department: '示例局', on: TODAY }))
      el.setAttribute(name, value);
    el.setAttribute('law-base', '/law/');
    const showed = new Set<string>();
    const said: string[] = [];
    let told = 0;
    el.addEventListener('xin-find', () => told++);
    new MutationObserver(() => {
      for (const tag of el.renderRoot.querySelectorAll('summary .tag, .mark')) showed.add(text(tag));
      const now = spoken(el);
      if (now && now !== said.at(-1)) said.push(now);
    }).observe(el.renderRoot ?? el.attachShadow({ mode: 'open' }), {
      subtree: true,
      childList: true,
      characterData: true,
    });
    document.getElementById(id)!.after(el);
    await settle(el);
    el.look();
    await rest(el);
    el.remove();
    expect([...showed]).to.deep.equal(['正在核查', '查到1项记录']);
    expect(told).to.equal(1);
    expect(said).to.deep.equal(['本页有1个主体：查到1项记录1个。']);
  });

  it('does not go on saying that it is checking where nobody is asked', async () => {
    const missing = await guard(html`<p>${COMPANY}</p>`, { mode: 'bank' });
    expect(text(missing)).to.contain('未能核查1个');
    const no = (event: Event) => event.preventDefault();
    addEventListener('xin-check', no, true);
    const off = await guard(html`<p>${COMPANY}</p>`);
    removeEventListener('xin-check', no, true);
    expect(text(off)).to.contain('未能核查1个');
    expect(asked()).to.have.length(0);
  });

  it('counts an answer that no law can be read for as not checked', async () => {
    const el = await guard(html`<p>${COMPANY}</p>`, { law: '/nowhere/' });
    expect(text(el)).to.contain('未能核查1个');
    expect(text(marks(el)[0]!)).to.contain('未能核查');
  });

  it('says that nothing was found without a mark or praise', async () => {
    serveRecords([]);
    const el = await guard(html`<p>${COMPANY}</p>`);
    expect(marks(el)).to.have.length(0);
    expect(text(el)).to.contain('未查到');
    expect(spoken(el)).to.contain('本页有1个主体');
  });

  it('hides a record where name and code disagree', async () => {
    serveRecords([record()], { name: '（示例）青泉建设工程有限公司' });
    const el = await guard(
      html`<dl>
        <dt>企业名称</dt>
        <dd>（示例）另一家公司</dd>
        <dt>信用代码</dt>
        <dd>${COMPANY}</dd>
      </dl>`,
    );
    expect(text(el)).to.contain('身份待核实1个');
    expect(text($(el, 'xin-credit-check'))).not.to.contain('行政处罚');
  });

  it('follows the page: asks about what is new, keeps what is known, forgets what is gone', async () => {
    const el = await guard(
      html`<p id="a">${COMPANY}</p>
        <p id="b"></p>`,
    );
    document.getElementById('b')!.textContent = OTHER_COMPANY;
    await nextEvent(el, 'xin-find');
    await rest(el);
    expect((await bodies()).map(({ value }) => value)).to.deep.equal([COMPANY, OTHER_COMPANY]);
    const gone = nextEvent(el, 'xin-find');
    document.getElementById('a')!.textContent = '';
    expect((await gone).detail.found).to.equal(1);
  });

  it('says when there is nobody', async () => {
    const el = await guard(html`<p>没有代码</p>`);
    expect(text(el)).to.contain('没有找到');
  });

  it('never says so of a part that is not there', async () => {
    const el = await show<XinGuard>(html`<xin-guard for="nowhere" law-base="/law/"></xin-guard>`);
    el.look();
    await rest(el);
    expect(text(el)).to.contain('没有核查任何内容').and.not.contain('没有找到');
    await expectAccessible(el);
  });

  it('leads from a mark to its entry and back, and leaves the page as it was', async () => {
    const el = await guard(html`<p>${COMPANY}</p>`);
    const before = document.getElementById(el.for!)!.innerHTML;
    marks(el)[0]!.click();
    const entry = $<HTMLDetailsElement>(el, 'details');
    expect(entry.open).to.equal(true);
    expect(el.shadowRoot!.activeElement).to.equal(entry.querySelector('summary'));
    entry.querySelector<HTMLElement>('button.l')!.click();
    expect(el.shadowRoot!.activeElement).to.equal(marks(el)[0]);
    expect(document.getElementById(el.for!)!.innerHTML).to.equal(before);
  });

  it('is removed and put back', async () => {
    const el = await guard(html`<p>${COMPANY}</p>`);
    const parent = el.parentElement!;
    el.remove();
    parent.append(el);
    el.look();
    await rest(el);
    expect(marks(el)).to.have.length(1);
  });
});
