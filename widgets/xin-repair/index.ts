export { XinRepair } from './xin-repair.ts';
export { defineXinRepair } from './define.ts';
