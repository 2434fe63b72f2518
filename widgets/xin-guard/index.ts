export { XinGuard } from './xin-guard.ts';
export { defineXinGuard } from './define.ts';
