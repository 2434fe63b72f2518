import { describe, expect, it } from 'vitest';
import { allPacks, packOf } from '../../test/tools/packs.ts';
import type { DeadlineRule } from '../deadline/types.ts';
import { consequenceOf } from './consequence.ts';
import { findRow } from './rules.ts';

const ZW = packOf('ZW');
const said = (id: string) =>
  consequenceOf(ZW, findRow([ZW], 'deadlines', id) as DeadlineRule).map(({ article, quote }) => [
    article,
    quote,
  ]);

describe('what follows when a limit is missed', () => {
  it('is quoted: who orders it put right, who is disciplined, and the case', () => {
    expect(said('DL-ZW-21-COND')).toEqual([
      [
        '第三十九条',
        '政务数据提供部门违反本条例规定,有下列情形之一的,由同级政务数据共享主管部门责令改正;拒不改正或者情节严重的,对负有责任的领导人员和直接责任人员依法给予处分',
      ],
      ['第三十九条(四)', '未按时答复政务数据共享申请或者未按时共享政务数据,且无正当理由'],
    ]);
    expect(said('DL-ZW-17-REVIEW').map(([article]) => article)).toEqual(['第四十一条', '第四十一条(三)']);
    expect(said('DL-ZW-29-LOG').map(([article]) => article)).toEqual(['第四十条', '第四十条(五)']);
  });

  it('is nothing where the text names nothing', () => {
    expect(said('DL-ZW-26-CLAIM')).toEqual([]);
  });

  it('is quoted for every rule that names it', () => {
    const rules = allPacks().flatMap((pack) => (pack.deadlines ?? []).map((rule) => ({ pack, rule })));
    const named = rules.filter(({ rule }) => rule.consequence !== undefined);
    expect(named.length).toBeGreaterThan(9);
    for (const { pack, rule } of named) expect(consequenceOf(pack, rule), rule.id).toHaveLength(2);
  });
});
