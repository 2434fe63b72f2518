import { define } from '../base/define.ts';
import { defineXinCitation } from '../xin-citation/define.ts';
import { XinSharingClassifier } from './xin-sharing-classifier.ts';

/** Registers `<xin-sharing-classifier>` and what it stands on. */
export function defineXinSharingClassifier(): void {
  defineXinCitation();
  define('xin-sharing-classifier', XinSharingClassifier);
}
