/** The background's answer to a step that is about to be taken. */
export type ActionReply =
  | { readonly kind: 'release' }
  | { readonly kind: 'held'; readonly hold: string }
  /** The check could not be made; the log already says so. */
  | { readonly kind: 'unchecked'; readonly reason: string };
