import { policy } from '../policy/read.ts';
import type { SecondPerson } from '../policy/types.ts';

/** Who confirms held steps beside the officer. Asked for in words that can't be read: every hold needs it, and nobody can. */
export async function secondPerson(): Promise<SecondPerson | undefined> {
  const { values, problems } = await policy();
  if (values.secondPerson) return values.secondPerson;
  const asked = problems.some(({ path }) => path === 'secondPerson' || path.startsWith('secondPerson.'));
  return asked ? { when: 'every-hold', officers: [] } : undefined;
}
