import { expect, html } from '@open-wc/testing';
import '../xin-objection/register.ts';
import { $, place, serveLaw, settle } from '../testing/support.ts';
import type { XinObjection } from '../xin-objection/xin-objection.ts';

describe('a required element in a form that is not filled in', () => {
  beforeEach(serveLaw);

  for (const [what, record, where] of [
    ['shows the message at its button', '{"id":"1","title":"行政处罚（示例）"}', '[part=submit]'],
    ['shows it at its box where it has no button', '{id:1}', '[part=base]'],
  ] as const)
    it(what, async () => {
      const form = place<HTMLFormElement>(
        html`<form>
          <xin-objection
            name="o"
            required
            law-base="/law"
            jurisdiction="CN-3701"
            record=${record}
          ></xin-objection>
        </form>`,
      );
      const element = form.querySelector<XinObjection>('xin-objection')!;
      await settle(element);
      // A press on a button that submits: the browser says what is missing, or the press would do nothing at all.
      expect(form.reportValidity()).to.equal(false);
      expect(element.shadowRoot!.activeElement).to.equal($(element, where));
    });
});
