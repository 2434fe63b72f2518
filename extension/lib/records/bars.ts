import { css, svg, type SVGTemplateResult } from 'lit';

export interface BarRow {
  readonly label: string;
  readonly values: readonly number[];
}

const BAR = 14;
const GAP = 14;
const LEFT = 120;
const WIDTH = 440;
const RIGHT = 40;

/**
 * Horizontal bars, a group a row, each bar with its number: nothing is told by colour alone. Series are told apart by
 * fill, stripes and outline too, so that print and forced colours lose nothing.
 */
export function bars(rows: readonly BarRow[], label: string): SVGTemplateResult {
  const series = Math.max(1, ...rows.map(({ values }) => values.length));
  const group = series * BAR + GAP;
  const height = rows.length * group + GAP;
  // Every bar has its number, so the longest may take all the room.
  const scale = (WIDTH - LEFT - RIGHT) / Math.max(1, ...rows.flatMap(({ values }) => values));
  return svg`<svg class="plot" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${label}>
    <line class="axis" x1=${LEFT} x2=${LEFT} y1="0" y2=${height}></line>
    ${rows.map(({ label: name, values }, at) => {
      const top = GAP + at * group;
      return svg`<text class="name" x=${LEFT - 8} y=${top + (values.length * BAR) / 2} dy="0.35em">${name}</text>
        ${values.map(
          (
            value,
            nth,
          ) => svg`<rect class="s${nth}" x=${LEFT} y=${top + nth * BAR + 1} width=${value * scale} height=${BAR - 2}></rect>
          <text class="value" x=${LEFT + value * scale + 5} y=${top + nth * BAR + BAR / 2} dy="0.35em">${value}</text>`,
        )}`;
    })}
  </svg>`;
}

/** The sign of a series, for the legend. */
export const swatch = (nth: number): SVGTemplateResult =>
  svg`<svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect class="s${nth}" x="1" y="1" width="12" height="12"></rect></svg>`;

export const barsCss = css`
  .plot {
    width: 100%;
    height: auto;
    font-size: 12px;
    fill: var(--ink);
  }
  .plot .name {
    text-anchor: end;
  }
  .plot .axis {
    stroke: var(--edge);
  }
  .swatch {
    width: 14px;
    height: 14px;
    vertical-align: -2px;
  }
  .s0 {
    fill: var(--bar0);
    stroke: var(--bar0);
  }
  .s1 {
    fill: var(--bar1);
    stroke: var(--bar1);
  }
  .s2 {
    fill: var(--ground);
    stroke: var(--bar0);
    stroke-dasharray: 3 2;
  }
  @media (forced-colors: active) {
    .plot {
      fill: CanvasText;
    }
    .s0 {
      fill: CanvasText;
      stroke: CanvasText;
    }
    /* Not in grey, which some themes draw nearly as dark. */
    .s1 {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2;
    }
    .s2 {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
