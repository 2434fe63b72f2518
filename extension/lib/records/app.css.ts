import { css } from 'lit';

export const layout = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--soft);
  }
  header {
    background: var(--ground);
    border-bottom: 1px solid var(--line);
    padding: 14px 24px 0;
  }
  h1 {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 18px;
  }
  h1 .i {
    color: var(--accent);
    width: 22px;
    height: 22px;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-top: 10px;
  }
  nav a {
    padding: 8px 14px;
    text-decoration: none;
    color: var(--muted);
    border-bottom: 3px solid transparent;
  }
  nav a[aria-current] {
    color: var(--ink);
    font-weight: 600;
    border-bottom-color: var(--accent);
  }
  /* A transparent line would be drawn there: every section would look like the one that is open. */
  @media (forced-colors: active) {
    nav a:not([aria-current]) {
      border-bottom-color: Canvas;
    }
  }
  nav .away {
    margin-left: auto;
    color: var(--accent);
  }
  .count {
    display: inline-block;
    min-width: 20px;
    padding: 0 6px;
    border-radius: 10px;
    background: var(--dark);
    color: var(--on-dark);
    font-size: 12px;
    line-height: 20px;
    text-align: center;
    font-weight: 400;
  }
  main {
    max-width: 1100px;
    margin: 0 auto;
    padding: 20px 24px 48px;
  }
  @media (max-width: 640px) {
    header {
      padding: 12px 12px 0;
    }
    nav a {
      padding: 8px 10px;
    }
    main {
      padding: 12px;
    }
  }
  @media (forced-colors: active) {
    .count {
      border: 1px solid CanvasText;
    }
  }
`;
