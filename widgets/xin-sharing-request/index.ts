export { XinSharingRequest } from './xin-sharing-request.ts';
export { defineXinSharingRequest } from './define.ts';
