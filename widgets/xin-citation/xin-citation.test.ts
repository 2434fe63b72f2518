import { expect, html } from '@open-wc/testing';
import type { Citation } from '../../core/answer/citation.ts';
import {
  $,
  COMPANY,
  expectAccessible,
  nextEvent,
  requests,
  route,
  serveLaw,
  settle,
  show,
  text,
  warningsOf,
} from '../testing/support.ts';
import './register.ts';
import type { XinCitation } from './xin-citation.ts';

const citation: Citation = {
  pack: 'JN',
  document: '济南市社会信用管理办法',
  article: '第二十二条',
  quote: '信用主体失信信息披露期限最长不得超过5年',
  sourceKind: 'full-text',
  version: '1',
  from: '2022-02-01',
  to: '2027-01-01',
};
const one = (more: Partial<Citation> = {}, on = '2026-11-22') =>
  show<XinCitation>(html`<xin-citation on=${on} .citation=${{ ...citation, ...more }}></xin-citation>`);
const card = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.pop');
const open = async (element: XinCitation) => {
  $(element, 'button').click();
  await settle(element);
};

describe('xin-citation', () => {
  beforeEach(serveLaw);

  it('names document and article, and opens the quote, version and window', async () => {
    const element = await one();
    expect(text(element)).to.equal('济南市社会信用管理办法 第二十二条');
    expect(card(element)).to.equal(null);
    const opened = nextEvent(element, 'xin-open');
    await open(element);
    expect((await opened).detail.citation.article).to.equal('第二十二条');
    expect(text(card(element)!)).to.contain('“信用主体失信信息披露期限最长不得超过5年”');
    expect(text(card(element)!)).to.contain('现行有效，有效期至2026年12月31日');
    expect($(element, 'button').getAttribute('aria-expanded')).to.equal('true');
  });

  for (const [on, more, words] of [
    ['2026-12-31', {}, '现行有效，有效期至2026年12月31日'],
    ['2027-01-01', {}, '已失效（有效期至2026年12月31日）'],
    ['2022-01-31', {}, '尚未施行（自2022年2月1日起施行）'],
    ['2026-01-01', { to: undefined }, '现行有效，自2022年2月1日起施行'],
    ['2026-01-01', { from: undefined, to: undefined }, '来源未载明施行日期'],
  ] as const)
    it(`says on ${on}: ${words}`, async () => {
      const { from, to, ...rest } = { ...citation, ...more };
      const element = await show<XinCitation>(
        html`<xin-citation
          on=${on}
          .citation=${{ ...rest, ...(from && { from }), ...(to && { to }) }}
        ></xin-citation>`,
      );
      await open(element);
      expect(text(card(element)!)).to.contain(words);
    });

  it('says of a source that is not the text itself that it only advises', async () => {
    const element = await one({ sourceKind: 'news-summary' });
    await open(element);
    expect(text(card(element)!)).to.contain('仅作提示');
  });

  it('closes by Escape, gives the focus back, and does not let the key go further', async () => {
    const element = await one();
    let further = false;
    const listen = () => (further = true);
    document.body.addEventListener('keydown', listen);
    await open(element);
    $(element, 'button').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await settle(element);
    document.body.removeEventListener('keydown', listen);
    expect(card(element)).to.equal(null);
    expect(element.shadowRoot!.activeElement).to.equal($(element, 'button'));
    expect(further).to.equal(false);
  });

  it('closes by a click outside and not by one inside', async () => {
    const element = await one();
    await open(element);
    card(element)!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settle(element);
    expect(card(element)).not.to.equal(null);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await settle(element);
    expect(card(element)).to.equal(null);
  });

  it('stays inside the window', async () => {
    const element = await one();
    element.style.position = 'fixed';
    element.style.right = '0';
    element.style.bottom = '0';
    await open(element);
    const box = card(element)!.getBoundingClientRect();
    expect(box.right).to.be.at.most(innerWidth);
    expect(box.bottom).to.be.at.most(innerHeight);
    expect(box.left).to.be.at.least(0);
  });

  it('finds an article in its pack, with every passage quoted from it', async () => {
    const element = await show<XinCitation>(
      html`<xin-citation law="JN" article="第二十七条" law-base="/law" on="2026-11-22"></xin-citation>`,
    );
    expect(text(element)).to.equal('济南市社会信用管理办法 第二十七条');
    await open(element);
    expect(element.shadowRoot!.querySelectorAll('blockquote').length).to.be.greaterThan(1);
  });

  it('says so where the article or the pack is not there, and throws nothing', async () => {
    const noArticle = await show(
      html`<xin-citation law="JN" article="第九百条" law-base="/law"></xin-citation>`,
    );
    expect(text(noArticle)).to.contain('未找到该条文');
    const noPack = await show(html`<xin-citation law="XX" article="第一条" law-base="/law"></xin-citation>`);
    expect(text(noPack)).to.contain('“law”所写的法规不在现有法规之列');
    expect(text(await show(html`<xin-citation></xin-citation>`))).to.contain('未找到');
  });

  it('warns once of a law or an article that is not there: the attribute, what it says, what there is', async () => {
    const of = (law: string, article: string) =>
      show(html`<xin-citation law=${law} article=${article} law-base="/law"></xin-citation>`);
    const said = await warningsOf(async () => {
      for (let twice = 0; twice < 2; twice++) {
        await of('QQ', '第一条');
        await of('DL', '第八百条');
      }
    });
    expect(said.filter((line) => line.includes('"QQ"'))).to.deep.equal([
      '[xinshao] xin-citation: attribute "law": "QQ" is not known; known: CAT, CRR, DL, GB22, JN, SD, ZW',
    ]);
    expect(said.length).to.equal(2);
    expect(said[1]).to.match(
      /attribute "article": its value is not known; known: 第二条, 第三条, .*第九条, 第十条, 第十一条, .*第二十条, 第二十一条$/,
    );
  });

  it('asks for no file by a name no law can have, and never says it: it may be somebody’s', async () => {
    const said = await warningsOf(async () => {
      for (const law of ['../secret', 'jn', COMPANY, '张三'])
        expect(
          text(await show(html`<xin-citation law=${law} article="第一条" law-base="/law"></xin-citation>`)),
        ).to.contain('不在现有法规之列');
    });
    expect(requests.map(({ url }) => url).filter((url) => !/index\.json$/.test(url))).to.deep.equal([]);
    expect(said.join()).not.to.match(/secret|DEM|张/);
  });

  it('says that the law could not be had where a law there is does not come', async () => {
    route('/law/SD.json', () => new Response('', { status: 500 }));
    const element = await show(html`<xin-citation law="SD" article="第一条" law-base="/law"></xin-citation>`);
    expect(text(element)).to.contain('法规依据未能载入');
  });

  it('shows hostile text as text', async () => {
    const element = await one({ quote: '<img src=x onerror=alert(1)>' });
    await open(element);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(text(card(element)!)).to.contain('<img src=x');
  });

  for (const theme of ['light', 'dark'])
    it(`has no finding of axe, open, ${theme}`, async () => {
      const element = await one();
      element.theme = theme;
      document.body.style.background = theme === 'dark' ? '#161b22' : '';
      await settle(element);
      await open(element);
      await expectAccessible(element);
      document.body.style.background = '';
    });
});
