import iconv from 'iconv-lite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDemoServer, type DemoServer } from '../server.ts';
import { subjectOf } from '../data/subjects.ts';
import { authority, cases, pageOf } from './cases.ts';
import { linkTo } from './case-pages.ts';
import { gbk, parseForm } from './encoding.ts';

let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer({ port: 0 });
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const bytes = async (path: string): Promise<{ response: Response; body: Buffer }> => {
  const response = await fetch(`${server.url}/legacy/${path}`);
  return { response, body: Buffer.from(await response.arrayBuffer()) };
};
const page = async (path: string): Promise<string> => iconv.decode((await bytes(path)).body, 'gbk');

/** A form body as a browser in a GBK page sends it. */
const escapeGbk = (text: string): string =>
  [...gbk(text)].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('');
const post = (path: string, body: string, type = 'application/x-www-form-urlencoded'): Promise<Response> =>
  fetch(`${server.url}/legacy/${path}`, { method: 'POST', body, headers: { 'Content-Type': type } });

const oldPages = [
  'index.jsp',
  'top.jsp',
  'menu.jsp',
  'bottom.jsp',
  'welcome.jsp',
  'dbsx.do',
  'dbsx_lay.do',
  'ybsx.do',
  ...cases.filter((c) => c.shape !== 'fetch').map(linkTo),
];

