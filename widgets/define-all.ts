import { defineXinCitation } from './xin-citation/define.ts';
import { defineXinCollectionGuard } from './xin-collection-guard/define.ts';
import { defineXinCreditCheck } from './xin-credit-check/define.ts';
import { defineXinDeadline } from './xin-deadline/define.ts';
import { defineXinGuard } from './xin-guard/define.ts';
import { defineXinObjection } from './xin-objection/define.ts';
import { defineXinPunishmentPrompt } from './xin-punishment-prompt/define.ts';
import { defineXinRepair } from './xin-repair/define.ts';
import { defineXinSharingClassifier } from './xin-sharing-classifier/define.ts';
import { defineXinSharingRequest } from './xin-sharing-request/define.ts';
import { defineXinSpecialReport } from './xin-special-report/define.ts';
import { defineXinTimeline } from './xin-timeline/define.ts';

/** Registers every element of the set. */
export function defineXinshao(): void {
  defineXinCitation();
  defineXinCollectionGuard();
  defineXinCreditCheck();
  defineXinDeadline();
  defineXinGuard();
  defineXinObjection();
  defineXinPunishmentPrompt();
  defineXinRepair();
  defineXinSharingClassifier();
  defineXinSharingRequest();
  defineXinSpecialReport();
  defineXinTimeline();
}
