import { expect, it } from 'vitest';
import { plainDate } from '../../../core/date/parse.ts';
import { lawInForce } from '../../../core/law/in-force.ts';
import { LAW } from '../law/packs.ts';
import { statutoryLimit } from './statutory.ts';

const at = (accepted: string, on: string) => {
  const day = plainDate(on);
  const law = lawInForce(LAW, { jurisdiction: 'CN-3701', on: day });
  return statutoryLimit(law, plainDate(accepted), day, { yellow: 3, red: 1 });
};

it('is twenty working days from acceptance for a licence, with its article, its extension and its proviso', () => {
  const { rule, clock } = at('2026-11-10', '2026-11-22')!;
  expect(rule.citation).toMatchObject({ document: '中华人民共和国行政许可法', article: '第四十二条' });
  expect(rule.citation.quote).toContain('二十日内');
  expect(rule.extension?.max).toBe(10);
  expect(rule.note?.['zh-CN']).toContain('另有规定的');
  expect(clock).toMatchObject({ kind: 'due', days: 20, due: '2026-12-08', remaining: 12 });
});

it('counts no day of a year whose holidays are not arranged yet', () => {
  expect(at('2026-12-20', '2026-12-21')!.clock).toMatchObject({ kind: 'needs-calendar', year: 2027 });
});
