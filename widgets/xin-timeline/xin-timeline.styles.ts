import { css } from 'lit';

export const styles = css`
  ol {
    list-style: none;
  }
  .s {
    position: relative;
    display: grid;
    gap: 0.2em;
    padding: 0 0 1.1em 1.9em;
    border-inline-start: 2px solid var(--line);
    margin-inline-start: 0.5em;
  }
  .s:last-child {
    border-color: transparent;
    padding-bottom: 0;
  }
  .s::before {
    content: '';
    position: absolute;
    inset-inline-start: -0.5em;
    top: 0.4em;
    width: 0.875em;
    height: 0.875em;
    border: 2px solid var(--c, var(--edge));
    border-radius: 50%;
    background: var(--ground);
  }
  .done::before {
    background: var(--c);
  }
  .off {
    color: var(--muted);
  }
  @media (forced-colors: active) {
    .s::before {
      border-color: CanvasText;
    }
  }
`;
