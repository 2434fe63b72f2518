export {
  lawWords,
  matterWords,
  measureClassWords,
  modalityWords,
  sayNotInForce,
  sourceKindWords,
} from './law.ts';
export type { Locale, WordTable } from './types.ts';
