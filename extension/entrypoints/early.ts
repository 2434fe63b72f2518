import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { expectProfile } from '../lib/hold/early.ts';

/** On the very pages a profile names, at the start of the document. */
export default defineUnlistedScript(expectProfile);
