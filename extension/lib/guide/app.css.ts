import { css } from 'lit';

export const guideCss = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--soft);
  }
  header {
    background: var(--ground);
    border-bottom: 1px solid var(--line);
  }
  .inner,
  main {
    max-width: 820px;
    margin: 0 auto;
    padding: 16px 20px;
  }
  main {
    display: grid;
    gap: 14px;
    padding-bottom: 40px;
  }
  h1 {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 20px;
  }
  h1 .i {
    color: var(--accent);
    width: 24px;
    height: 24px;
  }
  .inner p {
    margin-top: 6px;
    max-width: 56em;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 16px 28px;
  }
  .two ul {
    list-style: disc;
    padding-left: 1.3em;
    margin-top: 6px;
    display: grid;
    gap: 6px;
  }
  ol {
    list-style: none;
    display: grid;
    gap: 14px;
  }
  li.step {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 14px;
  }
  .number {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 1px solid var(--edge);
    border-radius: 50%;
    font-weight: 600;
  }
  .step .stack {
    gap: 8px;
    justify-items: start;
  }
  .step p.tag {
    white-space: normal;
  }
  .marks {
    gap: 6px;
  }
  @media (max-width: 640px) {
    .two {
      grid-template-columns: 1fr;
    }
    .inner,
    main {
      padding-inline: 12px;
    }
  }
`;
