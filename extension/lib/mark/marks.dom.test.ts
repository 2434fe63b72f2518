import { waitUntil } from '@open-wc/testing';
import type { Sighting } from '../detect/types.ts';
import { Marks } from './marks.ts';
import { Overlay } from './overlay.ts';

const ROWS = 12;

/** A list of identifiers, each with its mark, and something opaque that can be laid over all of them. */
interface Page {
  readonly marks: Marks;
  readonly drawn: () => number;
  readonly cover: HTMLElement;
}

function page(): Page {
  document.body.innerHTML =
    '<div id="list" style="font:14px/24px sans-serif;width:400px"></div><div id="cover" style="display:none;position:fixed;inset:0;background:#fff"></div>';
  const sightings = Array.from({ length: ROWS }, (_, n): Sighting => {
    const element = document.createElement('p');
    element.style.margin = '0';
    element.textContent = `91370100DEM0${n}`;
    document.getElementById('list')?.append(element);
    return { key: `uscc:${n}`, name: `${n}`, role: 'unknown', anchor: { element } };
  });
  const overlay = new Overlay();
  overlay.ensure();
  const marks = new Marks(overlay);
  marks.show({
    sightings,
    marks: Object.fromEntries(sightings.map(({ key }) => [key, { outcome: 'none', count: 0 }])),
  });
  return {
    marks,
    drawn: () => overlay.root.querySelectorAll('button').length,
    cover: document.getElementById('cover') as HTMLElement,
  };
}

describe('marks on a page that is busy', () => {
  const { now } = performance;
  beforeEach(() => {
    // Every look at the clock finds that the slice is over.
    let time = now.call(performance);
    performance.now = () => (time += 10);
  });
  afterEach(() => {
    performance.now = now;
    document.body.innerHTML = '';
  });

  it('still go where something lies over the identifiers, and come back', async () => {
    const { drawn, cover } = page();
    await waitUntil(() => drawn() === ROWS, 'all are marked', { timeout: 10_000 });
    cover.style.display = 'block';
    await waitUntil(() => drawn() === 0, 'none is left', { timeout: 10_000 });
    cover.style.display = 'none';
    await waitUntil(() => drawn() === ROWS, 'all are back', { timeout: 10_000 });
  });
});

describe('marks of a list that is emptied', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it('go with it', async () => {
    const { marks, drawn } = page();
    await waitUntil(() => drawn() === ROWS, 'all are marked', { timeout: 10_000 });
    document.getElementById('list')?.replaceChildren();
    marks.show({ sightings: [], marks: {} });
    await waitUntil(() => drawn() === 0, 'none is left', { timeout: 10_000 });
  });
});
