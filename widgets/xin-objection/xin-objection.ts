import { XinApplication } from '../form/application.ts';

/**
 * Objection to a credit record (异议申请): who takes it, by when it is answered, what happens to the record meanwhile,
 * which evidence it needs. Stands in a form with the application as JSON; sends nothing itself.
 *
 * @source 济南市社会信用管理办法 第四十条；大连市公共信用信息管理办法 第十五条至第十七条
 * @element xin-objection
 * @attr record - JSON: `{ id, title, suppliedBy, heldBy }`
 * @attr jurisdiction - place whose rules apply; default: where the record is held
 * @attr received - day the application was received, once it was
 * @attr name, required, draft - as in every form of the set
 * @fires xin-apply - about to be confirmed; cancelable: `{ application, files }`
 */
export class XinObjection extends XinApplication {
  protected readonly kind = 'objection';
  protected readonly startEvent = 'objectionReceived';
  protected readonly effects = ['objection-label', 'objection-suspends'] as const;
}

declare global {
  interface HTMLElementTagNameMap {
    'xin-objection': XinObjection;
  }
}
