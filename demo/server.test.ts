import { connect } from 'node:net';
import type { PlainDate } from '../core/date/types.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from './legacy/cases.ts';
import { elements } from './playground/elements.ts';
import { subjects, subjectOf } from './data/subjects.ts';
import { startDemoServer, type DemoServer } from './server.ts';

let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer({ port: 0, on: '2026-11-22' as PlainDate });
});
afterAll(() => server.close());

const get = (path: string): Promise<Response> => fetch(server.url + path, { redirect: 'manual' });

describe('the index page', () => {
  it('names every case with what should happen, and escapes nothing into markup', async () => {
    const html = await (await get('/')).text();
    for (const c of cases) {
      expect(html).toContain(c.number);
      expect(html).toContain(subjectOf(c.subjectKey).expected);
    }
  });

  it('covers every subject with a case', () => {
    expect(new Set(cases.map((c) => c.subjectKey))).toEqual(new Set(subjects.map((s) => s.key)));
  });
});

describe('our pages', () => {
  const paths = ['/', '/portal/', '/playground/', ...elements.map((el) => `/playground/${el.tag}`)];

  it.each(paths)('%s go out under the strict policy and hold nothing that it forbids', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy');
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"])
      expect(policy).toContain(part);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types lit-html");
    const html = await response.text();
    expect(html).not.toMatch(/<script(?![^>]*(\bsrc=|application\/json))|<style|\sstyle=|\son[a-z]+="/);
  });

  it('a folder without its slash is redirected', async () => {
    for (const folder of ['/legacy', '/portal', '/playground']) {
      const response = await get(folder);
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe(`${folder}/`);
    }
  });

  it('a page that is not there is 404', async () => {
    for (const path of [
      '/nothing',
      '/portal/nothing.html',
      '/playground/xin-nothing',
      '/legacy/nothing.do',
      '/constructor',
      '/legacy/constructor',
    ])
      expect((await get(path)).status, path).toBe(404);
  });
});

describe('files', () => {
  /** Sent as it stands: fetch would tidy the path. */
  const raw = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      );
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
      socket.on('end', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each(['/site/../../package.json', '/data/../../package.json', '/../package.json', '/portal/api.ts'])(
    'outside the served folders are not served: %s',
    async (path) => {
      expect(await raw(path)).toMatch(/^HTTP\/1\.1 404/);
    },
  );

  it('the list and the broken lists can be fetched', async () => {
    expect((await get('/data/list.json')).headers.get('content-type')).toContain('application/json');
    expect((await get('/data/broken/gbk.json')).status).toBe(200);
  });
});

describe('the portal’s endpoint', () => {
  const ask = (body: unknown, path = '/portal/api/credit'): Promise<Response> =>
    fetch(server.url + path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const about = (key: string, more: object = {}) => ({
    ...subjectOf(key).id,
    mode: 'public',
    department: '示例市政务服务网',
    ...more,
  });

  it('answers the public records of just the subject asked for, with source and date', async () => {
    const answer = await (await ask(about('listed'))).json();
    expect(answer.source).toContain('示例市');
    expect(answer.asOf).toBe('2026-11-20');
    expect(answer.records.map((record: { id: string }) => record.id)).toEqual([
      'DEMO-JN-0001',
      'DEMO-JN-0002',
    ]);
  });

  it('answers the registered name, so that a typed one can be compared', async () => {
    expect((await (await ask(about('clean'))).json()).name).toBe(subjectOf('clean').name);
  });

  it('answers an empty list for a subject without records', async () => {
    expect((await (await ask(about('clean'))).json()).records).toEqual([]);
  });

  it.each(['expired', 'repaired', 'simple'])(
    'lets nothing out that may no longer be shown: %s',
    async (key) => {
      expect((await (await ask(about(key))).json()).records).toEqual([]);
    },
  );

  it.each(['objection-dalian', 'revoked'])(
    'tells an officer only that a record is withheld: %s',
    async (key) => {
      const { records } = await (await ask(about(key, { mode: 'officer' }), '/playground/api/credit')).json();
      expect(records).toEqual([expect.objectContaining({ title: '内容不显示', severity: 'none' })]);
      const [original] = subjectOf(key).records;
      for (const word of [original!.title, original!.decidingAuthority!, original!.basis!.number!])
        expect(JSON.stringify(records)).not.toContain(word);
    },
  );

  it('sends an objected record of Jinan whole, because Jinan labels and does not suspend', async () => {
    const { records } = await (await ask(about('objection-jinan'))).json();
    expect(records).toEqual(subjectOf('objection-jinan').records);
  });

  it.each(['private', 'sealed', 'legal-rep'])(
    'refuses a natural person rather than say “none”: %s',
    async (key) => {
      const response = await ask(about(key));
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('示例');
    },
  );

  it('refuses whoever does not say which department asks', async () => {
    expect((await ask(about('listed', { department: '' }))).status).toBe(403);
  });

  it('refuses another mode than public', async () => {
    expect((await ask(about('listed', { mode: 'officer' }))).status).toBe(403);
  });

  it('does not hand out what only departments may share', async () => {
    expect((await (await ask(about('grade'))).json()).records).toEqual([]);
  });

  it.each(['', 'null', '[]', '{', '{"kind":"uscc"}', '{"kind":"uscc","value":5}'])(
    'refuses %j as malformed',
    async (body) => {
      expect((await ask(body)).status).toBe(400);
    },
  );

  it('refuses a code whose check digit is wrong', async () => {
    expect((await ask(about('bad-code'))).status).toBe(400);
  });

  it('takes no identifier in the address', async () => {
    expect((await get(`/portal/api/credit?value=${subjectOf('listed').id.value}`)).status).toBe(405);
  });

  it('refuses a body larger than it ever needs', async () => {
    expect((await ask('x'.repeat(1_000_001))).status).toBe(413);
  });
});

describe('the server', () => {
  it('rejects when its port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startDemoServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
