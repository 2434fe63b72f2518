import type { LawPack } from '../../core/law/types.ts';

/** Facts that forms turn on: whose rules name one has to be asked, whichever lists it fills. */
export const TOPICS = [
  'objectionReceived',
  'repairApplicationReceived',
  'objection.ground',
  'field.item',
  'field.name',
  'form.asksForCertificate',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What of it a pack names; the build writes it into the index. */
export function topicsOf(pack: LawPack): readonly Topic[] {
  const text = JSON.stringify([pack.deadlines, pack.duties]);
  return TOPICS.filter((topic) => text.includes(`"${topic}"`));
}
