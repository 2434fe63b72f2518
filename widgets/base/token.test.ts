import { expect } from '@open-wc/testing';
import { COMPANY, requests, route, serveLaw } from '../testing/support.ts';
import { JsonCreditSource, type CreditQuery } from './credit-source.ts';
import type { CheckFailed } from './failure.ts';
import { provideToken, type TokenProvider } from './token.ts';

const QUERY: CreditQuery = { kind: 'uscc', value: COMPANY, mode: 'public', department: '示例局' };
const ask = (token?: TokenProvider, timeout = 1000) =>
  new JsonCreditSource('/credit', { token, timeout }).query(QUERY, new AbortController().signal).then(
    () => 'answered',
    (error: CheckFailed) => error.why,
  );
const bearers = () => requests.map((request) => request.headers.get('authorization'));

describe('a token', () => {
  let good = '';
  let asked = 0;
  /** Gives t1, t2, … and makes the endpoint accept only the newest. */
  const provider =
    (expiresIn?: number): TokenProvider =>
    async () => {
      await Promise.resolve();
      good = `t${++asked}`;
      return expiresIn === undefined ? good : { token: good, expiresIn };
    };
  beforeEach(() => {
    serveLaw();
    asked = 0;
    good = '';
    route('/credit', (request) =>
      request.headers.get('authorization') === `Bearer ${good}`
        ? Response.json({ fine: true })
        : new Response('', { status: 401 }),
    );
  });
  afterEach(() => provideToken());

  it('is asked for once, however many queries wait for it', async () => {
    const token = provider();
    expect(await Promise.all([ask(token), ask(token), ask(token)])).to.deep.equal(Array(3).fill('answered'));
    expect(asked).to.equal(1);
  });

  it('is renewed after 401, once for all who were refused, and the queries are asked again', async () => {
    const token = provider();
    await ask(token);
    good = 'moved on';
    expect(await Promise.all([ask(token), ask(token)])).to.deep.equal(['answered', 'answered']);
    expect(asked).to.equal(2);
    expect(bearers().slice(-2)).to.deep.equal(['Bearer t2', 'Bearer t2']);
  });

  it('is renewed before it expires', async () => {
    const token = provider(0);
    expect(await ask(provider(3600))).to.equal('answered');
    expect(await ask(token)).to.equal('refused');
    expect(bearers()).to.deep.equal(['Bearer t1']);
  });

  it('that is refused twice is given up', async () => {
    route('/credit', () => new Response('', { status: 401 }));
    expect(await ask(provider())).to.equal('refused');
    expect(requests).to.have.length(2);
  });

  it('is not asked for anew after 403', async () => {
    route('/credit', () => new Response('', { status: 403 }));
    expect(await ask(provider())).to.equal('refused');
    expect(asked).to.equal(1);
  });

  for (const [what, token] of [
    ['throws', () => Promise.reject(new Error('no'))],
    ['gives nothing', () => undefined as never],
    ['gives what would end the header', () => 'a\r\nX-Evil: 1'],
  ] as const)
    it(`whose provider ${what} is a refusal, and nobody is asked`, async () => {
      expect(await ask(token)).to.equal('refused');
      expect(requests).to.have.length(0);
    });

  it('whose provider failed is asked for again by the next query', async () => {
    let fails = true;
    const next = provider();
    const token: TokenProvider = () => (fails ? Promise.reject(new Error('no')) : next());
    expect(await ask(token)).to.equal('refused');
    fails = false;
    expect(await ask(token)).to.equal('answered');
  });

  it('whose provider never answers times out', async () => {
    expect(await ask(() => new Promise(() => {}), 20)).to.equal('timeout');
    expect(requests).to.have.length(0);
  });

  it('of the page serves every endpoint that has none of its own', async () => {
    provideToken(provider());
    expect(await ask()).to.equal('answered');
    provideToken();
    expect(await ask()).to.equal('refused');
  });
});
