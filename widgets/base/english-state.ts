/** Which words belong to this script; the build puts its own in. */
export const STATE = '';
