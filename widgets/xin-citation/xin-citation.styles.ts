import { css } from 'lit';

export const styles = css`
  :host {
    display: inline;
  }
  .l {
    display: inline;
    min-height: 0;
    font: inherit;
    text-decoration-style: dotted;
  }
  .pop {
    position: fixed;
    inset: auto;
    z-index: 2147483000;
    width: 26em;
    max-width: calc(100vw - 16px);
    max-height: 70vh;
    overflow: auto;
    margin: 0;
    padding: 0.8em 1em;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--ground);
    color: var(--ink);
    box-shadow: 0 8px 28px #0004;
    font-size: max(0.9375em, 14px);
    font-weight: 400;
    line-height: 1.6;
    text-align: start;
    white-space: normal;
    display: grid;
    gap: 0.4em;
  }
  blockquote {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--accent);
  }
  .top {
    display: flex;
    gap: 0.75em;
    justify-content: space-between;
    align-items: start;
  }
  .top .l {
    flex: none;
  }
  @media print {
    .l {
      display: inline !important;
      color: inherit;
      text-decoration: none;
    }
    .pop {
      display: none;
    }
  }
`;
