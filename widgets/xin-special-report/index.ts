export { XinSpecialReport } from './xin-special-report.ts';
export { defineXinSpecialReport } from './define.ts';
