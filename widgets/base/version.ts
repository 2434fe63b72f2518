/** Version of the element set; two different ones on a page give one warning. */
export const VERSION = '0.1.0';
