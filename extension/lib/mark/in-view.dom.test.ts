import { expect } from '@open-wc/testing';
import type { Sighting } from '../detect/types.ts';
import { InView } from './in-view.ts';

const row = (inner: string): string => `<tr style="height:30px"><td>${inner}</td></tr>`;
const table = (inner: (n: number) => string): string =>
  `<table>${Array.from({ length: 100 }, (_, n) => row(inner(n))).join('')}</table>`;
const code = (n: number): string => `<b class="code">${n}</b>`;

/** As a look gives them: codes in reading order, then the names that stand without one. */
function sightings(): Sighting[] {
  const all = (kind: string): Sighting[] =>
    [...document.querySelectorAll(`.${kind}`)].map((element, n) => ({
      key: `${kind}:${n}`,
      ...(kind === 'code' ? { value: `${n}` } : {}),
      role: 'unknown',
      anchor: { element },
    }));
  return [...all('code'), ...all('name')];
}

const inWindow = ({ anchor }: Sighting): boolean => {
  const { top, bottom } = ('element' in anchor ? anchor.element : document.body).getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
};

describe('what is in view', () => {
  const { IntersectionObserver: real } = window;
  beforeEach(() => {
    // Whatever is watched one by one is said to be in view: the browser says so only where it draws.
    window.IntersectionObserver = class extends real {
      constructor(private readonly tell: IntersectionObserverCallback) {
        super(tell);
      }
      override observe(target: Element): void {
        this.tell([{ isIntersecting: true, target } as IntersectionObserverEntry], this);
      }
    };
  });
  afterEach(() => {
    window.IntersectionObserver = real;
    document.body.innerHTML = '';
  });

  const pages: Readonly<Record<string, string>> = {
    'one long list': table(code),
    'two tables, and a code between them': table(code) + `<p>${code(0)}</p>` + table(code),
    'a list inside the rows of another': table((n) => code(n) + `<ul><li>${code(n)}</ul>`),
    'names that stand before, in and after the list':
      '<p class="name">甲</p>' + table((n) => code(n) + '<i class="name">乙</i>') + '<p class="name">丙</p>',
    'short lists': Array.from({ length: 40 }, () => `<ul><li>${code(1)}<li>${code(2)}</ul>`).join(''),
  };
  for (const [name, html] of Object.entries(pages)) {
    it(`is found: ${name}`, () => {
      document.body.innerHTML = html;
      const all = sightings();
      const view = new InView(() => undefined);
      view.watch(all);
      for (const share of [0, 0.5, 1]) {
        window.scrollTo(0, share * document.documentElement.scrollHeight);
        const found = new Set(view.now());
        expect(all.filter((sighting) => inWindow(sighting) && !found.has(sighting))).to.deep.equal([]);
        if (name === 'one long list') expect(found.size).to.be.lessThan(all.length);
      }
    });
  }
});
