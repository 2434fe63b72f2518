/** Importing this module registers `<xin-special-report>`. */
import { defineXinSpecialReport } from './define.ts';

export * from './index.ts';
defineXinSpecialReport();
