import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPicker } from '../lib/picker/start.ts';
import type { Picker } from '../lib/picker/types.ts';

/** Put into the frames of a tab whose profile is being made; stays until the page goes. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as { xinshaoPicker?: Picker };
  if (world.xinshaoPicker || !/html/.test(document.contentType)) return;
  world.xinshaoPicker = startPicker();
});
