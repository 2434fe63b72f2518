import { XinApplication } from '../form/application.ts';

/**
 * Application for credit repair (信用修复申请): who takes it, what the texts say of its handling, what it has to show.
 * Stands in a form with the application as JSON; sends nothing itself.
 *
 * @source 济南市社会信用管理办法 第四十二条；山东省社会信用条例 第四十一条
 * @element xin-repair
 * @attr record - JSON: `{ id, title, suppliedBy, heldBy }`
 * @attr jurisdiction - place whose rules apply; default: where the record is held
 * @attr received - day the application was received, once it was
 * @attr name, required, draft - as in every form of the set
 * @fires xin-apply - about to be confirmed; cancelable: `{ application, files }`
 */
export class XinRepair extends XinApplication {
  protected readonly kind = 'repair';
  protected readonly startEvent = 'repairApplicationReceived';
  protected readonly effects = ['repaired-ends'] as const;
}

declare global {
  interface HTMLElementTagNameMap {
    'xin-repair': XinRepair;
  }
}
