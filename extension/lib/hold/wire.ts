/**
 * The line between our two scripts in a page. The page's own world says once, before any script of the page runs,
 * under which name it will ask; after that nobody else knows the name. The question is a cancelable event: the
 * answer is there when `dispatchEvent` returns, so that even `form.submit()` can be asked about.
 */
export const HELLO_FROM_MAIN = 'xinshao:main';
export const HELLO_FROM_READER = 'xinshao:reader';

/** Suffixes of the secret name. */
export const GO = ':go';
export const DROP = ':drop';
/** Dispatched on an element: click it from the page's own world, where `javascript:` links run. */
export const CLICK = ':click';
