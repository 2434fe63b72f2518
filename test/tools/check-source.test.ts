import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { CODE, OTHER_CODE, PERSON, record } from '../fixtures/credit.ts';
import { run } from './check-source.ts';
import { INVENTED } from './source/check.ts';
import { judgeAddress } from './source/judge.ts';
import type { CreditQuery } from '../../widgets/base/credit-source.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly query: CreditQuery;
}
type Answer = (query: CreditQuery, response: Parameters<RequestListener>[1]) => void;

/** Runs the command against a small server; what it printed, its exit code, what the server was asked. */
async function check(answer: Answer, more: readonly string[] = [], code: string = CODE) {
  const asked: Asked[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const query = JSON.parse(body) as CreditQuery;
      asked.push({ method: request.method, url: request.url, headers: request.headers, query });
      answer(query, response);
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/credit`;
  const lines: string[] = [];
  const exit = await run([url, '--code', code, '--department', '示例局', ...more], (line) =>
    lines.push(line),
  );
  return { exit, asked, text: lines.join('\n') };
}

const JSON_HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
const sends =
  (value: unknown, headers: Readonly<Record<string, string>> = JSON_HEADERS, status = 200): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(typeof value === 'string' ? value : JSON.stringify(value));
const answers = (...records: unknown[]) => ({ source: '示例平台', asOf: '2025-06-20', records });

/** Keeps the contract: records of the subject, none of others, nothing without a department. */
const good: Answer = (query, response) =>
  query.department
    ? sends(answers(...(query.value === CODE ? [record()] : [])))(query, response)
    : sends({ error: 'department' }, JSON_HEADERS, 403)(query, response);

/** Good, except for what it answers about the subject. */
const butFor =
  (answer: Answer): Answer =>
  (query, response) =>
    (query.value === CODE ? answer : good)(query, response);

describe('an endpoint that keeps the contract', () => {
  it('passes, and the report says so in both languages', async () => {
    const { exit, text } = await check(good);
    expect(exit).toBe(0);
    expect(text).toContain('结论：符合数据源约定');
    expect(text).toContain('The endpoint keeps the contract');
    expect(text).not.toMatch(/[✗!]/);
  });

  it('is asked by POST, the identifier in the body only, with the headers that were given', async () => {
    const { asked } = await check(good, ['--header', 'Authorization: Bearer t', '--mode', 'officer']);
    expect(asked.map(({ query }) => query.value)).toEqual([CODE, INVENTED, INVENTED]);
    expect(asked[0]!.query).toEqual({ kind: 'uscc', value: CODE, mode: 'officer', department: '示例局' });
    for (const { method, url, headers } of asked) {
      expect(method).toBe('POST');
      expect(url).toBe('/credit');
      expect(headers.authorization).toBe('Bearer t');
    }
  });

  it('passes with advice where a shared cache could keep the reply and any site may ask', async () => {
    const headers = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };
    const { exit, text } = await check(butFor(sends(answers(record()), headers)));
    expect(exit).toBe(0);
    expect(text).toContain('! 建议应答头 Cache-Control: no-store');
    expect(text).toContain('! Access-Control-Allow-Origin');
  });

  it('is advised to refuse who does not say on whose behalf it asks', async () => {
    const { exit, text } = await check((query, response) =>
      good({ ...query, department: '示例局' }, response),
    );
    expect(exit).toBe(0);
    expect(text).toContain('! 建议拒绝（400 或 403），实际为 200');
  });
});

const html = '<!doctype html><title>统一身份认证</title>';
describe('an endpoint that breaks the contract fails', () => {
  it.each<[string, Answer, ...string[]]>([
    ['with a login page and 200', sends(html, { 'Content-Type': 'text/html' }), 'HTML', 'text/html'],
    ['with a login page that is called JSON', sends(html), '应答是 HTML'],
    ['with 500', sends('{}', JSON_HEADERS, 500), '状态码 500'],
    ['with 401', sends('', {}, 401), '没有登录或者没有令牌', '--header'],
    ['with 404 for no records', sends('{}', JSON_HEADERS, 404), '没有记录也是 200'],
    [
      'with a redirect that carries the code',
      sends('', { Location: `/login?back=%2Fcredit%3Fcode%3D${CODE}` }, 302),
      '要求跳转',
      '应答头 location 中含有主体代码',
    ],
    [
      'with a reply that breaks off',
      (_, response) => {
        response.writeHead(200, { ...JSON_HEADERS, 'Content-Length': '9999' }).write('{"source":');
        setImmediate(() => response.destroy());
      },
      '应答中途断开',
    ],
    ['with JSON cut short', sends(JSON.stringify(answers(record())).slice(0, -9)), '应答不是完整的 JSON'],
    ['with nothing', sends(''), '应答是空的'],
    ['with null', sends('null'), '应答是空的'],
    ['with another content type', sends(answers(), { 'Content-Type': 'text/plain' }), '“text/plain”'],
    ['with more than a megabyte', sends(`"${'x'.repeat(1_000_000)}"`), '超过 1000000 字节'],
    [
      'with GBK',
      (_, response) => void response.writeHead(200, JSON_HEADERS).end(Buffer.from([0x22, 0xd0, 0xc5, 0x22])),
      '不是 UTF-8',
    ],
    ['with a list in place of an answer', sends([record()]), '应答结构不符'],
    ['with wrong types', sends(answers({ ...record(), title: 7 })), '第1条记录，事项（title）：类型不符'],
    [
      'with a date that does not exist',
      sends(answers({ ...record(), decisionDate: '2025-02-30' })),
      '2025-02-30',
    ],
    [
      'with a misspelt field',
      sends(answers({ ...record(), repairedAt: '2025-01-01' })),
      'repairedAt：不是名单格式的字段',
    ],
    [
      'with a record of somebody else',
      sends(answers(record({ subject: { ...record().subject, id: { kind: 'uscc', value: OTHER_CODE } } }))),
      '其他主体的记录',
    ],
    ['with 501 records', sends(answers(...Array.from({ length: 501 }, () => record()))), '超过 500 条记录'],
    [
      'with a record for departments sent to the public',
      sends(answers(record(), record({ disclosureMode: 'sharing' }))),
      '第2条记录不是 public',
    ],
  ])('%s', async (_, answer, ...parts) => {
    const { exit, text } = await check(butFor(answer));
    expect(exit).toBe(1);
    for (const part of parts) expect(text).toMatch(new RegExp(`✗ .*${part.replace(/[()（）]/g, '\\$&')}`));
  });

  it('when it does not answer in time, and is not asked further', async () => {
    // Its time is over once it has been asked, however busy the machine is.
    const over = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(over.signal);
    onTestFinished(() => timeout.mockRestore());
    const { exit, text, asked } = await check(() => over.abort(), ['--timeout', '50']);
    expect(timeout).toHaveBeenCalledWith(50);
    expect(exit).toBe(1);
    expect(text).toContain('✗ 超时');
    expect(asked).toHaveLength(1);
  });

  it('when it has something on a subject that does not exist', async () => {
    const { exit, text } = await check(sends({ ...answers(), name: '（示例）公司' }));
    expect(exit).toBe(1);
    expect(text).toContain('✗ 虚构主体竟有记录或名称');
  });

  it('when nobody listens', async () => {
    const lines: string[] = [];
    const free = 'http://127.0.0.1:9/credit';
    expect(await run([free, '--code', CODE, '--department', '示例局'], (line) => lines.push(line))).toBe(1);
    expect(lines.join('\n')).toContain('✗ 无法连接');
  });
});

describe('the report', () => {
  it('keeps quiet about persons: neither the number asked for nor names in a broken record', async () => {
    const person = {
      type: 'natural-person',
      id: { kind: 'resident-id', value: PERSON },
      name: ['（示例）王某'],
    };
    const { text } = await check(
      sends(answers({ ...record(), subject: person })),
      ['--kind', 'resident-id'],
      PERSON,
    );
    expect(text).toContain('subject.name');
    expect(text).not.toContain(PERSON);
    expect(text).not.toContain('王某');
  });
});

describe('the address', () => {
  it.each([
    ['https://portal.example/api', undefined],
    ['http://localhost:8080/api', undefined],
    ['http://portal.example/api', 'not-https'],
    [`https://portal.example/api?code=${CODE}`, 'code-in-address'],
    [`https://portal.example/${CODE.toLowerCase()}`, 'code-in-address'],
    [`https://portal.example/%39${CODE.slice(1)}`, 'code-in-address'],
  ])('%s is judged %s', (url, wrong) => {
    expect(judgeAddress(url, CODE).find(({ level }) => level === 'wrong')?.what).toBe(wrong);
  });
});

