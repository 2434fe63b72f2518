import { css } from 'lit';

export const dialogCss = css`
  :host {
    display: block;
    width: min(640px, 100%);
  }
  .dialog {
    display: flex;
    flex-direction: column;
    max-height: calc(100vh - 32px);
    border: 1px solid var(--line);
    border-top: 4px solid var(--hold);
    border-radius: 8px;
    background: var(--ground);
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  .in {
    padding: 16px 20px;
    display: grid;
    gap: 12px;
    overflow: auto;
  }
  h2 {
    font-size: 17px;
    line-height: 1.4;
  }
  h2:focus-visible {
    outline: none;
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
  .acts {
    display: flex;
    gap: 10px;
    justify-content: flex-end;
    border-top: 1px solid var(--line);
    padding: 12px 20px;
    background: var(--soft);
  }
`;
