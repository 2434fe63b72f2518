import { pinIsOf, type SecondOfficer } from '../../../core/second-officer/pin.ts';
import type { SecondProblem, SecondWord } from '../message/own.ts';
import type { SecondPerson } from '../policy/types.ts';
import { asksFor } from './asks.ts';
import { type Tries, triesLeft } from './tries.ts';

export type Confirmed =
  /** `by`: name and staff number for the log; absent where nobody had to confirm. */
  { readonly ok: true; readonly by?: string } | { readonly ok: false; readonly problem: SecondProblem };

const no = (problem: SecondProblem): Confirmed => ({ ok: false, problem });

/** Judges the second officer's word on one decision. Never says of whom a PIN would have been. */
export async function confirmSecond(
  asked: SecondPerson | undefined,
  decision: { readonly kind: 'apply' | 'decline'; readonly second?: SecondWord },
  first: string,
  tries: Tries,
): Promise<Confirmed> {
  if (!asked || !asksFor(asked.when, decision.kind)) return { ok: true };
  if (!asked.officers.length) return no('second-none');
  if (!first.trim()) return no('second-nameless');
  const { staffNo, pin } = decision.second ?? {};
  const officer = asked.officers.find((each) => each.staffNo === staffNo);
  if (!officer || !pin?.trim()) return no('second-missing');
  if (isSame(officer, first)) return no('second-self');
  const known = await tries.of(officer.staffNo);
  if (!triesLeft(known, tries.now())) return no('second-wait');
  // Written down before the PIN is compared: closing the browser does not give the try back.
  await tries.count(officer.staffNo);
  if (!(await pinIsOf(pin, officer))) return no('second-wrong');
  await tries.forget(officer.staffNo);
  return { ok: true, by: `${officer.name}（${officer.staffNo}）` };
}

/** The first officer is known by name, or by a name with the staff number beside it. */
function isSame({ name, staffNo }: SecondOfficer, first: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
  const one = plain(first);
  return one === plain(name) || one === plain(staffNo) || one.includes(plain(`(${staffNo})`));
}
