import { define } from '../base/define.ts';
import { defineXinCitation } from '../xin-citation/define.ts';
import { XinCollectionGuard } from './xin-collection-guard.ts';

/** Registers `<xin-collection-guard>` and what it stands on. */
export function defineXinCollectionGuard(): void {
  defineXinCitation();
  define('xin-collection-guard', XinCollectionGuard);
}
