/** Why a check could not be made. Every one of them is shown as 未能核查, never as clear. */
export type CheckFailure =
  | 'no-department'
  | 'no-source'
  | 'wrong-mapping' // the page's field mapping; `detail` says where
  | 'not-asked' // a field that has to be filled in is not, or the page has called the check off
  | 'not-public' // the law does not let this be published
  | 'network'
  | 'timeout'
  | 'refused' // 401, 403
  | 'http' // another status
  | 'not-json' // for example the HTML of a login page
  | 'empty'
  | 'too-large'
  | 'wrong-shape'
  | 'wrong-subject' // a record of somebody else
  | 'law'; // the packs could not be loaded

/** Thrown by a `CreditSource` that knows why it failed; anything else it throws counts as `network`. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
  /** @param detail the field or status that was wrong, where it was one. */
  constructor(
    readonly why: CheckFailure,
    readonly detail?: string,
  ) {
    super(why);
  }
}
