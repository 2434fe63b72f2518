import { css } from 'lit';

export const dialogCss = css`
  /* Never higher than its place, so that the buttons are always to be seen; not told in vh, which larger type leaves behind. */
  :host {
    display: flex;
    flex-direction: column;
    width: min(640px, 100%);
    max-height: 100%;
  }
  .dialog {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border: 1px solid var(--line);
    border-top: 4px solid var(--hold);
    border-radius: 8px;
    background: var(--ground);
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  /* What is said to a screen reader alone is placed within what scrolls, or the page would scroll to it. */
  .in {
    position: relative;
    padding: 16px 20px;
    display: grid;
    gap: 12px;
    overflow: auto;
  }
  .elder .in {
    zoom: 1.43;
  }
  .elder .acts button {
    font-size: 20px;
    min-height: 48px;
    padding: 4px 22px;
  }
  h2 {
    font-size: 17px;
    line-height: 1.4;
  }
  h2:focus-visible {
    outline: none;
  }
  .who {
    padding-left: 10px;
    border-left: 3px solid var(--line);
    overflow-wrap: anywhere;
  }
  .batch summary .tag {
    margin: 2px 0 2px 8px;
  }
  .batch ol {
    display: grid;
    gap: 2px;
    max-height: 240px;
    overflow: auto;
    margin: 6px 0 0;
    padding-left: 2.5em;
  }
  .batch li {
    padding: 3px 8px;
    overflow-wrap: anywhere;
  }
  .batch [aria-current] {
    background: var(--soft);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .short {
    display: none;
  }
  /* On a narrow screen the panel's column gives way: the records stand in the dialog then. */
  @media (max-width: 900px) {
    .short {
      display: grid;
      gap: 8px;
    }
  }
  .option {
    display: grid;
    gap: 6px;
  }
  .pick {
    display: flex;
    gap: 8px;
    align-items: baseline;
    cursor: pointer;
    min-height: 24px;
  }
  .pick input {
    accent-color: var(--accent);
    flex: none;
    width: 15px;
    height: 15px;
    margin: 0;
    position: relative;
    top: 2px;
  }
  .under {
    margin-left: 23px;
  }
  .see {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 10px;
  }
  /* One above the other they are of one width. */
  @media (max-width: 400px) {
    .see {
      flex: 1;
    }
    .see button {
      flex: 1 0 auto;
    }
  }
  /* No opacity: to the browser a faded button is a covered one, and a covered one would stay disabled for good. */
  .see button:disabled,
  .see button[aria-disabled] {
    opacity: 1;
    color: var(--muted);
    background: var(--soft);
    border: 1px dashed var(--edge);
  }
  .acts {
    display: flex;
    justify-content: flex-end;
    border-top: 1px solid var(--line);
    padding: 12px 20px;
    background: var(--soft);
  }
`;
