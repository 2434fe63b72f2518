import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startStage } from '../lib/stage/start.ts';

export default defineUnlistedScript(() => {
  const world = globalThis as unknown as { xinshaoStage?: boolean };
  if (world.xinshaoStage) return;
  world.xinshaoStage = true;
  startStage();
});
