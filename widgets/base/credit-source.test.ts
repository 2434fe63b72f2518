import { expect } from '@open-wc/testing';
import { COMPANY, OTHER_COMPANY, record, requests, route, serveLaw } from '../testing/support.ts';
import { readAnswer } from './credit-answer.ts';
import { JsonCreditSource, type CreditQuery } from './credit-source.ts';
import { CheckFailed } from './failure.ts';

const QUERY: CreditQuery = { kind: 'uscc', value: COMPANY, mode: 'public', department: '示例局' };
const ask = (timeout = 1000, signal = new AbortController().signal) =>
  new JsonCreditSource('/credit', { timeout }).query(QUERY, signal);

async function whyOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'answered';
  } catch (error) {
    return error instanceof CheckFailed ? error.why : String(error);
  }
}

describe('a JSON endpoint', () => {
  beforeEach(serveLaw);

  it('is asked by POST, with the identifier in the body and never in the address', async () => {
    let body = '';
    route('/credit', async (request) => {
      body = await request.text();
      return Response.json({ source: 's', asOf: '2026-11-20', records: [] });
    });
    await ask();
    const [request] = requests;
    expect(request?.method).to.equal('POST');
    expect(request?.url).not.to.contain(COMPANY);
    expect(request?.redirect).to.equal('error');
    expect(request?.cache).to.equal('no-store');
    expect(JSON.parse(body)).to.deep.equal(QUERY);
  });

  for (const [what, response, why] of [
    ['a login page', () => new Response('<!doctype html><title>登录</title>'), 'not-json'],
    ['500', () => new Response('{}', { status: 500 }), 'http'],
    ['401', () => new Response('', { status: 401 }), 'refused'],
    ['403', () => new Response('', { status: 403 }), 'refused'],
    ['nothing', () => new Response(''), 'empty'],
    ['white space', () => new Response(' \n'), 'empty'],
    ['more than a megabyte', () => new Response('x'.repeat(1_000_001)), 'too-large'],
  ] as const)
    it(`that answers ${what} fails as ${why} and is not asked again`, async () => {
      route('/credit', response);
      expect(await whyOf(ask())).to.equal(why);
      expect(requests).to.have.length(1);
    });

  it('is asked once more when the network fails, and then given up', async () => {
    route('/credit', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await whyOf(ask())).to.equal('network');
    expect(requests).to.have.length(2);
  });

  it('answers after one network failure', async () => {
    route('/credit', () =>
      requests.length === 1
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Response.json({ fine: true }),
    );
    expect(await ask()).to.deep.equal({ fine: true });
  });

  it('that hangs times out and is not asked again', async () => {
    route('/credit', () => new Promise(() => {}));
    expect(await whyOf(ask(20))).to.equal('timeout');
    expect(requests).to.have.length(1);
  });

  it('is not asked again after the caller has given up', async () => {
    const stop = new AbortController();
    route('/credit', () => new Promise(() => {}));
    const asked = whyOf(ask(1000, stop.signal));
    stop.abort();
    expect(await asked).not.to.equal('answered');
    expect(requests).to.have.length(1);
  });
});

describe('an answer', () => {
  const good = { source: '示例平台', asOf: '2026-11-20', records: [record()] };
  const why = (value: unknown) => {
    try {
      readAnswer(value, QUERY);
      return 'accepted';
    } catch (error) {
      return (error as CheckFailed).why;
    }
  };

  for (const [what, value, expected] of [
    ['as agreed', good, 'accepted'],
    ['without records', { ...good, records: [] }, 'accepted'],
    ['with the registered name', { ...good, name: '（示例）青泉建设工程有限公司' }, 'accepted'],
    ['null', null, 'empty'],
    ['an array', [good], 'wrong-shape'],
    ['a text', '没有记录', 'wrong-shape'],
    ['without source', { ...good, source: undefined }, 'wrong-shape'],
    ['with an empty source', { ...good, source: ' ' }, 'wrong-shape'],
    ['with an impossible day', { ...good, asOf: '2026-02-30' }, 'wrong-shape'],
    ['with records that are no list', { ...good, records: {} }, 'wrong-shape'],
    ['with `data` in place of `records`', { ...good, records: undefined, data: [] }, 'wrong-shape'],
    [
      'with one unreadable record among good ones',
      { ...good, records: [record(), { id: 'x' }] },
      'wrong-shape',
    ],
    [
      'with a misspelt field',
      { ...good, records: [{ ...record(), repairedAt: '2026-01-01' }] },
      'wrong-shape',
    ],
    [
      'with an unknown state of disclosure',
      { ...good, records: [record({ disclosureMode: 'open' as never })] },
      'wrong-shape',
    ],
    ['with a number for a title', { ...good, records: [record({ title: 7 as never })] }, 'wrong-shape'],
    [
      'with somebody else’s record',
      {
        ...good,
        records: [
          record(),
          record({ id: 'R2', subject: { ...record().subject, id: { kind: 'uscc', value: OTHER_COMPANY } } }),
        ],
      },
      'wrong-subject',
    ],
    ['with too many records', { ...good, records: Array.from({ length: 501 }, () => record()) }, 'too-large'],
  ] as const)
    it(`${what} is ${expected}`, () => expect(why(value)).to.equal(expected));
});
