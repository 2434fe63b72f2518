/** Importing this module registers `<xin-citation>`. */
import { defineXinCitation } from './define.ts';

export * from './index.ts';
defineXinCitation();
