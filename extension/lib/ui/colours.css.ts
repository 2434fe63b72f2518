import { css } from 'lit';

/** Colours in light and dark. */
export const colours = css`
  :host {
    --ink: #1f2328;
    --muted: #59636e;
    --line: #d0d7de;
    --edge: #818b98;
    --ground: #fff;
    --soft: #f6f8fa;
    --accent: #0b57a4;
    --dark: #24292f;
    --on-dark: #fff;
    --hold: #a3231c;
    --hold-soft: #fdf1f0;
    --advise: #7a4f00;
    --advise-soft: #fff8e6;
    --incentive: #1a6b30;
    --incentive-soft: #eefbf1;
    --objection: #0b57a4;
    --objection-soft: #eef5fc;
    --unchecked: #55457a;
    --unchecked-soft: #f1edf8;
    --unestablished: #3f5068;
    --unestablished-soft: #edf1f6;
    --none: #4c5661;
    --none-soft: #f1f3f5;
    --shadow: 0 18px 50px #0004;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: #e6edf3;
      --muted: #a3adb8;
      --line: #3d444d;
      --edge: #7d8691;
      --ground: #161b22;
      --soft: #21262d;
      --accent: #79b8ff;
      --dark: #e6edf3;
      --on-dark: #0d1117;
      --hold: #ff9a92;
      --hold-soft: #3a1b1a;
      --advise: #e9b949;
      --advise-soft: #30270f;
      --incentive: #74d98c;
      --incentive-soft: #12301d;
      --objection: #8cc0ff;
      --objection-soft: #15273e;
      --unchecked: #c9b8ee;
      --unchecked-soft: #2a2440;
      --unestablished: #b3c4dc;
      --unestablished-soft: #232e3d;
      --none: #b4bdc7;
      --none-soft: #21262d;
      --shadow: 0 18px 50px #000b;
    }
  }
`;
