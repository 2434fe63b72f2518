import { describe, expect, it } from 'vitest';
import type { SyncProblem } from '../list/index.ts';
import { plainDate } from '../date/index.ts';
import { sayListSync, sayListWarning, sayUnavailable } from './list-sync.ts';

const PROBLEMS: SyncProblem[] = [
  { code: 'network', path: 'index.bin' },
  { code: 'aborted', path: 'index.bin' },
  { code: 'http', status: 503, path: 'index.bin' },
  { code: 'html', path: 'manifest.json' },
  { code: 'bad-signature' },
  { code: 'bad-manifest', field: 'counts' },
  { code: 'other-list', saw: 'elsewhere' },
  { code: 'rollback', installed: 5, saw: 3 },
  { code: 'sequence-reused', saw: 5 },
  { code: 'damaged', path: 'packs/000.bin' },
  { code: 'quota' },
  { code: 'store', message: 'x' },
  { code: 'overtaken' },
];

describe('the sentence about a list that was not updated', () => {
  it.each(PROBLEMS)(
    'for $code is one of its own, in both languages, and says what still answers',
    (problem) => {
      for (const locale of ['zh-CN', 'en'] as const) {
        const others = PROBLEMS.filter((other) => other !== problem).map((other) =>
          sayListSync(other, locale, 4),
        );
        expect(others).not.toContain(sayListSync(problem, locale, 4));
        expect(sayListSync(problem, locale, 4)).toMatch(/4/);
        expect(sayListSync(problem, locale)).not.toMatch(/undefined|\[object/);
      }
    },
  );

  it('names file and reason', () => {
    expect(sayListSync({ code: 'http', status: 404, path: 'manifest.json' }, 'zh-CN', 3)).toBe(
      '名单未能更新：manifest.json：服务器返回 404。仍使用已安装的第3期。',
    );
  });

  it('never lets a missing list pass for clear', () => {
    expect(sayListSync({ code: 'quota' }, 'zh-CN')).toContain('未能核查');
    for (const why of ['shard', 'no-person-key', 'person-key-wrong'] as const)
      expect(sayUnavailable(why, 'zh-CN')).toMatch(/^未能核查/);
  });
});

describe('a warning beside the answers', () => {
  it('names the last valid day', () => {
    expect(sayListWarning({ code: 'stale', lastDay: plainDate('2026-03-31') }, 'zh-CN')).toContain(
      '2026-03-31',
    );
  });
  it('names both days of a clock set back', () => {
    const warning = {
      code: 'clock',
      today: plainDate('2026-01-01'),
      atLeast: plainDate('2026-03-31'),
    } as const;
    expect(sayListWarning(warning, 'en')).toMatch(/2026-01-01.*2026-03-31/);
  });
});
