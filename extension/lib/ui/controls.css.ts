import { css } from 'lit';

/** Buttons and fields, and what has the focus. */
export const controls = css`
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
  input:disabled,
  select:disabled {
    background: var(--soft);
    color: var(--muted);
    opacity: 1;
  }
  textarea {
    width: 100%;
    resize: vertical;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;
