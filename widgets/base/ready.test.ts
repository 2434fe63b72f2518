import { expect } from '@open-wc/testing';
import { requests, route, serveLaw } from '../testing/support.ts';
import { JsonCreditSource } from './credit-source.ts';
import { pageReady } from './ready.ts';
import { provideToken } from './token.ts';

/** A page that is being read, or whose deferred scripts are running, or have run. */
function pageIs(readyState: DocumentReadyState, domContentLoadedEventStart = 0): void {
  Object.defineProperty(document, 'readyState', { configurable: true, get: () => readyState });
  performance.getEntriesByType = () => [
    { domContentLoadedEventStart } as unknown as PerformanceNavigationTiming,
  ];
}
const parsed = () => window.dispatchEvent(new Event('DOMContentLoaded'));
const isReady = async () => {
  let ready = false;
  void pageReady().then(() => (ready = true));
  await new Promise((done) => setTimeout(done));
  return ready;
};

describe('the page', () => {
  const { getEntriesByType } = performance;
  beforeEach(serveLaw);
  afterEach(() => {
    delete (document as { readyState?: unknown }).readyState;
    performance.getEntriesByType = getEntriesByType;
    provideToken();
    parsed();
  });

  it('is ready once its deferred scripts have run', async () => {
    for (const [state, since, ready] of [
      ['loading', 0, false],
      ['interactive', 0, false],
      ['interactive', 7, true],
      // Opened anew by a script: what is timed was the page before.
      ['loading', 7, false],
      ['complete', 0, true],
    ] as const) {
      pageIs(state, since);
      expect(await isReady(), `${state} ${since}`).to.equal(ready);
    }
    pageIs('interactive');
    const ready = pageReady();
    parsed();
    await ready;
  });

  it('may give its token in a script after ours: no query goes without it', async () => {
    route('/credit', () => Response.json({}));
    pageIs('interactive');
    const query = { kind: 'uscc', value: '1', mode: 'public', department: '示例局' } as const;
    const answer = new JsonCreditSource('/credit').query(query, new AbortController().signal);
    await new Promise((done) => setTimeout(done));
    expect(requests).to.have.length(0);
    provideToken(() => 't1');
    parsed();
    await answer;
    expect(requests[0]!.headers.get('authorization')).to.equal('Bearer t1');
  });
});
