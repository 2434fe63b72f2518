import type { Citation } from '../answer/index.ts';
import type { Facts } from '../classify/index.ts';
import type { PlainDate } from '../date/index.ts';
import type { BasisJudge } from '../record/basis.ts';
import type { CreditRecord, RecordState } from '../record/index.ts';
import type { AuthorityLaw } from './authority-law.ts';
import { basisKindOfText } from './basis-kind.ts';
import type { NotAHitReason } from './types.ts';

export type Eligibility =
  | { readonly ok: true; readonly citations: readonly Citation[] }
  | {
      readonly ok: false;
      readonly because: NotAHitReason;
      readonly missing: readonly string[];
      readonly citations: readonly Citation[];
    };

const NONE: readonly never[] = Object.freeze([]);
const no = (
  because: NotAHitReason,
  missing: readonly string[] = NONE,
  citations: readonly Citation[] = NONE,
): Eligibility => ({ ok: false, because, missing, citations });

/** May the officer be shown this record at all: public or shared between departments, or authorised in writing. */
export function mayBeShown(record: CreditRecord, facts: Facts): boolean {
  if (record.disclosureMode === 'public' || record.disclosureMode === 'sharing') return true;
  const matter = facts['matter'] as Facts | undefined;
  return matter?.['writtenAuthorisation'] === true;
}

/**
 * All the conditions of a hit that lie in the record and its subject; whether a listed measure fits is asked after.
 * What is not known makes no hit and is named.
 *
 * @source 济南市社会信用管理办法 第三条、第十三条、第二十条
 */
export function eligible(
  record: CreditRecord,
  state: RecordState,
  facts: Facts,
  law: AuthorityLaw,
  judge: BasisJudge,
  on: PlainDate,
): Eligibility {
  if (record.origin === 'market-credit' || record.origin === 'grade') return no('not-public-credit');
  if (record.polarity !== 'negative') return no('not-negative');
  if (!state.mayBeHit) {
    return state.state === 'indeterminate'
      ? no('state-unknown', state.missing, state.citations)
      : no(state.state as NotAHitReason, NONE, state.citations);
  }
  if (!mayBeShown(record, facts)) return no('needs-authorisation', ['matter.writtenAuthorisation']);
  const { outcome, missing, citations } = judge(record.basis, on);
  if (outcome === 'none') return no('no-basis', missing, citations);
  if (outcome === 'unknown') return no('basis-unknown', missing, citations);
  if (outcome === 'not-accepted') return no('basis-not-accepted', NONE, citations);
  if (outcome === 'not-effective') return no('basis-not-effective', NONE, citations);
  return listKnown(record) ?? law.ineligible(facts) ?? { ok: true, citations };
}

/** A severe listing counts only with the list's name and the law it was set up under. */
function listKnown(record: CreditRecord): Eligibility | undefined {
  if (record.severity !== 'severe-listed') return undefined;
  const { name, legalBasis } = record.list ?? {};
  if (!name) return no('list-unknown', ['record.list']);
  if (!legalBasis) return no('list-unknown', ['record.list.legalBasis']);
  return basisKindOfText(legalBasis) === 'notice' ? no('list-basis-not-law') : undefined;
}
