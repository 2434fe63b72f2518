import { expect } from '@open-wc/testing';
import { PressedRows } from '../hold/pressed-rows.ts';
import { upFrom } from './find.ts';
import type { Profile, Rows } from './types.ts';

const [A, B, C] = ['91370100DEMO00001A', '91370100DEMO00002B', '91370100DEMO00003C'];
const go = (id: string): string => `<button id="${id}">通过</button>`;

const byLabel: Partial<Profile> = {
  subject: { code: { label: '信用代码' }, name: { label: '申请单位' } },
  matter: { type: 'licence', name: { label: '事项' } },
};
const byPlace: Partial<Profile> = {
  subject: { code: { css: ':scope > td:nth-child(2)' }, name: { css: 'td:nth-child(1)' } },
  matter: { type: 'licence', name: { css: ':scope > td:nth-child(3)' } },
};
const byClass: Partial<Profile> = {
  subject: { code: { css: '.code' }, name: { css: '.name' } },
  matter: { type: 'licence', name: { css: '.matter' } },
};
const ways = Object.entries({ label: byLabel, place: byPlace, class: byClass });

/** Whom a press, or several, is about: name, code and matter of each case, or that it can't be told. */
function about(
  html: string,
  how: Partial<Profile>,
  on: string,
  rows: Rows = { css: '#list tbody tr' },
): string[] {
  document.body.innerHTML = html;
  const profile = { id: 'p', rows, approve: [], ...how } as unknown as Profile;
  const pressed = new PressedRows(() => undefined);
  const target = document.querySelector(on)!;
  pressed.pressed(profile, upFrom(target), target.nodeName === 'BUTTON');
  return pressed
    .readings(profile)
    .map(({ name, code, matter, noRow }) => (noRow ? 'nobody' : [name, code, matter].join(' ')));
}

const HEAD = '<thead><tr><th>申请单位<th>信用代码<th>事项<th>操作</thead>';
const who = (n: string, code: string, rows: number): string =>
  `<td class="name" rowspan="${rows}">（示例）${n}<td class="code" rowspan="${rows}">${code}`;
const line = (matter: string, id: string): string => `<td class="matter">${matter}<td>${go(id)}`;