describe('the legacy system speaks GBK', () => {
  it.each(oldPages)('%s is GBK bytes and says so', async (path) => {
    const { response, body } = await bytes(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=GBK');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(body)).toThrow();
    const text = iconv.decode(body, 'gbk');
    expect(text).not.toContain('\ufffd');
    expect(gbk(text).equals(body)).toBe(true);
  });

  it.each(oldPages)('%s needs no character that GBK lacks', async (path) => {
    expect(await page(path)).not.toMatch(/&#\d{4,};/);
  });

  it('a character that GBK lacks goes out as a numeric reference', () => {
    expect(gbk('同意✓').toString('latin1')).toBe('\xcd\xac\xd2\xe2&#10003;');
  });

  it('its scripts are GBK too', async () => {
    const { response, body } = await bytes('js/common.js');
    expect(response.headers.get('content-type')).toContain('GBK');
    expect(iconv.decode(body, 'gbk')).toContain('日一二三四五六');
  });
});

describe('every case page', () => {
  it.each(cases.map((c) => [c.number, c] as const))('%s shows its applicant and code', async (_, c) => {
    const text = c.shape === 'fetch' ? (await bytes(linkTo(c))).body.toString('utf8') : await page(linkTo(c));
    expect(text).toContain(c.name);
    if (c.shape === 'popup') expect(await page(`spxx_dlg.do?bh=${c.id}`)).toContain(c.code);
    else expect(text).toContain(c.code);
  });

  it('carries the code of the handling authority, which is never the applicant’s', async () => {
    const text = await page('spxx.do?bh=1187');
    expect(text).toContain(authority.code);
    expect(cases.some((c) => c.code === authority.code)).toBe(false);
  });

  it('shows a code in full-width letters, one with spaces, one only in a disabled input', async () => {
    const [wide, spaced, input] = ['objection-dalian', 'simple', 'incentive'].map((key) =>
      cases.find((c) => c.subjectKey === key)!,
    );
    expect(await page(linkTo(wide!))).toMatch(/９１２１０２００/);
    expect(await page(linkTo(spaced!))).toMatch(/>\d{6} \d{2}DE \w{4} \w{4}</);
    expect(await page(linkTo(input!))).toMatch(
      new RegExp(`<input[^>]*value="${subjectOf('incentive').id.value}" disabled`),
    );
  });

  it('keeps the markup errors that real pages have', async () => {
    const text = await page('spxx.do?bh=1187');
    expect(text.match(/ id="txt"/g)!.length).toBeGreaterThan(1);
    expect(text).toContain('</th><td');
    expect(text.match(/<td\b/g)!.length).toBeGreaterThan(text.match(/<\/td>/g)!.length);
  });

  it('answers 404 for a case that is not there, and keeps markup out', async () => {
    const { response, body } = await bytes('spxx.do?bh=%3Cscript%3E');
    expect(response.status).toBe(404);
    expect(iconv.decode(body, 'gbk')).not.toContain('<script>');
  });
});

describe('the grids', () => {
  it('frozen columns: codes and names come to the page as data and stand in two tables', async () => {
    const text = await page('dbsx.do');
    expect(text).toContain('datagrid-view1');
    expect(text).toContain('datagrid-view2');
    for (const c of cases) expect(text).toContain(c.code);
  });

  it('fixed columns: every code stands twice, every name once', async () => {
    const text = await page('dbsx_lay.do');
    for (const c of cases) {
      expect(text.split(`>${c.code}<`).length - 1).toBe(2);
      expect(text.split(`>${c.name}<`).length - 1).toBe(1);
    }
  });
});

describe('a decision', () => {
  it.each([
    ['saveSp.do', 'iframe'],
    ['dlgSp.do', 'popup'],
    ['writeSp.do', 'written'],
  ])('posted to %s in GBK is decoded and recorded', async (path, via) => {
    const response = await post(path, `bh=1187&spjg=1&spyj=${escapeGbk('同意，材料齐全')}`);
    expect(response.status).toBe(200);
    expect(server.decisions()).toEqual([
      expect.objectContaining({ caseId: '1187', result: 'approve', opinion: '同意，材料齐全', via }),
    ]);
  });

  it.each([
    ['ajaxSp.do', 'xhr'],
    ['fetchSp.do', 'fetch'],
  ])('sent to %s by script is UTF-8', async (path, via) => {
    const response = await post(
      path,
      new URLSearchParams({ bh: '1189', spjg: '2', spyj: '请补正' }).toString(),
    );
    expect(await response.text()).toContain('已退回补正');
    expect(server.decisions()).toEqual([
      expect.objectContaining({ caseId: '1189', result: 'return', opinion: '请补正', via }),
    ]);
  });

  it('travels in the query of a link', async () => {
    await page(`doSp.do?bh=1191&spjg=1&spyj=${encodeURIComponent('同意')}`);
    expect(server.decisions()).toEqual([
      expect.objectContaining({ caseId: '1191', result: 'approve', opinion: '同意', via: 'link' }),
    ]);
  });

  it.each(['', 'bh=1187', 'bh=9999&spjg=1', 'bh=1187&spjg=7'])('that says %j is refused', async (body) => {
    expect((await post('saveSp.do', body)).status).toBe(400);
    expect(server.decisions()).toEqual([]);
  });

  it('shows in the list of done cases, and reset forgets it', async () => {
    await post('saveSp.do', 'bh=1187&spjg=1&spyj=ok');
    expect(await page('ybsx.do')).toContain('示370100-2026-01187');
    expect(await page('dbsx.do')).toContain('已通过');
    const seen = await fetch(`${server.url}/legacy/_decisions`).then((r) => r.json());
    expect(seen).toEqual(server.decisions());
    await fetch(`${server.url}/legacy/_reset`);
    expect(server.decisions()).toEqual([]);
  });
});

describe('the trial page', () => {
  it('is UTF-8 under a policy that allows no inline script', async () => {
    const { response, body } = await bytes(`${pageOf.fetch}?bh=1187`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body.toString('utf8')).not.toMatch(/ on\w+=| style=|<script>/);
  });
});

describe('a form from a GBK page', () => {
  it('keeps a character that GBK lacks, which browsers send as a numeric reference', () => {
    expect(parseForm('spyj=%26%2310003%3B', 'gbk')).toEqual({ spyj: '✓' });
  });

  it('reads a bare percent sign as itself', () => {
    expect(parseForm('a=100%&b=%zz', 'gbk')).toEqual({ a: '100%', b: '%zz' });
  });
});
