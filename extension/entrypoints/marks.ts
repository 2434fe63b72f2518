import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startMarks } from '../lib/mark/start.ts';

export default defineUnlistedScript(startMarks);
