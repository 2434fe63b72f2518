/** Importing this module registers `<xin-repair>`. */
import { defineXinRepair } from './define.ts';

export * from './index.ts';
defineXinRepair();
