import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startHolder } from '../lib/hold/start.ts';

/** Beside the reader, on the sites of a profile. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as { xinshaoHolder?: boolean };
  if (world.xinshaoHolder || !/html/.test(document.contentType)) return;
  world.xinshaoHolder = true;
  startHolder();
});
