import { joined } from '../answer/joined.ts';
import type { CreditRecord, RecordState } from '../record/types.ts';
import { basisKindOfText, type BasisKind } from './basis-kind.ts';
import type { Measures } from './measures.ts';
import type { Hit, LevelCode, Screening } from './types.ts';

type Level = Screening['level'];

/** What screening asks of the officer, weakest first. `refuse` answers a proposal only and stands outside. */
const RANK: Readonly<Record<Level, number>> = {
  'no-hit': 0,
  advise: 1,
  indeterminate: 2,
  intercept: 3,
  refuse: 0,
};

/** The stronger of two levels: what is unknown stands above a prompt and below a hold. */
export const stronger = (a: Level, b: Level): Level => (a !== b && RANK[b] > RANK[a] ? b : a);

const FOUNDS_LIST: ReadonlySet<BasisKind> = new Set(['law', 'regulation', 'central-policy']);

/** 设列名单须以法律、法规或者党中央、国务院文件为依据. Whether the named text really sets the list up stays with the officer. */
const mayFoundList = ({ list }: CreditRecord): boolean =>
  FOUNDS_LIST.has(basisKindOfText(list?.legalBasis ?? ''));

const HOLD: readonly LevelCode[] = Object.freeze(['hold']);
const UNFOUNDED: readonly LevelCode[] = Object.freeze(['list-basis-unverified']);

/**
 * Hold or prompt. A step is held only when everything stands together: nothing in the record keeps it at a prompt (no
 * open objection, no simple procedure, no unverified law), and there is a class-1 measure that the law allows for this
 * record, against a listed subject or one the text itself names, relevant to the matter, from a verified text.
 *
 * @source 济南市社会信用管理办法 第二十七条
 */
export function levelOfHit(
  record: CreditRecord,
  state: RecordState,
  measures: Measures,
): { readonly level: Hit['level']; readonly because: readonly LevelCode[] } {
  const unfounded = record.severity === 'severe-listed' && !mayFoundList(record);
  const own = unfounded ? joined<LevelCode>(state.advisesOnly, UNFOUNDED) : state.advisesOnly;
  const because = joined<LevelCode>(own, measures.shortOfHold);
  return because.length === 0 ? { level: 'intercept', because: HOLD } : { level: 'advise', because };
}
