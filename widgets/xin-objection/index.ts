export { XinObjection } from './xin-objection.ts';
export { defineXinObjection } from './define.ts';
