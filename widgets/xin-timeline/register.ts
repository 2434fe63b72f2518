/** Importing this module registers `<xin-timeline>`. */
import { defineXinTimeline } from './define.ts';

export * from './index.ts';
defineXinTimeline();
