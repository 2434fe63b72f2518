import { css } from 'lit';

/*
 * Tokens stand on the wrapper, not on :host, so that `--xin-*` set anywhere above wins, and so that an element
 * inside another one inherits what the outer one has chosen. No :has, @layer, container queries or nesting:
 * Chromium 92 is the floor.
 */
const dark = css`
  --ink: var(--xin-ink, #e6edf3);
  --muted: var(--xin-muted, #a3adb8);
  --line: var(--xin-line, #3d444d);
  --edge: var(--xin-edge, #7d8691);
  --ground: var(--xin-ground, #161b22);
  --soft: var(--xin-soft, #21262d);
  --accent: var(--xin-accent, #79b8ff);
  --on-accent: var(--xin-on-accent, #0d1117);
  --hold: #ff9a92;
  --hold-soft: #3a1b1a;
  --advise: #e9b949;
  --advise-soft: #30270f;
  --good: #74d98c;
  --good-soft: #12301d;
  --info: #8cc0ff;
  --info-soft: #15273e;
  --unsure: #c9b8ee;
  --unsure-soft: #2a2440;
  --ident: #b3c4dc;
  --ident-soft: #232e3d;
  --none: #b4bdc7;
  --refuse: #f0f3f6;
  color-scheme: dark;
`;

export const tokens = css`
  .t {
    --ink: var(--xin-ink, #1f2328);
    --muted: var(--xin-muted, #59636e);
    --line: var(--xin-line, #d0d7de);
    --edge: var(--xin-edge, #818b98);
    --ground: var(--xin-ground, #fff);
    --soft: var(--xin-soft, #f6f8fa);
    --accent: var(--xin-accent, #0b57a4);
    --on-accent: var(--xin-on-accent, #fff);
    --hold: #a3231c;
    --hold-soft: #fdf1f0;
    --advise: #7a4f00;
    --advise-soft: #fff8e6;
    --good: #1a6b30;
    --good-soft: #eefbf1;
    --info: #0b57a4;
    --info-soft: #eef5fc;
    --unsure: #55457a;
    --unsure-soft: #f1edf8;
    --ident: #3f5068;
    --ident-soft: #edf1f6;
    --none: #4c5661;
    --refuse: #24292f;
    color-scheme: light;
  }
  @media screen and (prefers-color-scheme: dark) {
    .auto {
      ${dark}
    }
  }
  @media screen {
    .dark {
      ${dark}
    }
  }
`;

export const base = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .w {
    display: grid;
    gap: 0.75em;
    box-sizing: border-box;
    padding: var(--xin-pad, 1.1em 1.25em);
    border: 1px solid var(--line);
    border-radius: var(--xin-radius, 10px);
    background: var(--ground);
    color: var(--ink);
    font: var(--xin-size, 16px) / 1.6
      var(--xin-font, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .w:lang(en) {
    font-family: var(
      --xin-font,
      'Segoe UI',
      Arial,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      sans-serif
    );
  }
  .elder {
    font-size: var(--xin-size-elder, 20px);
    line-height: 1.75;
  }
  .narrow {
    padding: var(--xin-pad, 0.8em 0.85em);
  }
  * {
    box-sizing: border-box;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .h {
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.4;
  }
  .m {
    color: var(--muted);
    font-size: 0.875em;
  }
  .g {
    display: grid;
    gap: 0.5em;
  }
  .r {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 0.75em;
  }
  .i {
    width: 1em;
    height: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.125em;
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  code {
    font:
      0.95em ui-monospace,
      Consolas,
      'Noto Sans Mono CJK SC',
      monospace;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  button {
    font: inherit;
    color: inherit;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--ground);
    padding: 0.3em 1.1em;
    min-height: 2.4em;
    max-width: 100%;
    margin: 0;
    cursor: pointer;
  }
  button:hover {
    background: var(--soft);
  }
  .p {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .p:hover {
    background: var(--accent);
    filter: brightness(0.92);
  }
  summary {
    cursor: pointer;
  }
  .l {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
  }
  .l,
  a {
    border: 0;
    border-radius: 2px;
    padding: 0;
    min-height: 24px;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .l:hover,
  a:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  @media (forced-colors: active) {
    .p {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }
  @media print {
    .t {
      --ground: #fff;
      --ink: #000;
      --muted: #333;
    }
    .w {
      break-inside: avoid;
    }
    button,
    form,
    .noprint {
      display: none !important;
    }
  }
`;

/** Words with their colour roles, cards and notes. */
export const outcomes = css`
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0 0.5em;
    border: 1px solid transparent;
    border-radius: 4px;
    background: var(--soft);
    color: var(--c, var(--none));
    font-size: 0.875em;
    font-weight: 600;
    white-space: nowrap;
  }
  .hold {
    --c: var(--hold);
    --s: var(--hold-soft);
  }
  .advise {
    --c: var(--advise);
    --s: var(--advise-soft);
  }
  .good {
    --c: var(--good);
    --s: var(--good-soft);
  }
  .info {
    --c: var(--info);
    --s: var(--info-soft);
  }
  .unsure {
    --c: var(--unsure);
    --s: var(--unsure-soft);
  }
  .ident {
    --c: var(--ident);
    --s: var(--ident-soft);
  }
  .refuse {
    --c: var(--refuse);
    --s: var(--soft);
  }
  .none {
    --c: var(--none);
    --s: var(--soft);
  }
  .tag.hold {
    border-color: currentColor;
  }
  .tag.refuse {
    background: var(--refuse);
    color: var(--ground);
  }
  .tag,
  .note {
    background: var(--s);
  }
  .unsure.note,
  .unsure.tag {
    background: repeating-linear-gradient(-45deg, var(--c) 0 1px, transparent 1px 6px) 0 0 / 10px 100%
      no-repeat var(--s);
  }
  .unsure.tag {
    padding-inline-start: 16px;
  }

  .card,
  .note {
    display: grid;
    gap: 0.35em;
    padding: 0.65em 0.8em;
    border: 1px solid var(--line);
    border-left: 4px solid var(--c, var(--edge));
    border-radius: 6px;
  }
  .note {
    border-color: transparent;
    border-left-color: var(--c, var(--edge));
  }
  .unsure.note {
    padding-inline-start: 20px;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.15em 0.9em;
  }
  dt {
    color: var(--muted);
  }
  .narrow dl {
    grid-template-columns: 1fr;
    gap: 0;
  }
  .narrow dd {
    margin-bottom: 0.35em;
  }
  @media (forced-colors: active) {
    .tag {
      border-color: currentColor;
    }
    .card,
    .note {
      border-color: CanvasText;
    }
  }
`;

/** Fields of a form. */
export const fieldStyles = css`
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--ground);
    padding: 0.3em 0.75em;
    min-height: 2.4em;
    max-width: 100%;
    margin: 0;
    width: 100%;
  }
  input[type='radio'],
  input[type='checkbox'] {
    width: 24px;
    height: 24px;
    min-height: 0;
    margin: max(0px, (1.6em - 24px) / 2) 0 0;
    flex: none;
    accent-color: var(--accent);
  }
  textarea {
    min-height: 4.5em;
    resize: vertical;
    display: block;
  }
  [aria-invalid='true'] {
    border-color: var(--hold);
    box-shadow: 0 0 0 1px var(--hold);
  }
  .e {
    color: var(--hold);
    font-size: 0.9375em;
  }
  legend {
    padding: 0;
    margin-bottom: 0.4em;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
`;
