export { XinDeadline } from './xin-deadline.ts';
export { defineXinDeadline } from './define.ts';
