import { expect } from '@open-wc/testing';
import { BOXES, Places, type Spot } from './place.ts';

const CODE = '91370100DEM0118726';

/** A row of a legacy list, and where the mark of its code would go. */
function spotIn(cells: string, padding = '1px'): { spot: Spot; next: DOMRect | undefined } {
  document.body.innerHTML = `<table style="font:14px/1.3 sans-serif;border-spacing:2px"><tr>${cells}</tr><tr><td>${CODE}</td></tr></table><div></div>`;
  for (const cell of document.querySelectorAll('td')) cell.style.padding = padding;
  const node = document.querySelector('.code')?.firstChild as Text;
  const anchor = { node, start: 0, end: CODE.length } as const;
  const places = new Places(document.querySelector('div') as Element, BOXES.usual);
  const spot = places.spotOf(anchor, places.isTight(anchor)) as Spot;
  const range = document.createRange();
  const next = document.querySelector('.next');
  if (next) range.selectNodeContents(next);
  const inside = next?.firstElementChild ?? (next && range);
  return { spot, next: inside?.getBoundingClientRect() };
}

function covers({ x, y, size }: Spot, { left, right, top, bottom }: DOMRect): boolean {
  const { width, height } = BOXES.usual[size];
  return x < right && x + width > left && y < bottom && y + height > top;
}

describe('where a mark goes in a list', () => {
  afterEach(() => (document.body.innerHTML = ''));

  for (const [name, cells] of Object.entries({
    text: `<td class="code">${CODE}</td><td class="next">通过</td>`,
    'a link': `<td><b class="code">${CODE}</b></td><td><a href="#" class="next">通过</a></td>`,
    'a button': `<td class="code">${CODE}</td><td class="next"><input type="button" value="通过"></td>`,
    'text in its own cell': `<td nowrap><span class="code">${CODE}</span> <span class="next">济南市</span></td>`,
  })) {
    it(`not over what follows close by: ${name}`, () => {
      const { spot, next } = spotIn(cells);
      expect(spot.size).to.equal('tight');
      expect(covers(spot, next as DOMRect)).to.equal(false);
    });
  }

  it('nor over its own digits: below their end', () => {
    const { spot } = spotIn(`<td class="code">${CODE}</td><td class="next">通过</td>`);
    const digits = document.createRange();
    digits.selectNodeContents(document.querySelector('.code')!);
    const line = digits.getBoundingClientRect();
    // Digits end above the line's descenders.
    expect(spot.y).to.be.at.least(line.bottom - 4.5);
    expect(spot.x - 1 + BOXES.usual.tight.width).to.be.at.most(line.right);
  });

  it('nor over those of the row below, which may begin at once', () => {
    document.body.innerHTML = `<table cellspacing="0" cellpadding="1" style="font: 12px/1.35 sans-serif">${'<tr><td class="code">'.concat(CODE, '</td><td class="next">通过</td></tr>').repeat(2)}</table>`;
    const [above, below] = [...document.querySelectorAll('.code')].map((cell) => cell.firstChild as Text);
    for (const boxes of [BOXES.usual, BOXES.elder]) {
      const anchor = { node: above!, start: 0, end: CODE.length };
      const spot = new Places(document.createElement('i'), boxes).spotOf(anchor, true)!;
      const range = document.createRange();
      range.selectNodeContents(below!);
      // A third of a line stands empty above its figures.
      const figures = range.getBoundingClientRect().top + 4;
      expect(spot.y + boxes.tight.height).to.be.at.most(figures);
    }
  });

  it('beside it where there is room: in padding, before an empty cell, before one whose text begins further on', () => {
    const sizes = [
      spotIn(`<td class="code">${CODE}</td><td class="next">通过</td>`, '10px'),
      spotIn(`<td class="code">${CODE}</td><td class="next"></td>`),
      spotIn(`<td class="code">${CODE}</td><td class="next" width="200" align="right">通过</td>`),
      spotIn(`<td class="code" width="200">${CODE}</td><td class="next">通过</td>`),
    ].map(({ spot }) => spot.size);
    expect(sizes).to.deep.equal(['narrow', 'narrow', 'narrow', 'narrow']);
  });

  it('with its words where the cell has room for them', () => {
    expect(spotIn(`<td class="code" width="400">${CODE}</td><td class="next">通过</td>`).spot.size).to.equal(
      'full',
    );
  });
});
