/** Importing this module registers `<xin-sharing-request>`. */
import { defineXinSharingRequest } from './define.ts';

export * from './index.ts';
defineXinSharingRequest();
