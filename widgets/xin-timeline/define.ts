import { define } from '../base/define.ts';
import { defineXinCitation } from '../xin-citation/define.ts';
import { XinTimeline } from './xin-timeline.ts';

/** Registers `<xin-timeline>` and what it stands on. */
export function defineXinTimeline(): void {
  defineXinCitation();
  define('xin-timeline', XinTimeline);
}
