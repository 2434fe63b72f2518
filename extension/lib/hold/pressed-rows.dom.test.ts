import { expect } from '@open-wc/testing';
import { upFrom } from '../profile/find.ts';
import type { Profile, Rows } from '../profile/types.ts';
import { PressedRows } from './pressed-rows.ts';

const tr = (code: string): string =>
  `<tr id="${code}"><td><input type="checkbox"></td><td class="code">${code}</td><td><button>通过</button><a>查看</a></td></tr>`;
const list = (...codes: readonly string[]): string =>
  `<table id="list">${codes.map(tr).join('')}</table><button id="all">批量通过</button><div class="menu"><button id="item">通过</button></div><button id="sure">确定</button>`;
const of = (rows: Rows): Profile =>
  ({
    id: 'p',
    rows,
    subject: { code: { css: '.code' } },
    matter: { type: 'licence' },
    approve: [],
  }) as unknown as Profile;
const profile = of({ css: '#list tr', opens: '.menu' });

describe('which cases of a list a step is about', () => {
  let rows: PressedRows;
  let turned = 0;
  const press = (on: string, step = false): void =>
    rows.pressed(profile, upFrom(document.querySelector(on)!), step);
  const tick = (code: string): void => {
    document.querySelector<HTMLInputElement>(`#${code} input`)!.click();
    press(`#${code} input`);
  };
  const codes = (): unknown[] =>
    rows.readings(profile).map(({ code, noRow }) => code ?? (noRow ? 'none' : ''));

  beforeEach(() => {
    document.body.innerHTML = list('A', 'B', 'C');
    turned = 0;
    rows = new PressedRows(() => turned++);
  });
  afterEach(() => void (document.body.innerHTML = ''));

  it('none before anything is pressed', () => expect(codes()).to.deep.equal(['none']));

  it('the row whose button is pressed, also while its confirmation is', () => {
    press('#B button', true);
    expect(codes()).to.deep.equal(['B']);
    press('#sure');
    expect(codes()).to.deep.equal(['B']);
    tick('A');
    press('#C button', true);
    expect(codes()).to.deep.equal(['C']);
  });

  it('every ticked row of a step that stands outside', () => {
    tick('A');
    tick('C');
    press('#all', true);
    expect(codes()).to.deep.equal(['A', 'C']);
    // Also where the profile names only its address.
    rows.left();
    tick('B');
    press('#sure');
    expect(codes()).to.deep.equal(['A', 'B', 'C']);
  });

  it('none, not the row before, where nothing is ticked', () => {
    press('#B a');
    press('#all', true);
    expect(codes()).to.deep.equal(['none']);
  });

  it('a row that can’t be read is nobody’s, not that of the row before', () => {
    press('#B a');
    document.querySelector('#C .code')!.textContent = '';
    press('#C button', true);
    expect(codes()).to.deep.equal(['none']);
    tick('A');
    tick('C');
    press('#all', true);
    expect(codes()).to.deep.equal(['A', 'none']);
  });

  it('rows that say the same are one case, and counted', () => {
    document.querySelector('#C .code')!.textContent = 'A';
    for (const code of ['A', 'B', 'C']) tick(code);
    press('#all', true);
    expect(rows.readings(profile).map(({ code, times }) => [code, times])).to.deep.equal([
      ['A', 2],
      ['B', undefined],
    ]);
    expect(rows.areChosen).to.equal(true);
    press('#B button', true);
    expect(rows.areChosen).to.equal(false);
  });

  it('the row whose menu was opened', () => {
    press('#B a');
    press('#item', true);
    expect(codes()).to.deep.equal(['B']);
  });

  it('what it was when it was pressed, when the list is drawn anew or its rows are used again', () => {
    press('#B button', true);
    const button = document.querySelector('#B button')!;
    expect(rows.stands(profile, button)).to.equal(true);
    document.querySelector('#B .code')!.textContent = 'A';
    expect(codes()).to.deep.equal(['B']);
    expect(rows.stands(profile, button)).to.equal(false);
    document.body.innerHTML = list('X', 'A', 'B');
    expect(codes()).to.deep.equal(['B']);
    expect(rows.stands(profile, button)).to.equal(false);
    // Pressed once more at its new place it is the same case.
    press('#B button', true);
    expect(turned).to.equal(0);
    expect(rows.stands(profile, document.querySelector('#B button')!)).to.equal(true);
  });

  it('tells that another is meant, also when both say the same', () => {
    press('#A button', true);
    press('#A button', true);
    expect(turned).to.equal(0);
    press('#B button', true);
    expect(turned).to.equal(1);
    document.querySelector('#C .code')!.textContent = 'B';
    press('#C button', true);
    expect(turned).to.equal(2);
  });
});
