import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { RowsShown } from '../detect/rows.ts';
import type { BatchCase, HeldBatch } from '../message/own.ts';
import { batchHead, batchPart, isLast } from './batch-part.ts';

const one = (outcome: BatchCase['outcome'], n: number, more: Partial<BatchCase> = {}): BatchCase => ({
  ...{ outcome, name: `（示例）第${n}公司`, caseNumber: `SL00${n}` },
  ...more,
});
const cases = [one('none', 1), one('hold', 2), one('unchecked', 3, { times: 2 }), one('hold', 4)];

describe('a step for several rows, in the dialog about one of them', () => {
  const place = document.createElement('div');
  const said = (batch: HeldBatch, rows?: RowsShown): string => {
    render(html`${batchHead(batch, 'zh-CN')}${batchPart(batch, rows, 'zh-CN')}`, place);
    return place.textContent.replace(/\s+/g, ' ');
  };
  const lines = (): string[] =>
    [...place.querySelectorAll('li')].map((li) => li.textContent.replace(/\s+/g, ' ').trim());

  it('says which it is, how many have to be confirmed, and what is known of each', () => {
    expect(said({ at: 1, cases })).to.include('第2条，共4条，其中需要确认的有2条，本条是第1条');
    expect(said({ at: 1, cases })).to.include('待确认 2条 未能核查 1条 未查到 1条');
    expect(lines()).to.deep.equal([
      '（示例）第1公司 SL001 未查到',
      '（示例）第2公司 SL002 待确认 本条',
      '（示例）第3公司 SL003 · 2行 未能核查',
      '（示例）第4公司 SL004 待确认',
    ]);
    expect(place.querySelector('[aria-current]')!.textContent).to.include('SL002');
    expect(isLast({ at: 1, cases })).to.equal(false);
  });

  it('counts what was confirmed before, also behind it', () => {
    const [a, b, c, d] = cases as [BatchCase, BatchCase, BatchCase, BatchCase];
    for (const batch of [
      { at: 3, cases: [a, { ...b, confirmed: true as const }, c, d] },
      { at: 1, cases: [a, b, c, { ...d, confirmed: true as const }] },
    ]) {
      expect(said(batch)).to.match(/需要确认的有2条，本条是第2条.*已确认的1条已记入日志/);
      expect(lines().filter((line) => line.endsWith('已确认'))).to.have.length(1);
      expect(isLast(batch)).to.equal(true);
    }
  });

  it('says what becomes of those that could not be checked, of rows alike, and of rows on other pages', () => {
    expect(said({ at: 1, cases })).to.include('未能核查的1条不在此确认，会随整批继续');
    expect(said({ at: 1, cases, waits: true })).to.include('会使整批暂停');
    expect(said({ at: 1, cases })).not.to.include('其他页');
    expect(said({ at: 0, cases: [one('hold', 1, { times: 3 })] }, { seen: 48, of: 800 })).to.match(
      /有3行的申请人、事项和编号与本条相同.*本列表共800条，页面上只有48条/,
    );
    render(
      batchPart({ at: 0, cases: [{ outcome: 'hold' }, { outcome: 'unchecked' }] }, undefined, 'en'),
      place,
    );
    expect(lines()[1]).to.equal('Applicant not read Not checked');
  });
});
