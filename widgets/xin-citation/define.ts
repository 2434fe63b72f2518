import { define } from '../base/define.ts';
import { XinCitation } from './xin-citation.ts';

/** Registers `<xin-citation>`. */
export const defineXinCitation = (): void => define('xin-citation', XinCitation);
