import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listAddress, originPattern } from './identify.ts';
import { fingerprintOf, isPersonSecret, readPublicKey } from './key.ts';
import { sitesToRead } from './sites.ts';

const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

describe('the address of a list', () => {
  it.each([
    ['https://credit.example.cn/list', 'https://credit.example.cn/list/'],
    [' https://credit.example.cn/list/manifest.json ', 'https://credit.example.cn/list/'],
    ['http://10.1.2.3:8080/', 'http://10.1.2.3:8080/'],
    ['credit.example.cn/list', undefined],
    ['ftp://credit.example.cn/', undefined],
    ['https://credit.example.cn/?list=1', undefined],
    ['https://me:secret@credit.example.cn/', undefined],
  ])('%s is taken as %s', (typed, address) => expect(listAddress(typed)).toBe(address));

  it('asks the browser for its site and no more', () => {
    expect(originPattern('http://10.1.2.3:8080/list/')).toBe('http://10.1.2.3/*');
  });
});

describe('a publisher’s key', () => {
  it('is read as it is pasted, bare or in PEM', async () => {
    const pem = String(publicKey.export({ type: 'spki', format: 'pem' }));
    expect(await readPublicKey(`${key}\n`)).toBe(key);
    expect(await readPublicKey(pem)).toBe(key);
    expect(await fingerprintOf(key)).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });
  it('is refused where it is something else', async () => {
    const { publicKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const other = rsa.export({ type: 'spki', format: 'der' }).toString('base64');
    for (const text of ['', '示例', 'AAAA', other, key.slice(0, -8) + 'AAAAAAA='])
      expect(await readPublicKey(text)).toBeUndefined();
    expect(isPersonSecret(Buffer.alloc(32).toString('base64'))).toBe(true);
    expect(isPersonSecret(Buffer.alloc(31).toString('base64'))).toBe(false);
  });
});

describe('a site that a list comes from', () => {
  const granted = ['https://sp.example.cn/*', 'https://credit.example.cn/*'];
  it('is not read, though the browser lets us reach it', () => {
    expect(sitesToRead(granted, ['https://credit.example.cn/*'], [])).toEqual(['https://sp.example.cn/*']);
  });
  it('is read where the officer has enabled it', () => {
    expect(sitesToRead(granted, ['https://credit.example.cn/*'], ['https://credit.example.cn/*'])).toEqual(
      granted,
    );
  });
});
