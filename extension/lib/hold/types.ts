/** The background's answer to a step that is about to be taken. */
export type ActionReply =
  | { readonly kind: 'release' }
  | { readonly kind: 'held'; readonly hold: string }
  /** Neither this frame nor another of the tab shows whom the case is about; asked again, it may. */
  | { readonly kind: 'no-subject' }
  /** The check could not be made; the log already says so. */
  | { readonly kind: 'unchecked'; readonly reason: string };
