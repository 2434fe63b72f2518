/**
 * An option an answer rests on, taken where the sources conflict or say nothing: the id of the question, and after a
 * colon the option where it is not the default (`start-day`, `start-day:included`). `core/law/silences.json` has the
 * questions, `choiceSentences` of core/words the sentences. A rule whose answer rests on one names it in `choices`.
 */
export type Choice = string;

/** Other options asked for, by question: only those `silences.json` calls selectable have an effect. */
export type ChosenOptions = Readonly<Record<string, string>>;

const NONE: readonly Choice[] = Object.freeze([]);

/** `id` where the default was taken, `id:option` otherwise. */
export const choiceOf = (id: string, option: string | undefined, preset: string): Choice =>
  option === undefined || option === preset ? id : `${id}:${option}`;

/** Several lists as one, each choice once, sorted; shares a list that says it all already. */
export function allChoices(lists: readonly (readonly Choice[] | undefined)[]): readonly Choice[] {
  let found: readonly Choice[] = NONE;
  let set: Set<Choice> | undefined;
  for (const list of lists) {
    if (list === undefined || list.length === 0 || list === found) continue;
    if (found.length === 0) found = list;
    else for (const choice of list) (set ??= new Set(found)).add(choice);
  }
  return set === undefined ? found : [...set].sort();
}
