import { css } from 'lit';

/** Fields of a form. */
export const fieldStyles = css`
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--ground);
    padding: 0.3em 0.75em;
    min-height: 2.4em;
    max-width: 100%;
    margin: 0;
    width: 100%;
  }
  input[type='radio'],
  input[type='checkbox'] {
    width: 24px;
    height: 24px;
    min-height: 0;
    margin: max(0px, (1.6em - 24px) / 2) 0 0;
    flex: none;
    accent-color: var(--accent);
  }
  textarea {
    min-height: 4.5em;
    resize: vertical;
    display: block;
  }
  [aria-invalid='true'] {
    border-color: var(--hold);
    box-shadow: 0 0 0 1px var(--hold);
  }
  .e {
    color: var(--hold);
    font-size: 0.9375em;
  }
  legend {
    padding: 0;
    margin-bottom: 0.4em;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
`;
