import { expect, it } from 'vitest';
import { retention } from '../audit/index.ts';
import { day } from '../../test/fixtures/credit.ts';
import { packOf } from '../../test/tools/packs.ts';
import { auditColumns, retentionSentence, verifySentence } from './audit.ts';

it('a log that holds, and one that does not, counted from 1', () => {
  expect(verifySentence({ ok: true, count: 12, head: '' }, 'zh-CN')).toBe('日志完整，共12条。');
  expect(verifySentence({ ok: false, index: 3, reason: 'content' }, 'zh-CN')).toBe(
    '日志不完整：第4条内容与其校验值不符，已被改动。',
  );
  expect(verifySentence({ ok: false, index: 3, reason: 'tail' }, 'en')).toMatch(
    /^The log is broken: entry 4 is missing/,
  );
});

it('how long it is kept, until when, from when on it may go, by which article', () => {
  const kept = retention({
    law: ['ZW', 'DL'].map(packOf),
    jurisdictions: ['CN-2102'],
    generatedOn: day('2026-03-02'),
  });
  expect(retentionSentence(kept, 'zh-CN')).toMatch(
    /^至少保存至2031年3月2日 周日，最早可于2031年3月3日 周一清除。依据《公共信用信息管理办法》第十八条「.*至少保存5年」。$/,
  );
  const unknown = retention({ law: [], jurisdictions: ['CN-2102'], generatedOn: day('2026-03-02') });
  expect(retentionSentence(unknown, 'zh-CN')).toContain('不得清除');
});

it('every column has a heading of its own', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const titles = auditColumns(locale).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  }
});
