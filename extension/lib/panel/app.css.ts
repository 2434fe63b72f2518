import { css } from 'lit';

export const layout = css`
  :host {
    display: block;
    height: 100%;
  }
  .page {
    padding: 16px;
    height: 100%;
    background: var(--ground);
  }
  /* In a page the frame is as large as the window, in every mode. */
  .page.embedded,
  .frame:not(.holding, .window) {
    width: min(400px, 100%);
    margin-left: auto;
  }
  /* What is over in a moment is not said. */
  .loading {
    animation: late 0s 0.4s both;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  .frame {
    height: 100%;
    display: flex;
    justify-content: flex-end;
  }
  .frame.holding {
    background: #1f232833;
  }
  .frame.window {
    background: var(--soft);
  }
  .stage {
    flex: 1;
    min-width: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 16px;
    overflow: auto;
  }
  .column {
    width: 400px;
    max-width: 100%;
    flex: none;
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--ground);
    border-left: 1px solid var(--line);
    box-shadow: -6px 0 18px #0001;
  }
  :host([beside]) .column {
    width: 100%;
    border: 0;
    box-shadow: none;
  }
  /* No shadow beside a dialog: to the browser it lies over the dialog's buttons, which then can't be pressed. */
  .holding .column {
    width: min(400px, 34vw);
    box-shadow: none;
  }
  @media (max-width: 900px) {
    .holding .column {
      display: none;
    }
  }
  /* Not on the whole page: the dialog's foot keeps its place whatever the type. */
  :host([elder]) .column {
    zoom: 1.43;
  }
  :host([elder]) xin-x-hold {
    width: min(915px, 100%);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 9px 10px 9px 16px;
    border-bottom: 1px solid var(--line);
    min-height: 47px;
  }
  .brand {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    flex: none;
    font-size: 15px;
  }
  .brand .i {
    width: 18px;
    height: 18px;
    color: var(--accent);
  }
  .asof {
    margin-left: auto;
    text-align: right;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 14px 16px;
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .who {
    font-size: 16px;
    line-height: 1.45;
  }
  footer {
    border-top: 1px solid var(--line);
    padding: 8px 16px;
    font-size: 12px;
    color: var(--muted);
  }
  .days {
    list-style: none;
    margin: 6px 0 0;
    padding: 0;
    font-size: 12px;
    max-height: 260px;
    overflow: auto;
  }
  .days li {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding: 1px 4px;
    border-radius: 3px;
  }
  .days .skip-weekend,
  .days .skip-holiday {
    color: var(--muted);
    background: var(--soft);
  }
  [data-form] h4 {
    margin: 0;
    font-size: 14px;
  }
  .card.at {
    outline: 2px solid var(--accent);
    outline-offset: -1px;
  }
  .others ul {
    margin-top: 6px;
    display: grid;
    gap: 4px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-start;
    text-align: left;
    width: 100%;
    gap: 2px 8px;
    padding: 6px 10px;
    border-color: var(--line);
  }
  .line[aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .line code {
    width: 100%;
  }
`;
