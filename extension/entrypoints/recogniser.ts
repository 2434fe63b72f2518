import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startRecogniser } from '../lib/reader/recognise.ts';

export default defineUnlistedScript(startRecogniser);
