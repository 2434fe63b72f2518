import { css } from 'lit';

export const styles = css`
  .big {
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.25;
  }
  .big + span {
    font-size: 1.05em;
  }
  /* Out of sight it costs nothing: a list of hundreds stays quick. */
  .month {
    content-visibility: auto;
    contain-intrinsic-size: auto 18em;
  }
  .later {
    min-height: 16em;
  }
  .ref {
    display: inline;
    min-height: 0;
    font: inherit;
    text-decoration-style: dotted;
  }
  @supports selector(:popover-open) {
    .far {
      content-visibility: auto;
      contain-intrinsic-size: auto 11em;
    }
  }
  .cal {
    width: 100%;
    max-width: 56em;
    margin-inline: -4px;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 4px;
    font-size: 0.875em;
    line-height: 1.35;
  }
  th {
    padding: 0;
    color: var(--muted);
    font-weight: 400;
  }
  .d {
    height: 3.4em;
    padding: 0.2em 0.4em;
    border: 1px solid var(--line);
    border-radius: 6px;
    vertical-align: top;
    word-break: keep-all;
    color: var(--muted);
  }
  .off {
    border-color: transparent;
  }
  small {
    display: block;
    white-space: pre-line;
    font-size: max(0.857em, 12px);
    line-height: 1.3;
  }
  .start-excluded,
  .start-included,
  .count,
  .count-makeup,
  .extend {
    color: var(--ink);
  }
  .start-excluded {
    border: 1px dashed var(--edge);
  }
  .count,
  .start-included {
    background: var(--info-soft);
  }
  .count-makeup {
    background: var(--good-soft);
  }
  .skip-excluded,
  .skip-holiday,
  .skip-weekend {
    background: repeating-linear-gradient(-45deg, var(--soft) 0 6px, var(--ground) 6px 12px);
  }
  .d.due {
    border: 2px solid var(--c, var(--ink));
    background: var(--s, var(--soft));
    color: var(--ink);
  }
  .now {
    outline: 2px solid var(--ink);
    outline-offset: -1px;
  }
  .today {
    display: inline-block;
    padding: 0 0.35em;
    border-radius: 4px;
    background: var(--ink);
    color: var(--ground);
    font-size: max(0.8em, 12px);
    font-weight: 600;
  }
  .steps {
    display: grid;
    gap: 0.2em;
    padding-inline-start: 1.6em;
    font-size: 0.9375em;
  }
  .steps b {
    font-weight: 600;
  }
  blockquote {
    display: inline;
  }
  .steps .m {
    list-style: none;
  }
  small b {
    display: inline-block;
  }
  [aria-expanded='true'] > .i {
    transform: rotate(180deg);
  }
  @media (forced-colors: active) {
    .skip-excluded,
    .skip-holiday,
    .skip-weekend {
      border-style: dotted;
      color: GrayText;
    }
    .today {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
  @media print {
    .d {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
