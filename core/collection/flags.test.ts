import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../date/types.ts';
import { lawInForce } from '../law/index.ts';
import type { LawPack } from '../law/types.ts';
import { flagsOf } from './flags.ts';
import type { CollectedField, SharedEntry } from './types.ts';

const packs = ['ZW', 'CRR', 'SD', 'JN', 'ZB1', 'SY'].map(
  (name) =>
    JSON.parse(readFileSync(new URL(`../law/packs/${name}.json`, import.meta.url), 'utf8')) as LawPack,
);
const lawOf = (jurisdiction: string) => lawInForce(packs, { jurisdiction, on: '2026-11-22' as PlainDate });
const jinan = lawOf('CN-3701');
const licence: SharedEntry = {
  id: 'E1',
  name: '（示例）企业登记信息',
  attribute: 'UNCONDITIONAL',
  items: ['营业执照'],
  sufficient: true,
};
const said = (field: CollectedField, law = jinan, catalogue: readonly SharedEntry[] = [licence]) =>
  flagsOf(field, law, catalogue).map(({ kind, duty, answer, sure }) => [
    kind,
    duty.id,
    answer.level,
    ...(sure ? [] : ['mentions']),
  ]);

describe('what a form collects', () => {
  it.each(['宗教信仰', '* 本人血型：', '指纹采集', '既往病史（如有）', '请填写基因信息'])(
    'forbids %s, whatever the person agrees to',
    (label) => {
      expect(said({ label, consent: 'written' })).toEqual([['forbidden', 'JN-43-FORBID', 'refuse']]);
    },
  );

  it.each(['姓名', '联系电话', '住址', '经营范围', '审核意见', '法定代表人', '注册资本', '保险公司名称'])(
    'says nothing of %s',
    (label) => {
      expect(said({ label })).toEqual([]);
    },
  );

  it.each(['疾病预防控制中心名称', '不动产权证号', '基因检测机构', '收入来源'])(
    'knows that %s only mentions an item',
    (label) => {
      expect(flagsOf({ label }, jinan).filter(({ sure }) => sure)).toEqual([]);
    },
  );

  it('ties asset items to a law or regulation in Jinan, and to written consent in Zibo', () => {
    const income = { label: '家庭年收入（元）' };
    expect(said(income)).toEqual([['basis', 'JN-43-ASSET', 'indeterminate']]);
    expect(said({ ...income, basis: 'law' })).toEqual([]);
    expect(said({ ...income, basis: 'notice', consent: 'written' })).toEqual([
      ['basis', 'JN-43-ASSET', 'refuse'],
    ]);
    const zibo = lawOf('CN-3703');
    const own = (field: CollectedField) => said(field, zibo).filter(([, rule]) => rule!.startsWith('ZB1'));
    expect(own(income)).toEqual([['consent', 'ZB1-CONSENT', 'indeterminate']]);
    expect(own({ ...income, consent: 'written' })).toEqual([]);
  });

  it('protects an individual business as the person it is, and says that this is a choice', () => {
    for (const label of ['家庭年收入（元）', '血型']) {
      const [person] = flagsOf({ label, basis: 'notice' }, jinan);
      const [business] = flagsOf({ label, basis: 'notice' }, jinan, [], undefined, 'individual-business');
      expect(business?.answer).toMatchObject({ rule: person!.answer.rule, level: 'refuse' });
      expect(business?.answer.choices).toEqual([...person!.answer.choices, 'individual-business']);
    }
  });

  it('advises at most where only an interpretation says it', () => {
    const [flag] = flagsOf({ label: '血型' }, lawOf('CN-3703')).filter(
      ({ duty }) => duty.id === 'ZB1-FORBID',
    );
    expect(flag?.answer).toMatchObject({ level: 'advise', cappedBy: 'official-interpretation' });
  });

  it('points to the catalogue for what can be had by sharing, on paper or not', () => {
    for (const label of ['营业执照', '营业执照复印件：', '上传营业执照扫描件'])
      expect(said({ label })).toEqual([['repeat', 'ZW-19-REPEAT', 'advise']]);
    expect(said({ label: '营业执照' }, jinan, [{ ...licence, sufficient: undefined } as never])).toEqual([
      ['repeat', 'ZW-19-REPEAT', 'indeterminate'],
    ]);
    expect(said({ label: '营业执照' }, jinan, [{ ...licence, sufficient: false }])).toEqual([]);
    expect(said({ label: '营业执照' }, jinan, [{ ...licence, attribute: 'NOT-SHARED' }])).toEqual([]);
    expect(said({ label: '营业执照' }, jinan, [])).toEqual([]);
  });

  it('says in Shenyang that what was shared stands for the paper, where paper is asked for', () => {
    const shenyang = lawOf('CN-2101');
    const entry = { ...licence, kind: '证照' };
    expect(said({ label: '营业执照原件' }, shenyang, [entry])).toEqual([
      ['repeat', 'SY-SAME-EFFECT', 'advise'],
      ['repeat', 'ZW-19-REPEAT', 'advise'],
    ]);
    expect(said({ label: '营业执照' }, shenyang, [entry])).toEqual([['repeat', 'ZW-19-REPEAT', 'advise']]);
    expect(said({ label: '营业执照原件' }, shenyang)).toEqual([['repeat', 'ZW-19-REPEAT', 'advise']]);
  });
});