describe('rows into which a cell of the row above reaches', () => {
  afterEach(() => void (document.body.innerHTML = ''));

  const three = `<table id="list">${HEAD}<tbody><tr>${who('甲', A!, 2)}${line('一', 'a1')}<tr>${line('二', 'a2')}
    <tr>${who('乙', B!, 3)}${line('三', 'b1')}<tr>${line('四', 'b2')}<tr>${line('五', 'b3')}<tr>${who('丙', C!, 1)}${line('六', 'c1')}</table>`;

  for (const [way, how] of ways) {
    it(`are about the applicant whose cell it is, read by ${way}`, () => {
      const said = {
        a1: `甲 ${A} 一`,
        a2: `甲 ${A} 二`,
        b1: `乙 ${B} 三`,
        b2: `乙 ${B} 四`,
        b3: `乙 ${B} 五`,
        c1: `丙 ${C} 六`,
      };
      for (const [id, one] of Object.entries(said))
        expect(about(three, how, `#${id}`), id).to.deep.equal([`（示例）${one}`]);
    });

    it(`a button in a cell that reaches over several rows is for all of them, read by ${way}`, () => {
      const html = `<table id="list">${HEAD}<tbody><tr>${who('甲', A!, 1)}<td class="matter">一<td rowspan="2">${go('both')}
        <tr>${who('乙', B!, 1)}<td class="matter">二<tr>${who('丙', C!, 1)}${line('三', 'c')}</table>`;
      expect(about(html, how, '#both')).to.deep.equal([`（示例）甲 ${A} 一`, `（示例）乙 ${B} 二`]);
      expect(about(html, how, '#c')).to.deep.equal([`（示例）丙 ${C} 三`]);
    });

    it(`heads in groups, and cells that are merged by a kit which hides the others, read by ${way}`, () => {
      const html = `<table id="list"><thead><tr><th colspan="2">申请人<th rowspan="2">事项<th rowspan="2">操作<tr><th>申请单位<th>信用代码</thead><tbody>
        <tr>${who('甲', A!, 2)}${line('一', 'a1')}
        <tr><td style="display: none" class="name">（示例）甲<td style="display: none" class="code">${A}${line('二', 'a2')}
        <tr>${who('乙', B!, 1)}${line('三', 'b1')}</table>`;
      expect(about(html, how, '#a2')).to.deep.equal([`（示例）甲 ${A} 二`]);
      expect(about(html, how, '#b1')).to.deep.equal([`（示例）乙 ${B} 三`]);
    });
  }

  it('are one case where its applicant stands in one of the lines that a number or a tick ties together', () => {
    const two = (n: number, name: string, code: string): string =>
      `<tr class="main"><td rowspan="2">${n}<td>（示例）${name}<td>${code}<td>一<tr><td colspan="3">住所：（示例）路${n}号 ${go(`g${n}`)}`;
    const html = `<table id="list"><thead><tr><th>序号<th>申请单位<th>信用代码<th>事项</thead><tbody>${two(1, '甲', A!)}${two(2, '乙', B!)}</table>`;
    for (const css of ['#list tbody tr', '#list tr.main']) {
      expect(about(html, byLabel, '#g1', { css })).to.deep.equal([`（示例）甲 ${A} 一`]);
      expect(about(html, byLabel, '#g2', { css })).to.deep.equal([`（示例）乙 ${B} 一`]);
    }
  });

  it('are nobody’s where the lines tied together name several, or the row above is another’s', () => {
    const html = `<table id="list">${HEAD.replace('<tr>', '<tr><th>区县')}<tbody><tr class="main"><td rowspan="3">历下区${who('甲', A!, 1)}<td class="matter">一<td>
      <tr class="main">${who('乙', B!, 1)}<td class="matter">二<td><tr><td colspan="4">合计 ${go('sum')}</table>`;
    expect(about(html, byLabel, '#sum')).to.deep.equal(['nobody']);
    expect(about(html, byLabel, '#sum', { css: '#list tr.main' })).to.deep.equal(['nobody']);
  });

  it('read nothing that a selector finds differently, nor of a cell over several columns', () => {
    const html = `<table id="list">${HEAD}<tbody><tr>${who('甲', A!, 2)}${line('一', 'a1')}<tr><td class="matter name">（示例）乙<td>${go('a2')}
      <tr><td colspan="2">（示例）丙 ${C}${line('三', 'c1')}</table>`;
    // Two names for one row: neither.
    expect(about(html, byClass, '#a2')).to.deep.equal([` ${A} （示例）乙`]);
    expect(about(html, byLabel, '#c1')).to.deep.equal(['nobody']);
  });

  it('are chosen with a tick that stands for all of them', () => {
    const tick = (n: string, code: string): string =>
      `<tr><td rowspan="2"><input type="checkbox" id="${n}">${who(n, code, 2)}<td class="matter">一<td><tr><td class="matter">二<td>`;
    const html = `<table id="list">${HEAD.replace('<tr>', '<tr><th>')}<tbody>${tick('甲', A!)}${tick('乙', B!)}</table><button id="all">批量通过</button>`;
    document.body.innerHTML = html;
    const profile = {
      id: 'p',
      rows: { css: '#list tbody tr' },
      approve: [],
      ...byLabel,
    } as unknown as Profile;
    const pressed = new PressedRows(() => undefined);
    document.querySelector<HTMLInputElement>('#乙')!.checked = true;
    pressed.pressed(profile, upFrom(document.querySelector('#all')!), true);
    expect(pressed.readings(profile).map(({ code, matter }) => `${code} ${matter}`)).to.deep.equal([
      `${B} 一`,
      `${B} 二`,
    ]);
  });

  it('reach as far as the table, where the span says so', () => {
    const html = `<table id="list">${HEAD}<tbody><tr>${who('甲', A!, 0)}${line('一', 'a1')}<tr>${line('二', 'a2')}<tr>${line('三', 'a3')}</table>`;
    for (const [, how] of ways) expect(about(html, how, '#a3')).to.deep.equal([`（示例）甲 ${A} 三`]);
  });
});
