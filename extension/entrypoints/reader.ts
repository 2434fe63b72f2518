import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../lib/reader/start.ts';

export default defineUnlistedScript(() => {
  if (/html/.test(document.contentType)) startReader();
});
