import { css } from 'lit';
import { colours } from './colours.css.ts';
import { controls } from './controls.css.ts';

/** Colours, type, controls and the small parts that every page of the extension shares. */
export const theme = css`
  ${colours}
  :host {
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
  /* On a narrow screen a long state runs over two lines. */
  dl.kv .tag {
    white-space: normal;
  }
  dl.kv dt {
    color: var(--muted);
    white-space: nowrap;
  }
  ${controls}
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
