import { expect, waitUntil } from '@open-wc/testing';
import { Overlay } from '../mark/overlay.ts';
import { fakeExtension } from './extension.fixture.ts';
import type { PanelHost } from './panel-host.ts';

fakeExtension();

/** The page sees one element of ours, wherever it asks. */
const oursAt = (overlay: Overlay, x: number, y: number): boolean =>
  document.elementFromPoint(x, y) === overlay.host;

describe('the frame of the panel', () => {
  let overlay: Overlay;
  let host: PanelHost;
  const dialog = (): HTMLDialogElement => overlay.root.querySelector('dialog')!;
  const frame = (): DOMRect => overlay.root.querySelector('iframe')!.getBoundingClientRect();
  const rail = (): DOMRect => dialog().getBoundingClientRect();

  beforeEach(async () => {
    const { PanelHost } = await import('./panel-host.ts');
    overlay = new Overlay();
    overlay.ensure();
    host = new PanelHost(
      overlay,
      () => undefined,
      () => undefined,
    );
    host.show('rail', 'k');
    await waitUntil(() => frame().height === innerHeight, 'it has been measured');
  });
  afterEach(() => {
    host.show('hidden', 'k');
    overlay.host.remove();
  });

  it('has the same size and place in every mode: nothing drawn for one is shown in the size of another', () => {
    const boxes = (['rail', 'open', 'hold', 'open', 'rail', 'hold', 'rail'] as const).map((mode) => {
      host.show(mode, 'k');
      const { left, top, width, height } = frame();
      return [mode, left, top, width, height];
    });
    for (const [mode, ...box] of boxes)
      expect(box, String(mode)).to.deep.equal([0, 0, innerWidth, innerHeight]);
  });

  it('takes no more of the page than the mode asks for', () => {
    const seen = (['rail', 'open', 'hold'] as const).map((mode) => {
      host.show(mode, 'k');
      const { top, bottom } = rail();
      return [
        oursAt(overlay, 5, 5),
        oursAt(overlay, innerWidth - 200, innerHeight / 2),
        oursAt(overlay, innerWidth - 20, top + 10),
        oursAt(overlay, innerWidth - 20, bottom + 10),
        dialog().matches(':modal'),
      ];
    });
    host.show('rail', 'k');
    expect(seen).to.deep.equal([
      [false, false, true, false, false],
      [false, true, true, false, false],
      [true, true, true, false, true],
    ]);
  });

  it('shows the rail where it has been put, always within the window', () => {
    for (const place of [0, 0.5, 1]) {
      host.railAt(place);
      const { top, right, width, height } = rail();
      expect(top).to.be.closeTo(place * (innerHeight - 164), 0.5);
      expect([right, width, height]).to.deep.equal([innerWidth, 44, 164]);
      expect(frame().top).to.be.closeTo(0, 0.5);
    }
  });

  it('gives the whole edge to a rail that is being moved, and no longer', () => {
    host.railMoves(true);
    expect([rail().height, rail().width, frame().top]).to.deep.equal([innerHeight, 44, 0]);
    host.railMoves(false);
    expect(rail().height).to.equal(164);
    host.show('open', 'k');
    host.railMoves(true);
    expect(dialog().className).to.equal('open');
  });
});
