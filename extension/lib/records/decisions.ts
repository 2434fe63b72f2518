import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sectionCss } from '../options/section.css.ts';
import { theme } from '../ui/theme.css.ts';
import { recordsWords as w } from '../words/records.ts';
import type { RecordsState } from './app.ts';
import './decision-card.ts';

/** Every decision, newest first. */
export class DecisionsSection extends LitElement {
  static override readonly styles = [theme, sectionCss];

  @property({ attribute: false }) data!: RecordsState;

  override render(): TemplateResult {
    const { decisions, settings } = this.data;
    return html`<section>
      ${
        decisions.length
          ? decisions.map(
              (each) => html`<xin-x-decision .decision=${each} .data=${this.data}></xin-x-decision>`,
            )
          : html`<div class="panel"><p>${w.noDecisions[settings.locale]}</p></div>`
      }
    </section>`;
  }
}

customElements.define('xin-x-decisions', DecisionsSection);
