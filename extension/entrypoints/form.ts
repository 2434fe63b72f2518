import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startForm } from '../lib/form/start.ts';

/** Put into frames of a profile's pages: reads what the form asks for. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as { xinshaoForm?: boolean };
  if (world.xinshaoForm || !/html/.test(document.contentType)) return;
  world.xinshaoForm = true;
  startForm();
});
