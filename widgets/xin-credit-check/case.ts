import type { CitedDuty, LawPack, MatterType } from '../../core/law/types.ts';
import type { CreditAnswer } from '../base/credit-answer.ts';
import type { CreditQuery } from '../base/credit-source.ts';
import type { Said, XinElement } from '../base/element.ts';
import { CheckFailed } from '../base/failure.ts';
import { packsFor } from '../base/law.ts';
import type { Cell } from '../base/load.ts';
import { adviseOnly, notPublic, outcomeOf, type Outcome, type Publicity } from './outcome.ts';

type Text = string | null | undefined;

/** An element that says before which authority and in which matter a check is made, and how public its answer is. */
export type Case = XinElement & {
  readonly matter: MatterType | null | undefined;
  readonly matterName: Text;
  readonly matterDomain: Text;
  readonly matterInfrastructure: Said;
  readonly publicityBasis: Text;
  readonly consent: boolean;
  readonly advisory: boolean;
  readonly law: readonly LawPack[] | undefined;
};

const publicityOf = (el: Case): Publicity => ({
  subjectConsent: el.consent,
  ...(el.publicityBasis && { basisKind: el.publicityBasis }),
});

/** The law of the case and of the places that hold its records; the element is rendered again when it has come. */
export function lawFor(el: Case, records: CreditAnswer['records'] = []): Cell<readonly LawPack[]> {
  const { law } = el;
  if (law) return { value: law, settled: Promise.resolve() };
  const places = new Set([el.place, ...records.map(({ heldBy }) => heldBy)]);
  return el.wait(packsFor(el.lawFolder, [...places], el.lang_));
}

/** The article that forbids showing this to the public; asked before anybody is. */
export async function forbidden(el: Case, { mode, kind }: CreditQuery): Promise<CitedDuty | undefined> {
  if (mode !== 'public' || kind !== 'resident-id') return undefined;
  const cell = lawFor(el);
  await cell.settled;
  if (!cell.value) throw new CheckFailed('law');
  return notPublic(cell.value, el.place, el.today, publicityOf(el));
}

/** What there is to show of an answer in this case. */
export function outcomeIn(
  el: Case,
  query: CreditQuery,
  answer: CreditAnswer,
  law: readonly LawPack[],
): Outcome {
  const found = outcomeOf(answer, query, {
    mode: query.mode,
    law,
    on: el.today,
    publicity: publicityOf(el),
    matter: {
      type: el.matter ?? 'other',
      ...(el.matterName && { name: el.matterName }),
      ...(el.matterDomain && { domain: el.matterDomain }),
      ...(el.matterInfrastructure != null && { infrastructure: `${el.matterInfrastructure}` === 'true' }),
    },
    authority: { jurisdiction: el.place },
  });
  return el.advisory ? adviseOnly(found) : found;
}
