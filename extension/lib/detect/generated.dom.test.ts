import { expect } from '@open-wc/testing';
import { glimpse } from './glimpse.ts';
import { generatePage, SHAPES } from './page-generator.fixture.ts';
import { scan } from './scan.ts';

const PAGES = 1000;
/** In parts, so that no test comes near its time limit on a busy machine. */
const PARTS = 10;
/** Set `?seed=` in the page's address to make one run again; CI's are all the same. */
const SEED = Number(new URLSearchParams(location.search).get('seed') ?? 20261129);

function look(html: string): string[] {
  document.body.innerHTML = html;
  const work = scan(document);
  let step = work.next();
  while (!step.done) step = work.next();
  if (step.value.subjects.length && !glimpse(document).speaks) throw new Error(`not glimpsed: ${html}`);
  return step.value.subjects.map((s) => `${s.role} ${s.value ?? '-'} ${s.name ?? '-'}`);
}

describe('a thousand generated pages', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  const used = new Set<string>();
  for (let part = 0; part < PARTS; part++) {
    it(`hold every subject that stands on them and no other (seed ${SEED}, part ${part + 1})`, () => {
      for (let n = 0; n < PAGES / PARTS; n++) {
        const seed = SEED + (part * PAGES) / PARTS + n;
        const { html, expected, shapes } = generatePage(seed);
        for (const shape of shapes) used.add(shape);
        const found = look(html);
        if ([...found].sort().join('\n') === [...expected].sort().join('\n')) continue;
        const missing = expected.filter((one) => !found.includes(one)).join('\n');
        const surplus = found.filter((one) => !expected.includes(one)).join('\n');
        throw new Error(
          `seed ${seed}: ${shapes.join(' + ')}\nmissing:\n${missing}\nnot expected:\n${surplus}`,
        );
      }
    });
  }

  it('have every shape among them', () => {
    expect([...used].sort()).to.deep.equal(Object.keys(SHAPES).sort());
  });
});
