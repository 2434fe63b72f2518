import { css } from 'lit';

/** Words with their colour roles, cards and notes. */
export const outcomes = css`
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0 0.5em;
    border: 1px solid transparent;
    border-radius: 4px;
    background: var(--soft);
    color: var(--c, var(--none));
    font-size: 0.875em;
    font-weight: 600;
    white-space: nowrap;
  }
  .narrow .tag {
    white-space: normal;
  }
  .hold {
    --c: var(--hold);
    --s: var(--hold-soft);
  }
  .advise {
    --c: var(--advise);
    --s: var(--advise-soft);
  }
  .good {
    --c: var(--good);
    --s: var(--good-soft);
  }
  .info {
    --c: var(--info);
    --s: var(--info-soft);
  }
  .unsure {
    --c: var(--unsure);
    --s: var(--unsure-soft);
  }
  .ident {
    --c: var(--ident);
    --s: var(--ident-soft);
  }
  .refuse {
    --c: var(--refuse);
    --s: var(--soft);
  }
  .none {
    --c: var(--none);
    --s: var(--soft);
  }
  .tag.hold {
    border-color: currentColor;
  }
  .tag.refuse {
    background: var(--refuse);
    color: var(--ground);
  }
  .tag,
  .note {
    background: var(--s);
  }
  .unsure.note,
  .unsure.tag {
    background: repeating-linear-gradient(-45deg, var(--c) 0 1px, transparent 1px 6px) 0 0 / 10px 100%
      no-repeat var(--s);
  }
  .unsure.tag {
    padding-inline-start: 16px;
  }

  .card,
  .note {
    display: grid;
    gap: 0.35em;
    padding: 0.65em 0.8em;
    border: 1px solid var(--line);
    border-left: 4px solid var(--c, var(--edge));
    border-radius: 6px;
  }
  .note {
    border-color: transparent;
    border-left-color: var(--c, var(--edge));
  }
  .unsure.note {
    padding-inline-start: 20px;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.15em 0.9em;
  }
  dt {
    color: var(--muted);
  }
  .narrow dl {
    grid-template-columns: 1fr;
    gap: 0;
  }
  .narrow dd {
    margin-bottom: 0.35em;
  }
  @media (forced-colors: active) {
    .tag {
      border-color: currentColor;
    }
    .card,
    .note {
      border-color: CanvasText;
    }
  }
`;
