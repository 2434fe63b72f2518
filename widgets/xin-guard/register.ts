/** Importing this module registers `<xin-guard>`. */
import { defineXinGuard } from './define.ts';

export * from './index.ts';
defineXinGuard();
