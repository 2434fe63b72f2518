export const QUIET_FLAGS: string[];
export const CHROMIUM_FLAGS: readonly string[];
