import { css } from 'lit';

export const editorCss = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--soft);
  }
  header {
    background: var(--ground);
    border-bottom: 1px solid var(--line);
    padding: 12px 18px;
  }
  h1 {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 16px;
  }
  h1 .i {
    color: var(--accent);
  }
  main {
    max-width: 760px;
    margin: 0 auto;
    padding: 14px;
    display: grid;
    gap: 14px;
  }
  .rows {
    gap: 0;
    padding-block: 6px;
  }
  .pick {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
  }
  .pick:last-child {
    border-bottom: 0;
  }
  .pick .acts {
    display: flex;
    gap: 6px;
    align-items: start;
  }
  .pick button {
    min-height: 30px;
    padding: 2px 12px;
  }
  .pick select {
    min-height: 28px;
    font-size: 12px;
    max-width: 100%;
  }
  .value {
    font-weight: 600;
  }
  .endpoint {
    display: grid;
    grid-template-columns: minmax(0, 2fr) auto minmax(0, 1.4fr) auto;
    gap: 6px;
    align-items: end;
  }
  .endpoint label {
    display: grid;
    font-size: 12px;
    color: var(--muted);
  }
  .endpoint input {
    width: 100%;
    color: var(--ink);
  }
  @media (max-width: 560px) {
    .endpoint {
      grid-template-columns: 1fr;
    }
  }
`;
