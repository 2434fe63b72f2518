export { XinCitation } from './xin-citation.ts';
export { defineXinCitation } from './define.ts';
