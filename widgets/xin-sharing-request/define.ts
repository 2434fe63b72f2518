import { define } from '../base/define.ts';
import { defineXinDeadline } from '../xin-deadline/define.ts';
import { XinSharingRequest } from './xin-sharing-request.ts';

/** Registers `<xin-sharing-request>` and what it stands on. */
export function defineXinSharingRequest(): void {
  defineXinDeadline();
  define('xin-sharing-request', XinSharingRequest);
}
