import { css } from 'lit';

/*
 * Tokens stand on the wrapper, not on :host, so that `--xin-*` set anywhere above wins, and so that an element
 * inside another one inherits what the outer one has chosen. No :has, @layer, container queries or nesting:
 * Chromium 92 is the floor.
 */
const dark = css`
  --ink: var(--xin-ink, #e6edf3);
  --muted: var(--xin-muted, #a3adb8);
  --line: var(--xin-line, #3d444d);
  --edge: var(--xin-edge, #7d8691);
  --ground: var(--xin-ground, #161b22);
  --soft: var(--xin-soft, #21262d);
  --accent: var(--xin-accent, #79b8ff);
  --on-accent: var(--xin-on-accent, #0d1117);
  --hold: #ff9a92;
  --hold-soft: #3a1b1a;
  --advise: #e9b949;
  --advise-soft: #30270f;
  --good: #74d98c;
  --good-soft: #12301d;
  --info: #8cc0ff;
  --info-soft: #15273e;
  --unsure: #c9b8ee;
  --unsure-soft: #2a2440;
  --ident: #b3c4dc;
  --ident-soft: #232e3d;
  --none: #b4bdc7;
  --refuse: #f0f3f6;
  color-scheme: dark;
`;

/** Colours in light and dark. */
export const tokens = css`
  .t {
    --ink: var(--xin-ink, #1f2328);
    --muted: var(--xin-muted, #59636e);
    --line: var(--xin-line, #d0d7de);
    --edge: var(--xin-edge, #818b98);
    --ground: var(--xin-ground, #fff);
    --soft: var(--xin-soft, #f6f8fa);
    --accent: var(--xin-accent, #0b57a4);
    --on-accent: var(--xin-on-accent, #fff);
    --hold: #a3231c;
    --hold-soft: #fdf1f0;
    --advise: #7a4f00;
    --advise-soft: #fff8e6;
    --good: #1a6b30;
    --good-soft: #eefbf1;
    --info: #0b57a4;
    --info-soft: #eef5fc;
    --unsure: #55457a;
    --unsure-soft: #f1edf8;
    --ident: #3f5068;
    --ident-soft: #edf1f6;
    --none: #4c5661;
    --refuse: #24292f;
    color-scheme: light;
  }
  @media screen and (prefers-color-scheme: dark) {
    .auto {
      ${dark}
    }
  }
  @media screen {
    .dark {
      ${dark}
    }
  }
`;