describe('a command that is not right', () => {
  it.each([
    [[]],
    [['ftp://portal.example']],
    [['https://portal.example/api', '--department', '示例局']],
    [['https://portal.example/api', '--code', CODE]],
    [['https://portal.example/api', '--code', '123', '--department', '示例局']],
    [['https://portal.example/api', '--code', CODE, '--department', '示例局', '--mode', 'anybody']],
    [['https://portal.example/api', '--code', CODE, '--department', '示例局', '--header', 'no colon']],
    [['https://portal.example/api', '--unknown']],
  ])('%j asks for nothing and shows the usage', async (args) => {
    const lines: string[] = [];
    expect(await run(args, (line) => lines.push(line))).toBe(2);
    expect(lines.join('\n')).toContain('用法 / Usage');
  });
});

describe('an endpoint with fields of its own', () => {
  const mapping = {
    ask: { code: 'value', who: 'department' },
    ok: { path: 'code', in: [0] },
    source: { is: '示例平台' },
    asOf: { path: 'time', date: 'YYYY/MM/DD' },
    records: 'data',
    record: { id: 'xh', title: 'mc' },
  };
  const folder = mkdtempSync(join(tmpdir(), 'xinshao-mapping-'));
  const file = (name: string, value: unknown): string => {
    writeFileSync(join(folder, name), JSON.stringify(value));
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const own =
    (answer: object): Answer =>
    (query, response) =>
      sends(answer)(query, response);

  it('is asked and read through the mapping', async () => {
    const empty = own({ code: 0, time: '2025/06/20', data: [] });
    const { exit, asked, text } = await check(empty, ['--mapping', file('good.json', mapping)]);
    expect(asked[0]!.query).toEqual({ code: CODE, who: '示例局' });
    expect(text).toContain('组件接受该应答，共 0 条记录');
    expect(exit).toBe(0);
  });

  it.each([
    ['its result code', { code: 500, time: '2025/06/20', data: [] }, '不是字段对应（ok）里列明的成功'],
    ['a field', { code: 0, time: '2025-06-20', data: [] }, '读不出 answer.asOf'],
    ['what a record lacks', { code: 0, time: '2025/06/20', data: [{ xh: '1', mc: 'x' }] }, 'subject'],
  ])('is told %s', async (_, answer, said) => {
    const { exit, text } = await check(own(answer), ['--mapping', file('good.json', mapping)]);
    expect(text).toContain(said);
    expect(exit).toBe(1);
  });

  it('is not asked where the mapping is wrong', async () => {
    const { exit, asked, text } = await check(good, [
      '--mapping',
      file('bad.json', { ...mapping, record: 7 }),
    ]);
    expect([exit, asked.length]).toEqual([2, 0]);
    expect(text).toContain('bad.json: record');
  });
});
