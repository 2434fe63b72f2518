import { html, type TemplateResult } from 'lit';

/**
 * Our own icons: 16 × 16, one stroke. Decoration only; a word always stands beside them. Each is a template without
 * holes: with hundreds on a page it costs only its own copy.
 */
const ICONS = {
  none: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M3 8h10M8 1.5a6.5 6.5 0 1 0 .01 0" />
  </svg>`,
  hold: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1" />
  </svg>`,
  advise: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.5a6.5 6.5 0 1 0 .01 0M8 4.5v4.2M8 11.2v.1" />
  </svg>`,
  good: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="m8 1.8 1.9 4 4.3.5-3.2 3 .9 4.4L8 11.5l-3.9 2.2.9-4.4-3.2-3 4.3-.5z" />
  </svg>`,
  refuse: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.5a6.5 6.5 0 1 0 .01 0M4.5 8h7" />
  </svg>`,
  identity: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path
      d="M8 2.2a2.7 2.7 0 1 0 .01 0M2.5 14c.4-3.3 2.3-5 5.5-5 1.2 0 2.2.2 3 .7M12.6 10.7c0-1 1.6-.9 1.6.3 0 .8-1 .8-1 1.7M13.2 14.3v.1"
    />
  </svg>`,
  unsure: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.5a6.5 6.5 0 1 0 .01 0M6.2 6.3c.1-2.3 3.7-2.2 3.6 0 0 1.5-1.8 1.3-1.8 3M8 11.5v.1" />
  </svg>`,
  objection: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M2 3h12v8H8l-3.5 3v-3H2zM5 6h6M5 8.3h4" />
  </svg>`,
  clock: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.5a6.5 6.5 0 1 0 .01 0M8 4.2V8l2.6 1.8" />
  </svg>`,
  done: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.5a6.5 6.5 0 1 0 .01 0M5 8.2l2.2 2.2L11.2 6" />
  </svg>`,
  calendar: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M2 3.5h12v10.5H2zM2 7h12M5 1.7v3M11 1.7v3" />
  </svg>`,
  list: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M3 2h10v12H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3" />
  </svg>`,
  open: html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6 4 4 4-4" /></svg>`,
};

export type IconName = keyof typeof ICONS;

export const icon = (name: IconName): TemplateResult => ICONS[name];
