import { expect } from '@open-wc/testing';
import { hasSubject, readCase } from './read-case.ts';
import { readRow } from './read-row.ts';
import { upFrom } from './find.ts';
import { chosenRows, rowOf } from './rows.ts';
import type { CaseReading, Profile, Rows } from './types.ts';

const A = '91370100DEMO00001A';
const B = '91370100DEMO00002B';
const NAMES = ['（示例）甲公司', '（示例）乙公司'] as const;
const pass = (n: number): string => `<a id="go${n}" class="pass">通过</a>`;
const cells = (n: number): string => `<td>${n ? B : A}</td><td>${NAMES[n]}</td><td>资质核准${n}</td>`;
const HEAD = '<tr><th>信用代码</th><th>单 位</th><th>事项</th><th>操作</th></tr>';
const body = (attributes = (_: number): string => ''): string =>
  [0, 1].map((n) => `<tr ${attributes(n)}>${cells(n)}<td>${pass(n)}</td></tr>`).join('');

const profile = (rows: Rows, more: Partial<Profile> = {}): Profile =>
  ({
    id: 'p',
    rows,
    subject: { code: { label: '信用代码' }, name: { label: '单位' } },
    matter: { type: 'licence', name: { label: '事项' } },
    approve: [{ css: '.pass' }],
    ...more,
  }) as unknown as Profile;

/** What a press on an element reads. */
function pressed(html: string, what: Profile, on = '#go1'): CaseReading | undefined {
  document.body.innerHTML = html;
  const row = rowOf(upFrom(document.querySelector(on)!), what.rows!);
  return row && readRow(what, row);
}
const second = { profile: 'p', code: B, name: NAMES[1], matter: '资质核准1', lost: [] };
const byCss = (code: string, name: string, matter: string): Partial<Profile> => ({
  subject: { code: { css: code }, name: { css: name } },
  matter: { type: 'licence', name: { css: matter } },
});

