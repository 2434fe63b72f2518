export { XinTimeline } from './xin-timeline.ts';
export { defineXinTimeline } from './define.ts';
