import { css } from 'lit';
import { tokens } from './tokens.ts';

/** Colours, and the box, text, buttons and links every element has; forced colours and print. One sheet for all. */
export const base = css`
  ${tokens}
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
    text-wrap: pretty;
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
    min-height: 24px;
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
    fieldset,
    .noprint {
      display: none !important;
    }
  }
`;
