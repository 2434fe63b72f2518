export { XinCollectionGuard } from './xin-collection-guard.ts';
export { defineXinCollectionGuard } from './define.ts';
