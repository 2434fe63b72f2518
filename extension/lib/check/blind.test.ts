import { expect, it } from 'vitest';
import { asking, CODE, day, JN, listed, NAME } from '../../../test/fixtures/credit.ts';
import { packOf } from '../../../test/tools/packs.ts';
import { screenSubject } from './screen-subject.ts';

const { subject } = asking([]);
const around = {
  authority: { jurisdiction: 'CN-3701' },
  law: [JN, packOf('TB')],
  lists: [{ expiresOn: day('2026-12-31') }],
  on: day('2026-11-22'),
  holdable: true,
} as const;

it('a listed bidder in blind evaluation is neither held nor named, and looks like no clear answer', () => {
  const matter = { type: 'bidding', blindStage: true } as const;
  const checked = screenSubject({ ...subject }, [listed()], { ...around, matter });
  expect(checked).toMatchObject({ outcome: 'unchecked', count: 0, unchecked: 'blind-stage' });
  const said = JSON.stringify(checked);
  expect(said).not.toContain(CODE);
  expect(said).not.toContain(NAME);
});
