import { css } from 'lit';

export const sectionCss = css`
  :host {
    display: block;
  }
  section,
  .panel {
    grid-template-columns: minmax(0, 1fr);
  }
  section {
    display: grid;
    gap: 16px;
  }
  .panel {
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--ground);
    padding: 16px 18px;
    display: grid;
    gap: 12px;
  }
  h2 {
    font-size: 16px;
  }
  h3 {
    font-size: 14px;
  }
  label.file {
    justify-self: start;
  }
  label.file:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .wide {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 13px;
  }
  th,
  td {
    text-align: left;
    vertical-align: top;
    padding: 6px 10px;
    border-bottom: 1px solid var(--line);
  }
  th {
    color: var(--muted);
    font-weight: 600;
    white-space: nowrap;
  }
  td.n {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .good {
    --c: var(--ink);
    --s: var(--soft);
  }
  .problems {
    margin: 6px 0 0;
    padding-left: 1.3em;
    list-style: disc;
  }
  .form {
    display: grid;
    grid-template-columns: minmax(9em, auto) minmax(0, 30em);
    justify-content: start;
    gap: 12px 16px;
    align-items: start;
  }
  .form > label {
    padding-top: 5px;
  }
  @media (max-width: 640px) {
    .form {
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
    }
    .form > label {
      padding-top: 10px;
    }
    /* It is scrolled by itself, and its columns stay words wide. */
    .wide table {
      min-width: 40em;
    }
  }
  .spread {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 8px;
  }
  dl.kv {
    font-size: 13px;
  }
`;
