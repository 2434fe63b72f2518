/** Importing this module registers `<xin-deadline>`. */
import { defineXinDeadline } from './define.ts';

export * from './index.ts';
defineXinDeadline();
