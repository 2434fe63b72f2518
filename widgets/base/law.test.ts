import { expect } from '@open-wc/testing';
import { toWire } from '../../core/law/wire.ts';
import { PACKS, route, warningsOf } from '../testing/support.ts';
import { packAt } from './law.ts';
import { forgetFailures } from './load.ts';

const ZW = PACKS.find(({ code }) => code === 'ZW')!;
const { wire, english } = toWire(ZW);
const serve = (folder: string, texts?: unknown) => {
  route(`${folder}/ZW.json`, () => new Response(JSON.stringify(wire)));
  if (texts) route(`${folder}/en/ZW.json`, () => new Response(JSON.stringify(texts)));
};
const name = async (folder: string, locale: 'zh-CN' | 'en') => {
  const cell = packAt(new URL(folder, location.href).href, 'ZW', locale);
  await cell.settled;
  return cell.value?.deadlines?.[0]?.name[locale];
};
const [first] = ZW.deadlines!;

describe('law files as the build lays them', () => {
  it('are read in both languages', async () => {
    serve('/wire', english);
    expect(await name('/wire', 'zh-CN')).to.equal(first!.name['zh-CN']);
    expect(await name('/wire', 'en')).to.equal(first!.name.en);
  });

  it('are told in Chinese where the English texts are missing or of another version, with a warning', async () => {
    serve('/alone');
    serve('/old', ['2020.1.1', ...english.slice(1)]);
    const said = await warningsOf(async () => {
      for (const folder of ['/alone', '/old'])
        expect(await name(folder, 'en')).to.equal(first!.name['zh-CN']);
    });
    expect(said.length).to.equal(2);
  });

  it('that are no pack count as missing', async () => {
    for (const [i, body] of ['[[],0]', '[[["code"]],[1,"ZW"]]', '[1,[7,"x"]]', '<html>'].entries()) {
      route(`/bad${i}/ZW.json`, () => new Response(body));
      const cell = packAt(new URL(`/bad${i}`, location.href).href, 'ZW', 'zh-CN');
      await cell.settled;
      expect(cell.failed).to.equal(true);
    }
  });

  it('that cannot be read are told by their folder, once', async () => {
    const folder = new URL('/nowhere', location.href).href;
    const said = await warningsOf(async () => {
      for (const code of ['ZW', 'JN']) await packAt(folder, code, 'zh-CN').settled;
    });
    expect(said).to.deep.equal([`[xinshao] law files cannot be read from ${folder}/; see lawBase, law-base`]);
  });

  it('that were no pack are asked for again', async () => {
    const folder = new URL('/mended', location.href).href;
    route('/mended/ZW.json', () => new Response('{"code":"DL"}'));
    const cell = packAt(folder, 'ZW', 'zh-CN');
    await cell.settled;
    expect(cell.failed).to.equal(true);
    serve('/mended');
    forgetFailures();
    expect(await name('/mended', 'zh-CN')).to.equal(first!.name['zh-CN']);
  });

  it('that never come count as missing in the end', async () => {
    const config = document.createElement('script');
    config.type = 'application/json';
    config.dataset['xinshaoConfig'] = '';
    config.textContent = '{"timeout":10}';
    document.head.append(config);
    route('/never/ZW.json', () => new Promise(() => {}));
    const cell = packAt(new URL('/never', location.href).href, 'ZW', 'zh-CN');
    await cell.settled;
    config.remove();
    expect(cell.failed).to.equal(true);
  });
});
