/**
 * How a test starts Chromium: without network of its own, and drawing as little as it can. Without tab strip and animations
 * (kiosk, reduced motion) a step costs a tenth less on a machine without a graphics card.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--kiosk',
  '--force-prefers-reduced-motion',
];
