import { css } from 'lit';

export const cardCss = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: baseline;
  }
  h2 {
    font-size: 16px;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-left: auto;
  }
  dl.kv {
    font-size: 13px;
    grid-template-columns: minmax(5.5em, auto) 1fr;
  }
  .changed {
    display: grid;
    gap: 8px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: 8px;
  }
  .pair > div {
    border: 1px solid var(--line);
    border-radius: 6px;
    padding: 6px 10px;
    background: var(--ground);
    color: var(--ink);
  }
  .changed.alert {
    color: var(--ink);
  }
  form {
    display: grid;
    gap: 8px;
    border-top: 1px solid var(--line);
    padding-top: 10px;
  }
  legend {
    padding: 0;
  }
  form .options {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  form .options label {
    display: flex;
    gap: 6px;
    align-items: baseline;
    min-height: 24px;
  }
  form input[type='radio'] {
    accent-color: var(--accent);
    margin: 0;
    position: relative;
    top: 2px;
    width: 15px;
    height: 15px;
  }
`;
