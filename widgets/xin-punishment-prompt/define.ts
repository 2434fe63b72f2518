import { define } from '../base/define.ts';
import { defineXinCitation } from '../xin-citation/define.ts';
import { XinPunishmentPrompt } from './xin-punishment-prompt.ts';

/** Registers `<xin-punishment-prompt>` and what it stands on. */
export function defineXinPunishmentPrompt(): void {
  defineXinCitation();
  define('xin-punishment-prompt', XinPunishmentPrompt);
}
