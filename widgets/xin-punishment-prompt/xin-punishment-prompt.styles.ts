import { css } from 'lit';

export const styles = css`
  .opt {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
  }
  .off {
    padding-inline-start: 1.75em;
    color: var(--muted);
  }
  .sub {
    padding-inline-start: 1.75em;
  }
  .narrow .sub {
    padding-inline-start: 0;
  }
  .done {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--ground);
  }
  .done:hover {
    background: var(--muted);
  }
`;
