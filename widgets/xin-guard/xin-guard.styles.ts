import { css } from 'lit';

export const styles = css`
  .layer {
    position: absolute;
    width: 0;
    height: 0;
    padding: 0;
    border: 0;
    font-size: 14px;
    line-height: 1.4;
    z-index: 2147483000;
  }
  .mark {
    position: absolute;
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-height: 24px;
    min-width: 24px;
    max-width: none;
    padding: 0 0.45em;
    border: 1px solid var(--c);
    border-radius: 4px;
    background: var(--ground);
    color: var(--c);
    font-weight: 600;
    white-space: nowrap;
  }
  .mark.narrow {
    padding: 0 3px;
  }
  .narrow > span {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 0.75em;
    min-height: 2em;
    cursor: pointer;
  }
  summary::before {
    content: '▸';
    color: var(--muted);
  }
  [open] > summary::before {
    content: '▾';
  }
  xin-credit-check {
    --xin-pad: 0.5em 0 0;
  }
  xin-credit-check::part(base) {
    border: 0;
    border-radius: 0;
  }
  xin-credit-check::part(heading) {
    display: none;
  }
  @media print {
    .layer {
      display: none;
    }
  }
`;
