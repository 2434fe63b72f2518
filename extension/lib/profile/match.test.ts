import { describe, expect, it } from 'vitest';
import { matchesPattern, profileFor, sitePattern, weighRequest } from './match.ts';

describe('a profile’s pages', () => {
  it.each([
    ['http://127.0.0.1/legacy/spxx*.do*', 'http://127.0.0.1:8600/legacy/spxx.do?bh=1', true],
    ['http://127.0.0.1/legacy/spxx*.do*', 'http://127.0.0.1:8600/legacy/spxx_ajax.do?bh=1', true],
    ['http://127.0.0.1/legacy/spxx*.do*', 'http://127.0.0.1:8600/legacy/dbsx.do', false],
    ['http://127.0.0.1:8600/*', 'http://127.0.0.1:8601/', false],
    ['*://*.example.cn/*', 'https://example.cn/a', true],
    ['*://*.example.cn/*', 'https://sp.example.cn/a', true],
    ['*://*.example.cn/*', 'https://notexample.cn/a', false],
    ['https://sp.example.cn/*', 'http://sp.example.cn/a', false],
    ['https://sp.example.cn/a.do', 'https://sp.example.cn/aXdo', false],
    ['https://sp.example.cn/*', 'about:blank', false],
    ['nonsense', 'https://sp.example.cn/', false],
  ])('%s on %s: %s', (pattern, address, fits) => {
    expect(matchesPattern(pattern, address)).toBe(fits);
  });

  it('is the first profile that fits', () => {
    const profiles = [
      { id: 'a', match: ['https://x.cn/a*'] },
      { id: 'b', match: ['https://x.cn/*'] },
    ];
    expect(profileFor(profiles, 'https://x.cn/ab')?.id).toBe('a');
    expect(profileFor(profiles, 'https://x.cn/b')?.id).toBe('b');
    expect(profileFor(profiles, 'https://y.cn/')).toBeUndefined();
  });

  it('widens to the whole site', () => {
    expect(sitePattern('https://sp.example.cn:8443/a/b*.do')).toBe('https://sp.example.cn:8443/*');
    expect(sitePattern('*://*.example.cn/*')).toBe('*://*.example.cn/*');
  });
});

describe('a request that leaves the page', () => {
  const endpoints = [
    { url: '*/saveSp.do*', method: 'POST', params: { spjg: '1' } },
    { url: '*/doSp.do?*spjg=1*' },
  ] as const;
  const post = (url: string, params: Record<string, string>) =>
    weighRequest({ url, method: 'post', params }, endpoints);

  it('is the decision when address, method and values fit', () => {
    expect(post('http://h/legacy/saveSp.do', { bh: '7', spjg: '1' })).toBe('decision');
    expect(weighRequest({ url: 'http://h/doSp.do?bh=7&spjg=1', method: 'GET', params: {} }, endpoints)).toBe(
      'decision',
    );
  });
  it('is only at the same address when it sends the case back', () => {
    expect(post('http://h/legacy/saveSp.do', { bh: '7', spjg: '2' })).toBe('same-address');
  });
  it('is none of our business otherwise', () => {
    expect(post('http://h/legacy/list.do', { spjg: '1' })).toBe('other');
    expect(weighRequest({ url: 'http://h/saveSp.do', method: 'GET', params: { spjg: '1' } }, endpoints)).toBe(
      'other',
    );
  });
});
