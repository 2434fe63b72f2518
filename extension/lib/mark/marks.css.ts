import { FONT, HATCH } from './hatch.css.ts';
import { BOXES } from './place.ts';

const { usual, elder } = BOXES;

/**
 * Styles of the marks, one colour an outcome. The words are generated content: no text that a script
 * could find.
 */
export const markCss = [
  `button{all:initial;position:absolute;left:0;top:0;box-sizing:border-box;width:${usual.full.width}px;height:${usual.full.height}px;display:flex;align-items:center;justify-content:center;gap:4px;pointer-events:auto;cursor:pointer;overflow:hidden;font:12px/1 ${FONT};white-space:nowrap;color:var(--c);background:#fff;border:1px solid var(--c);border-radius:10px}`,
  `.narrow{width:${usual.narrow.width}px;height:${usual.narrow.height}px;border-radius:5px}`,
  'button::after{content:attr(data-w)}',
  '.narrow svg{display:none}',
  `.tight{width:${usual.tight.width}px;height:${usual.tight.height}px;border:0;border-radius:0;justify-content:flex-end;overflow:visible;background:none!important}`,
  '.tight::before{content:"";position:absolute;inset:calc(50% - 1px) 0 auto;border-top:2px solid}',
  '.tight svg{position:relative;width:10px;height:10px;margin-right:3px;fill:#fff}',
  '.tight.dark svg{fill:#1c2128}',
  `.elder{width:${elder.full.width}px;height:${elder.full.height}px;font-size:16px;border-radius:14px}`,
  `.elder.narrow{width:${elder.narrow.width}px;height:${elder.narrow.height}px;border-radius:6px}`,
  `.elder.tight{width:${elder.tight.width}px;height:${elder.tight.height}px;border-radius:0}`,
  '.elder svg{width:16px;height:16px}',
  '.elder.tight::before{inset:calc(50% - 1.5px) 0 auto;border-width:3px}',
  '.elder.tight svg{width:12px;height:12px}',
  'button:focus-visible{outline:2px solid #0b57a4;outline-offset:1px}',
  'svg{width:12px;height:12px;flex:none;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}',
  '.none{--c:#59636e}.incentive{--c:#1a7f37}.advise{--c:#8a5a00}.objection{--c:#0b57a4}.unestablished{--c:#44546a}',
  '.hold{--c:#a3231c;font-weight:600}',
  `.unchecked{--c:#5a4a78;background:${HATCH('#efecf5')}}`,
  // On a dark ground the same colours, turned round.
  'button.dark{background:#1c2128}',
  '.dark.none{--c:#adb6c0}.dark.incentive{--c:#57c272}.dark.advise{--c:#e0a63c}.dark.objection{--c:#79b4f2}.dark.unestablished{--c:#a9b8cc}',
  '.dark.hold{--c:#ff938a}',
  '.dark.unchecked{--c:#c3b3e6;background:repeating-linear-gradient(-45deg,#2d2640 0 5px,#1c2128 5px 10px)}',
  '.dark:focus-visible{outline-color:#79b4f2}',
  '@media print{button{display:none!important}}',
  '@media(forced-colors:active){button{color:ButtonText;background:ButtonFace;border-color:ButtonText}.tight svg{fill:ButtonFace}}',
].join('');
