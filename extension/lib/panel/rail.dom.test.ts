import { expect, waitUntil } from '@open-wc/testing';
import type { Outcome } from '../check/outcome.ts';
import type { PanelState } from '../message/own.ts';
import { fakeExtension } from '../stage/extension.fixture.ts';
import type { PanelRail } from './rail.ts';

const extension = fakeExtension();
const HEIGHT = 164;

describe('the rail', () => {
  let rail: PanelRail;
  let opened = 0;
  const button = (): HTMLButtonElement => rail.renderRoot.querySelector('button')!;
  const top = (): number => button().getBoundingClientRect().top;
  const said = (): string => rail.renderRoot.querySelector('[role=status]')!.textContent;
  const way = (): number => innerHeight - HEIGHT;
  const press = async (key: string): Promise<void> => {
    button().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await rail.updateComplete;
  };
  const pointer = async (type: string, clientY: number): Promise<void> => {
    const init = { clientY, button: 0, isPrimary: true, pointerId: 1, bubbles: true };
    button().dispatchEvent(new PointerEvent(type, init));
    await rail.updateComplete;
  };

  beforeEach(async () => {
    await import('./rail.ts');
    extension.told.length = opened = 0;
    rail = document.createElement('xin-x-rail') as PanelRail;
    rail.data = { locale: 'zh-CN', subjects: [] } as unknown as PanelState;
    rail.addEventListener('open', () => opened++);
    document.body.append(rail);
    await rail.updateComplete;
    // Made-up pointers can't be captured.
    button().setPointerCapture = () => undefined;
  });
  afterEach(() => rail.remove());

  it('goes up and down by keys, never out of the window, and says where it is', async () => {
    await press('Home');
    expect([top(), said()]).to.deep.equal([0, '已移到最上方']);
    await press('ArrowUp');
    expect(top()).to.equal(0);
    await press('ArrowDown');
    expect(top()).to.be.closeTo(32, 0.5);
    await press('End');
    expect(top()).to.be.closeTo(way(), 0.5);
    await press('ArrowDown');
    expect(said()).to.equal('已移到最下方');
    expect(extension.stored['rail-place']).to.equal(1);
    expect(opened).to.equal(0);
  });

  it('follows the pointer, and is put down where it is let go', async () => {
    await press('Home');
    await pointer('pointerdown', 20);
    await pointer('pointermove', 22);
    expect(top(), 'a hand that is not quite still').to.equal(0);
    await pointer('pointermove', 120);
    expect(top()).to.be.closeTo(100, 0.5);
    await pointer('pointermove', 5000);
    expect(top()).to.be.closeTo(way(), 0.5);
    await pointer('pointermove', 70);
    await pointer('lostpointercapture', 70);
    expect(top()).to.be.closeTo(50, 0.5);
    expect(extension.stored['rail-place']).to.be.closeTo(50 / way(), 0.001);
    await waitUntil(() => extension.told.length === 2);
    expect(extension.told.map(({ ask }) => ask)).to.deep.equal([{ moving: true }, { moving: false }]);
    button().dispatchEvent(new MouseEvent('click', { detail: 1 }));
    expect(opened, 'what ends a move').to.equal(0);
    button().click();
    expect(opened, 'a key’s press').to.equal(1);
  });

  it('opens where it is only pressed', async () => {
    const before = extension.stored['rail-place'];
    await pointer('pointerdown', 60);
    await pointer('lostpointercapture', 60);
    button().dispatchEvent(new MouseEvent('click', { detail: 1 }));
    expect([opened, extension.stored['rail-place']]).to.deep.equal([1, before]);
  });

  it('says the strongest word, and how many records or applicants are behind it', async () => {
    const line = (outcome: Outcome, count: number) => ({ key: outcome, role: 'applicant', outcome, count });
    const say = async (...subjects: readonly object[]): Promise<string> => {
      rail.data = { locale: 'zh-CN', subjects, detail: subjects[0] } as unknown as PanelState;
      await rail.updateComplete;
      return `${button().textContent.trim()} ${button().getAttribute('aria-label')}`;
    };
    expect(await say(line('hold', 2))).to.equal('待确认2 展开信哨面板：待确认（2项）');
    expect(await say(line('none', 0))).to.equal('未查到 展开信哨面板：未查到');
    expect(await say(line('none', 0), line('hold', 2), line('hold', 1))).to.equal(
      '待确认2 展开信哨面板：待确认（2个主体）',
    );
  });

  it('is where another tab has put it, and at its usual place where what is kept is no place', async () => {
    await chrome.storage.local.set({ 'rail-place': 0.5 });
    await rail.updateComplete;
    expect(top()).to.be.closeTo(way() / 2, 0.5);
    await chrome.storage.local.set({ 'rail-place': 'x' });
    await rail.updateComplete;
    expect(top()).to.be.closeTo(way() * 0.12, 0.5);
  });
});
