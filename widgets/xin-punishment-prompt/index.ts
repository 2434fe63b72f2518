export { XinPunishmentPrompt } from './xin-punishment-prompt.ts';
export type { Decision, DeclineReason } from './decision.ts';
export { defineXinPunishmentPrompt } from './define.ts';
