/**
 * The few things of the web platform that the credit list stands on, the same in Node 20, pages and workers.
 * Typed here by hand so that core keeps compiling without the DOM's types.
 */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
interface Platform {
  readonly TextDecoder: new (
    label?: string,
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  ) => Decoder;
}

export const platform = globalThis as unknown as Platform;
