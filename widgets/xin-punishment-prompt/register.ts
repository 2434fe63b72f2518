/** Importing this module registers `<xin-punishment-prompt>`. */
import { defineXinPunishmentPrompt } from './define.ts';

export * from './index.ts';
defineXinPunishmentPrompt();
