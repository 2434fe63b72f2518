/**
 * What a browser under test does without. The pages Chromium keeps ready behind its address bar take half of the time that
 * a window takes to open. Of several such flags the last one counts: Playwright's own words are among these.
 */
const FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // All that Playwright 1.65 names; without the first a navigation may hang.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Without network of its own. */
export const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${FEATURES.join(',')}`,
];

/**
 * How a test starts Chromium: without network of its own, and drawing as little as it can. Without tab strip and animations
 * (kiosk, reduced motion) a step costs a tenth less on a machine without a graphics card.
 *
 * @type {readonly string[]}
 */
export const CHROMIUM_FLAGS = [
  '--headless=new',
  '--disable-gpu',
  '--kiosk',
  '--force-prefers-reduced-motion',
  ...QUIET_FLAGS,
];