describe('the row of a list whose button is pressed', () => {
  afterEach(() => void (document.body.innerHTML = ''));

  it('is read by the heads of its columns', () => {
    const table = `<table id="list">${HEAD}${body()}</table>`;
    expect(pressed(table, profile({ css: '#list tr' }))).to.deep.equal(second);
    expect(pressed(table, profile({ css: '#list tr' }), '#go0')).to.include({ code: A, name: NAMES[0] });
  });

  it('is read by selectors of its own cells', () => {
    const more = byCss(':scope > td:nth-child(1)', 'td:nth-child(2)', 'td:nth-child(3)');
    expect(pressed(`<table id="list">${body()}</table>`, profile({ css: '#list tr' }, more))).to.deep.equal(
      second,
    );
  });

  it('has merged cells, and fields in place of text', () => {
    const rows = [0, 1].map(
      (n) => `<tr>${n ? '' : '<td rowspan="2">本周</td>'}<td><input value="${n ? B : A}"></td>
        <td>${NAMES[n]}</td><td>资质核准${n}</td><td>${pass(n)}</td></tr>`,
    );
    const table = `<table id="list"><thead>${HEAD.replace('<th>', '<th>批次</th><th>')}</thead><tbody>${rows.join('')}</tbody></table>`;
    expect(pressed(table, profile({ css: '#list tbody tr' }))).to.deep.equal(second);
  });

  /** As layui draws it: the right column again, in a table of its own, with the number of each row. */
  const split = (key = (n: number): string => `data-index="${n}"`): string =>
    `<div><div class="box"><div><table>${HEAD}</table></div>
      <div class="main"><table><tbody>${body(key).replace(/id="go/g, 'id="hidden')}</tbody></table></div></div>
      <div class="right"><div><table><tr><th>操作</th></tr></table></div>
      <div><table><tbody>${[0, 1].map((n) => `<tr ${key(n)}><td>${pass(n)}</td></tr>`).join('')}</tbody></table></div></div></div>`;

  it('stands in a fixed table beside its values', () => {
    expect(pressed(split(), profile({ css: '.main tr' }))).to.deep.equal(second);
    const kit = `<div class="layui-table-view">${split()}</div>`;
    expect(pressed(kit, profile({ css: '[data-index]' }))).to.deep.equal(second);
    const more = byCss('td:nth-child(1)', 'td:nth-child(2)', 'td:nth-child(3)');
    expect(pressed(kit, profile({ css: '[data-index]' }, more))).to.deep.equal(second);
    // Another list of the same length beside it.
    const other = kit.replace(/id="go/g, 'id="other').replaceAll(NAMES[1], '（示例）丙公司');
    for (const two of [kit + other, other + kit])
      expect(pressed(`<div>${two}</div>`, profile({ css: '[data-index]' }))).to.deep.equal(second);
    // Split by hand, without keys: the heads in tables of their own say that it is one grid.
    expect(
      pressed(
        split(() => ''),
        profile({ css: '.main tr' }),
      ),
    ).to.deep.equal(second);
  });

  it('has no twin of another key, nor in a list beside it', () => {
    const html = split().replace(/(class="right"[^]*)data-index="1"/, '$1data-index="7"');
    expect(pressed(html, profile({ css: '.main tr' }))).to.equal(undefined);
    const two = `<table>${HEAD}${body().replace(/<a.*?<\/a>/g, '')}</table><table id="b"><tr><th>名称<th>操作</tr>
      <tr><td>一<td><a class="pass">通过</a></tr><tr><td>二<td><a id="go1" class="pass">通过</a></tr></table>`;
    const reading = pressed(two, profile({ css: '#b tr' }));
    expect(reading && hasSubject(reading)).to.equal(false);
  });

  it('is a card of labels and values, and never reads the next one', () => {
    const card = (n: number, name: string): string =>
      `<div class="card"><p>信用代码：<b>${n ? B : A}</b></p><p>事项：资质核准${n}</p><p><span>单位：</span>${name}</p>${pass(n)}</div>`;
    expect(pressed(card(0, NAMES[0]) + card(1, NAMES[1]), profile({ css: '.card' }))).to.deep.equal(second);
    const bare = [0, 1].map(
      (n) => `<div class="card">${pass(n)}<span>${n ? '信用代码：' + B : '信用代码：'}</span></div>`,
    );
    expect(pressed(bare.join(''), profile({ css: '.card' }), '#go0')?.code).to.equal(undefined);
  });

  it('is a row of a grid made by role, its parts joined by key', () => {
    const grid = `<div role="grid"><div role="row"><span role="columnheader">信用代码</span><span role="columnheader">单位</span><span role="columnheader">事项</span></div>
      <div class="centre">${[0, 1].map((n) => `<div role="row" row-id="${n}"><span role="gridcell">${n ? B : A}</span><span role="gridcell">${NAMES[n]}</span><span role="gridcell">资质核准${n}</span></div>`).join('')}</div>
      <div class="pinned">${[0, 1].map((n) => `<div role="row" row-id="${n}"><span role="gridcell">${pass(n)}</span></div>`).join('')}</div></div>`;
    expect(pressed(grid, profile({ css: '.centre [role=row]' }))).to.deep.equal(second);
  });

  it('says nothing where its selector finds different things, or it is too wide', () => {
    const more = byCss('td.code', 'td.name', 'td.m');
    const wide = `<div id="list"><table>${body().replace(/<td>(91)/g, '<td class="code">$1')}</table></div>`;
    expect(pressed(wide, profile({ css: '#list' }, more))?.code).to.equal(undefined);
  });

  it('shares a matter that stands above the list, and no other row’s', () => {
    const table = `<h2 class="m">资质核准</h2><table id="list">${body()}</table>`;
    const shared = byCss('td:nth-child(1)', 'td:nth-child(2)', '.m');
    expect(pressed(table, profile({ css: '#list tr' }, shared))?.matter).to.equal('资质核准');
    const first = table.replace('<h2 class="m">资质核准</h2>', '').replace('<td>资', '<td class="m">资');
    expect(pressed(first, profile({ css: '#list tr' }, shared))?.matter).to.equal(undefined);
  });

  it('is not told by a head, a button above the list, or another table’s row', () => {
    const html = `<a id="all" class="pass">批量通过</a><table id="list">${HEAD.replace('操作', '<a id="in-head">通过</a>')}${body()}</table>`;
    for (const on of ['#all', '#in-head'])
      expect(pressed(html, profile({ css: '#list tr' }), on)).to.equal(undefined);
    expect(readCase(profile({ css: '#list tr' }))).to.deep.equal({
      profile: 'p',
      lost: ['subject.code', 'subject.name', 'matter.name'],
    });
  });

  it('is chosen by its first checkbox, or as the profile says', () => {
    const codes = (rows: Rows): unknown[] => chosenRows(rows).map((row) => readRow(profile(rows), row).code);
    const tick = (n: number): string =>
      `<tr class="${n ? 'on' : ''}"><td><input type="checkbox" ${n ? 'checked' : ''}></td>${cells(n)}<td><input type="checkbox" checked></td></tr>`;
    document.body.innerHTML = `<table id="list">${HEAD.replace('<th>', '<th><input type="checkbox" checked></th><th>')}${tick(0)}${tick(1)}</table>`;
    expect(codes({ css: '#list tr' })).to.deep.equal([B]);
    document.querySelectorAll('input')[1]!.checked = true;
    expect(codes({ css: '#list tr' })).to.deep.equal([A, B]);
    expect(codes({ css: '#list tr', chosen: 'tr.on' })).to.deep.equal([B]);
  });
});
