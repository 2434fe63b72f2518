/** Importing this module registers `<xin-collection-guard>`. */
import { defineXinCollectionGuard } from './define.ts';

export * from './index.ts';
defineXinCollectionGuard();
