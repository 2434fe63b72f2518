import type { Facts } from '../classify/index.ts';
import { withLawNamed } from '../record/law-name.ts';
import type { CreditRecord } from '../record/types.ts';
import type { ScreenInput } from './types.ts';

/** The facts a rule may ask of a screening: `subject.`, `record.`, `matter.`, `authority.`, `proposed.`, and the page's own. */
export function screenFacts(input: ScreenInput, basisKind: string | null): (record: CreditRecord) => Facts {
  const { authority, subject } = input;
  const { fullCapacity } = subject;
  const matter = matterOf(input);
  const proposed = input.proposed === undefined ? { basisKind } : { ...input.proposed, basisKind };
  const page = input.matter.facts;
  return (record) => {
    // A capacity is the screened person's; without one the record's own subject says everything there is.
    const about = fullCapacity === undefined ? record.subject : { ...record.subject, fullCapacity };
    const facts = { matter, authority, proposed, record: withLawNamed(record), subject: about };
    return (page === undefined ? facts : { ...page, ...facts }) as unknown as Facts;
  };
}

const matterOf = ({ matter }: ScreenInput) =>
  matter.facts === undefined ? matter : { ...matter.facts, ...matter };

/** The same before any record is looked at: the matter, the authority and the subject as it was asked about. */
export function matterFacts(input: ScreenInput): Facts {
  const { authority, subject, matter } = input;
  return { ...matter.facts, matter: matterOf(input), authority, subject } as unknown as Facts;
}
