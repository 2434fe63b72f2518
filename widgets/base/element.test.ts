import { expect, html } from '@open-wc/testing';
import { nothing } from 'lit';
import { $, settle, show, spoken, text, warningsOf } from '../testing/support.ts';
import { todayInChina } from './clock.ts';
import { define } from './define.ts';
import { XinElement } from './element.ts';
import { say } from './locale.ts';

class Probe extends XinElement {
  fault = false;
  override view(): unknown {
    if (this.fault) throw new TypeError('a bug');
    const word = { 'zh-CN': '词', en: 'word' };
    return html`<p>${this.say(word)} ${this.effectiveMode} ${this.today}</p>
      ${nothing}`;
  }
  tell(words: string): void {
    this.speak(words);
  }
}
customElements.define('xin-probe', Probe);

const configure = (config: object | string): HTMLScriptElement => {
  const tag = document.createElement('script');
  tag.type = 'application/json';
  tag.setAttribute('data-xinshao-config', '');
  tag.textContent = typeof config === 'string' ? config : JSON.stringify(config);
  document.head.append(tag);
  return tag;
};
const aTask = () => new Promise((done) => setTimeout(done, 5));

describe('every element', () => {
  let tag: HTMLScriptElement | undefined;
  afterEach(async () => {
    tag?.remove();
    tag = undefined;
    document.documentElement.lang = 'zh-CN';
    await aTask();
  });

  it('speaks the language of its attribute before that of the page', async () => {
    document.documentElement.lang = 'zh-CN';
    expect(text(await show(html`<xin-probe locale="en"></xin-probe>`))).to.match(/^word/);
  });

  it('speaks the language of the nearest lang', async () => {
    const around = await show<Probe>(html`<xin-probe></xin-probe>`);
    const div = document.createElement('div');
    div.lang = 'en-GB';
    document.body.append(div);
    div.append(around);
    await settle(around);
    expect(text(around)).to.match(/^word/);
    expect($(around, '[part=base]').lang).to.equal('en');
    div.remove();
  });

  it('follows the page when that changes its language', async () => {
    const element = await show(html`<xin-probe></xin-probe>`);
    document.documentElement.lang = 'en';
    await settle(element as Probe);
    expect(text(element)).to.match(/^word/);
  });

  it('passes over a lang it has no words for, up to the configuration', async () => {
    document.documentElement.lang = 'ug';
    tag = configure({ locale: 'en' });
    await aTask();
    expect(text(await show(html`<xin-probe></xin-probe>`))).to.match(/^word/);
  });

  it('is public where no mode or an unknown one is given, and warns once', async () => {
    const said = await warningsOf(async () => {
      expect(text(await show(html`<xin-probe></xin-probe>`))).to.contain('public');
      expect(text(await show(html`<xin-probe mode="boss"></xin-probe>`))).to.contain('public');
      expect(text(await show(html`<xin-probe mode="boss"></xin-probe>`))).to.contain('public');
    });
    expect(said).to.have.length(1);
  });

  it('takes mode from the configuration tag, and its own attribute before it', async () => {
    tag = configure({ mode: 'officer' });
    await aTask();
    expect(text(await show(html`<xin-probe></xin-probe>`))).to.contain('officer');
    expect(text(await show(html`<xin-probe mode="self"></xin-probe>`))).to.contain('self');
  });

  it('warns once of a key the configuration tag does not have', async () => {
    tag = configure({ departement: '示例局', mode: 'officer' });
    await aTask();
    const said = await warningsOf(async () => {
      for (let twice = 0; twice < 2; twice++)
        expect(text(await show(html`<xin-probe></xin-probe>`))).to.contain('officer');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/departement not known; known: department, mode, /);
  });

  it('warns once of a configuration tag that is not JSON and goes on without it', async () => {
    tag = configure('{mode: officer');
    await aTask();
    const said = await warningsOf(async () => {
      expect(text(await show(html`<xin-probe></xin-probe>`))).to.contain('public');
      await show(html`<xin-probe></xin-probe>`);
    });
    expect(said).to.have.length(1);
  });

  it('takes today from the attribute, else the civil date in China', async () => {
    expect(text(await show(html`<xin-probe on="2026-03-02"></xin-probe>`))).to.contain('2026-03-02');
    expect(text(await show(html`<xin-probe></xin-probe>`))).to.contain(todayInChina());
  });

  it('renders an error state in place of an exception and warns once, without the message', async () => {
    const element = await show<Probe>(html`<xin-probe></xin-probe>`);
    const said = await warningsOf(async () => {
      element.fault = true;
      element.requestUpdate();
      await settle(element);
    });
    expect(text(element)).to.contain('未能显示');
    expect(said.join()).to.contain('TypeError').and.not.contain('a bug');
  });

  it('speaks a sentence once, and again when it is said again', async () => {
    const element = await show<Probe>(html`<xin-probe></xin-probe>`);
    const changes: string[] = [];
    const status = $(element, '[role=status]');
    new MutationObserver(() => changes.push(text(status))).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    element.tell('甲');
    await settle(element);
    element.requestUpdate();
    await settle(element);
    element.tell('甲');
    await settle(element);
    expect(changes.filter(Boolean)).to.deep.equal(['甲', '甲']);
    expect(spoken(element)).to.equal('甲');
  });

  it('keeps properties that were set before it was defined', async () => {
    const early = document.createElement('xin-early') as Probe;
    early.mode = 'bank';
    document.body.append(early);
    customElements.define('xin-early', class extends Probe {});
    await settle(early);
    expect(text(early)).to.contain('bank');
    early.remove();
  });

  it('is the same before and after it is taken out and put back', async () => {
    const element = await show<Probe>(html`<xin-probe on="2026-03-02"></xin-probe>`);
    const before = text(element);
    const parent = element.parentElement!;
    element.remove();
    element.on = '2026-03-03';
    parent.append(element);
    await settle(element);
    expect(text(element)).to.equal(before.replace('03-02', '03-03'));
  });

  it('is themed by custom properties from outside, and dark by attribute', async () => {
    const element = await show<Probe>(
      html`<xin-probe theme="dark" style="--xin-ground: rgb(1, 2, 3)"></xin-probe>`,
    );
    const style = getComputedStyle($(element, '[part=base]'));
    expect(style.backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(style.colorScheme).to.equal('dark');
  });

  it('is 16 px in a portal and 20 px in elder mode', async () => {
    const size = (element: Element) => getComputedStyle($(element, '[part=base]')).fontSize;
    expect(size(await show(html`<xin-probe></xin-probe>`))).to.equal('16px');
    expect(size(await show(html`<xin-probe elder></xin-probe>`))).to.equal('20px');
  });
});

describe('today in China', () => {
  it('is the civil date there, whatever the machine’s time zone', () => {
    expect(todayInChina(Date.UTC(2026, 2, 1, 15, 59, 59))).to.equal('2026-03-01');
    expect(todayInChina(Date.UTC(2026, 2, 1, 16, 0, 0))).to.equal('2026-03-02');
  });
});

describe('define', () => {
  it('is silent for the same version twice and warns once of another', async () => {
    const said = await warningsOf(async () => {
      define('xin-probe', Probe);
      customElements.define(
        'xin-old',
        class extends HTMLElement {
          static xinVersion = '0.0.1';
        },
      );
      define('xin-old', Probe);
      define('xin-old', Probe);
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('0.0.1');
  });
});

describe('say', () => {
  it('fills in what a word is made with', () => {
    const word = { 'zh-CN': (n: number) => `${n}项`, en: (n: number) => `${n} items` };
    expect([say('zh-CN', word, 2), say('en', word, 2)]).to.deep.equal(['2项', '2 items']);
  });
});
