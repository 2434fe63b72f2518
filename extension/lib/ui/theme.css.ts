import { css } from 'lit';

/** Colours, type and the small parts that every page of the extension shares. */
export const theme = css`
  :host {
    --ink: #1f2328;
    --muted: #59636e;
    --line: #d0d7de;
    --edge: #818b98;
    --ground: #fff;
    --soft: #f6f8fa;
    --accent: #0b57a4;
    --dark: #24292f;
    --on-dark: #fff;
    --hold: #a3231c;
    --hold-soft: #fdf1f0;
    --advise: #7a4f00;
    --advise-soft: #fff8e6;
    --incentive: #1a6b30;
    --incentive-soft: #eefbf1;
    --objection: #0b57a4;
    --objection-soft: #eef5fc;
    --unchecked: #55457a;
    --unchecked-soft: #f1edf8;
    --unestablished: #3f5068;
    --unestablished-soft: #edf1f6;
    --none: #4c5661;
    --none-soft: #f1f3f5;
    --shadow: 0 18px 50px #0004;
    color: var(--ink);
    font:
      14px/1.6 'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      sans-serif;
    overflow-wrap: anywhere;
  }
  /* A Chinese font first would set English quotation marks and dashes full-width. */
  :host(:lang(en)) {
    font-family: 'Segoe UI', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: #e6edf3;
      --muted: #a3adb8;
      --line: #3d444d;
      --edge: #7d8691;
      --ground: #161b22;
      --soft: #21262d;
      --accent: #79b8ff;
      --dark: #e6edf3;
      --on-dark: #0d1117;
      --hold: #ff9a92;
      --hold-soft: #3a1b1a;
      --advise: #e9b949;
      --advise-soft: #30270f;
      --incentive: #74d98c;
      --incentive-soft: #12301d;
      --objection: #8cc0ff;
      --objection-soft: #15273e;
      --unchecked: #c9b8ee;
      --unchecked-soft: #2a2440;
      --unestablished: #b3c4dc;
      --unestablished-soft: #232e3d;
      --none: #b4bdc7;
      --none-soft: #21262d;
      --shadow: 0 18px 50px #000b;
    }
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  h1,
  h2,
  h3 {
    font-size: 1em;
    font-weight: 600;
  }
  ul {
    list-style: none;
  }
  code {
    font:
      0.93em ui-monospace,
      Consolas,
      'Noto Sans Mono CJK SC',
      monospace;
  }
  .m {
    color: var(--muted);
    font-size: 12px;
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
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: baseline;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: 12px;
    line-height: 18px;
    border-radius: 4px;
    padding: 1px 7px;
    white-space: nowrap;
    color: var(--c, var(--none));
    background: var(--s, var(--none-soft));
    border: 1px solid transparent;
  }
  .hold {
    --c: var(--hold);
    --s: var(--hold-soft);
  }
  .advise {
    --c: var(--advise);
    --s: var(--advise-soft);
  }
  .incentive {
    --c: var(--incentive);
    --s: var(--incentive-soft);
  }
  .objection {
    --c: var(--objection);
    --s: var(--objection-soft);
  }
  .unchecked {
    --c: var(--unchecked);
    --s: repeating-linear-gradient(-45deg, var(--unchecked-soft) 0 5px, var(--ground) 5px 10px);
  }
  .unestablished {
    --c: var(--unestablished);
    --s: var(--unestablished-soft);
  }
  .none {
    --c: var(--none);
    --s: var(--none-soft);
  }
  .tag.hold {
    border-color: currentColor;
    font-weight: 600;
  }
  .card {
    border: 1px solid var(--line);
    border-left: 4px solid var(--c, var(--line));
    border-radius: 6px;
    padding: 10px 12px;
    display: grid;
    gap: 6px;
    background: var(--ground);
  }
  dl.kv {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 10px;
    font-size: 12px;
    line-height: 1.6;
  }
  dl.kv dt {
    color: var(--muted);
    white-space: nowrap;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 34px;
    padding: 4px 16px;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--ground);
    color: inherit;
    cursor: pointer;
    text-decoration: none;
  }
  button:hover {
    background: var(--soft);
  }
  button.p {
    background: var(--dark);
    border-color: var(--dark);
    color: var(--on-dark);
  }
  button.p:hover {
    background: var(--dark);
    filter: brightness(1.2);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  button.bare {
    border-color: transparent;
    background: none;
    padding: 4px;
    min-height: 28px;
    min-width: 28px;
  }
  button.bare:hover {
    background: var(--soft);
  }
  input[type='text'],
  input[type='date'],
  input[type='number'],
  input[type='password'],
  select,
  textarea {
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--ground);
    padding: 5px 10px;
    min-height: 34px;
    max-width: 100%;
  }
  textarea {
    width: 100%;
    resize: vertical;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  a,
  summary.link {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  details.cite > summary {
    display: inline;
    cursor: pointer;
    color: var(--accent);
    text-decoration: underline dotted;
    text-underline-offset: 3px;
    list-style: none;
    border-radius: 2px;
  }
  details.cite > summary::-webkit-details-marker {
    display: none;
  }
  details.cite > summary:hover {
    text-decoration-style: solid;
  }
  details.cite {
    display: inline;
  }
  details.cite[open] {
    display: block;
    width: 100%;
  }
  details.cite blockquote {
    margin: 4px 0 2px;
    padding: 6px 10px;
    border-left: 2px solid var(--accent);
    background: var(--soft);
    border-radius: 0 4px 4px 0;
    font-size: 13px;
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
  .alert {
    border: 1px solid var(--c, var(--line));
    border-radius: 6px;
    padding: 8px 12px;
    color: var(--c);
    background: var(--s);
  }
  @media (forced-colors: active) {
    .card,
    .tag {
      border: 1px solid CanvasText;
    }
    button.p {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }
`;
