import { expect } from '@open-wc/testing';
import { matchTarget } from '../profile/read-case.ts';
import { readRow } from '../profile/read-row.ts';
import { upFrom } from '../profile/find.ts';
import { rowOf } from '../profile/rows.ts';
import type { Profile } from '../profile/types.ts';
import { describe as pointedAt } from './describe.ts';

const CODES = ['91370100DEMO00001A', '91370100DEMO00002B'] as const;
const TABLE = `<form id="q"><button>查询</button></form><table id="list"><tr><th>受理编号<th>企业名称<th>信用代码<th>操作</tr>
  ${CODES.map((code, n) => `<tr><td>SL00${n}<td>（示例）第${n}公司<td class="c">${code}<td><a onclick="">通过</a> <a onclick="">退回</a></tr>`).join('')}</table>`;
const CARDS = `<div id="cards">${CODES.map((code, n) => `<div class="card"><p>企业名称：<b>（示例）第${n}公司</b></p><p>信用代码：<span>${code}</span></p><div class="btn" onclick="">通过</div></div>`).join('')}</div>`;

const at = (css: string, n = 0): Element => document.querySelectorAll(css)[n]!;

/** A profile from what is pointed at in the first row only. */
function made(button: Element, code: Element, name: Element): Profile {
  const { rows, targets } = pointedAt(button, 'button', undefined);
  const list = { css: rows[0]! };
  const [codeRead] = pointedAt(code, 'value', list).values;
  const [nameRead] = pointedAt(name, 'value', list).values;
  return {
    id: 'p',
    rows: list,
    subject: { code: codeRead!.read, name: nameRead!.read },
    matter: { type: 'licence' },
    approve: [targets[0]!],
  } as unknown as Profile;
}

describe('a list that an administrator points at', () => {
  afterEach(() => void (document.body.innerHTML = ''));

  const shapes = [
    [
      'a table',
      TABLE,
      '#list a',
      2,
      '#list tr:nth-child(2) td:nth-child(3)',
      '#list tr:nth-child(2) td:nth-child(2)',
    ],
    ['cards', CARDS, '.btn', 1, '.card span', '.card b'],
  ] as const;
  for (const [name, html, button, next, code, called] of shapes)
    it(`${name}: what is picked in one row holds for the others`, () => {
      document.body.innerHTML = html;
      const profile = made(at(button), at(code), at(called));
      const path = upFrom(at(button, next));
      expect(matchTarget(path, profile.approve)).to.equal(at(button, next));
      expect(readRow(profile, rowOf(path, profile.rows!))).to.deep.equal({
        profile: 'p',
        code: CODES[1],
        name: '（示例）第1公司',
        lost: [],
      });
    });

  it('is none where the button stands by itself', () => {
    document.body.innerHTML = TABLE;
    expect(pointedAt(at('#q button'), 'button', undefined).rows).to.deep.equal([]);
  });

  it('is named by its row wherever one is clicked', () => {
    document.body.innerHTML = TABLE;
    expect(pointedAt(at('#list td', 2), 'row', undefined).rows[0]).to.equal('#list tr');
  });
});
