import { describe, expect, it } from 'vitest';
import { companies, doubtfulCompanies } from '../../test/tools/subjects.ts';
import { findSubjects, normalizeName, parseUscc } from './index.ts';

const real = companies();
const doubtful = doubtfulCompanies();

const wide = (code: string): string =>
  code.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** Ways a code stands in a page, in turn. */
const WRITTEN: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => code.toLowerCase(),
  wide,
  (code) => code.replace(/.{4}(?=.)/g, '$& '),
  (code) => code.replace(/.{4}(?=.)/g, '$&\u3000'),
  (code) => code.replace(/^(..)(.{6})(.{9})(.)$/, '$1-$2-$3-$4'),
];

/** Running text around name and code: numbers of every other sort that such text has. */
const SENTENCES: readonly ((name: string, code: string) => string)[] = [
  (name, code) => `经查，${name}（统一社会信用代码：${code}）于2025年3月12日取得许可，有效期至2028-03-11。`,
  (name, code) => `${name}${code}，联系电话0531-88886666、13800001234，注册资本1,234,567.89万元。\n`,
  (name, code) =>
    `当事人：${name}，代码 ${code}；依据济市监罚〔2025〕1024号，罚款2000元，缴款账号6228480402564890018。`,
  (name, code) =>
    `<td>${name}</td><td>${code}</td><td>20250312093000123</td><td>http://example.gov.cn/a/20250312/1</td>\r\n`,
  (name, code) => `编号：JN-2025-000123 单位：${name} 信用代码${code} 邮编250001 建筑面积1024.50平方米，`,
];

describe.skipIf(!real)('on 100,000 registered companies', { timeout: 60_000 }, () => {
  const rows = real ?? [];

  it('accepts every code, five of them with the remark on the inner check', () => {
    const refused = rows.filter(({ code }) => !parseUscc(code).ok);
    const remarked = rows.map(({ code }) => parseUscc(code)).filter((parsed) => parsed.ok && parsed.remark);
    expect(refused).toEqual([]);
    expect(remarked).toHaveLength(5);
  });

  it('finds every code in running text, however it is written, and nothing else', () => {
    let text = '';
    rows.forEach(({ name, code }, i) => {
      const write = WRITTEN[i % WRITTEN.length] ?? String;
      const sentence = SENTENCES[i % SENTENCES.length] ?? String;
      text += sentence(name, write(code));
    });
    const found = findSubjects(text);
    expect(found.map(({ value }) => value)).toEqual(rows.map(({ code }) => code));
    expect(found.every(({ kind, valid }) => kind === 'uscc' && valid)).toBe(true);
  });

  it('finds every code in a grid without labels, and nothing in the names', () => {
    const found = findSubjects(rows.map(({ name, code }, i) => `${i + 1}\t${name}\t${code}`).join('\n'));
    expect(found.map(({ value }) => value)).toEqual(rows.map(({ code }) => code));
    expect(findSubjects(rows.map(({ name }) => name).join('\n'))).toEqual([]);
  });

  it('keeps names apart: names that become one under normalisation differ in width, brackets or spaces only', () => {
    const byKey = new Map<string, string>();
    const loose = (name: string): string =>
      name
        .normalize('NFKC')
        .replace(/[\s·•・]/g, '')
        .toUpperCase();
    for (const { name } of rows) {
      const before = byKey.get(normalizeName(name));
      if (before !== undefined) expect(loose(before)).toBe(loose(name));
      byKey.set(normalizeName(name), name);
    }
    expect(byKey.size).toBeGreaterThan(99_000);
  });
});

describe.skipIf(!doubtful)('on 464 codes of the register that were refused elsewhere', () => {
  const rows = doubtful ?? [];

  it('accepts the 273 that are only written in lower case, and refuses the other 191 by their check digit', () => {
    const answers = rows.map(({ code }) => parseUscc(code));
    expect(answers.filter((parsed) => parsed.ok)).toHaveLength(273);
    const errors = answers.map((parsed) => (parsed.ok ? 'none' : parsed.error));
    expect(errors.filter((error) => error === 'check')).toHaveLength(159);
    expect(errors.filter((error) => error === 'organisation-check')).toHaveLength(31);
    expect(errors.filter((error) => error === 'registration-authority')).toHaveLength(1); // 42 9006NA…: an old number
  });

  it('flags them in running text; only codes that begin like no place are left alone', () => {
    const lost = rows.filter(({ name, code }) => findSubjects(`${name} ${code} 存续`).length !== 1);
    expect(lost.map(({ code }) => code)).toEqual(['91010213775253664R', '429006NA000000022X']);
    const valid = rows.filter(({ code }) => findSubjects(code)[0]?.valid);
    expect(valid).toHaveLength(273);
  });
});
