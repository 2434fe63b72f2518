/** Importing this module registers `<xin-objection>`. */
import { defineXinObjection } from './define.ts';

export * from './index.ts';
defineXinObjection();
