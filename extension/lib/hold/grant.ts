import { type Channel, RANK } from './asked.ts';

/** A released step has this long to send its request. */
const GRANT_MS = 10 * 60_000;
/** One request may pass through several of our doors; they follow one another at once. */
export const SAME_REQUEST_MS = 3000;

interface Given {
  readonly key: string;
  readonly hold: string | undefined;
  readonly until: number;
  /** The request it paid for, at the last door it passed; `open`: still within its submit event. */
  sent?: { readonly rank: number; readonly url: string; readonly at: number; open?: boolean };
}

/** What has been let go and may leave once: it pays for one request, by each door that passes, and is spent then. */
export class Grant {
  private given: Given | undefined;

  constructor(
    private readonly now: () => number,
    /** The request of a step that was let go has left. */
    private readonly sent: (hold: string | undefined) => void,
  ) {}

  give(key: string, hold?: string): void {
    this.given = { key, hold, until: this.now() + GRANT_MS };
  }

  /** Lets one request of a released step through, by each door it passes; a click is none yet. */
  pays(key: string, channel: Channel, url: string): boolean {
    const { given } = this;
    const rank = RANK[channel];
    const at = this.now();
    if (!given || given.key !== key || at > given.until) return false;
    const { sent } = given;
    if (!sent) {
      if (rank > RANK.click) {
        given.sent = { rank, url, at };
        // A handler of the page may still stop it: see `during`.
        setTimeout(() => setTimeout(() => given.sent && this.sent(given.hold)));
      }
      return true;
    }
    const onward =
      rank > sent.rank &&
      (rank < RANK.script || !!sent.open) &&
      sameAddress(url, sent.url) &&
      at - sent.at < SAME_REQUEST_MS;
    if (onward) given.sent = { rank, url, at };
    return onward;
  }

  /** Whether a request to this address is the one it paid for, as far as an address tells. */
  hasPaid(url: string): boolean {
    const sent = this.given?.sent;
    return !!sent && sameAddress(url, sent.url);
  }

  /**
   * A submit event is on its way through the page's handlers. One of them may send the form by a script instead; and
   * when one stops it, nothing has left and the grant stands.
   */
  during(stopped: () => boolean): void {
    const { given } = this;
    if (!given?.sent) return;
    given.sent.open = true;
    setTimeout(() => {
      if (!given.sent?.open) return;
      if (stopped()) delete given.sent;
      else delete given.sent.open;
    });
  }

  /** There is no request to wait for: the step has been taken. */
  close(): void {
    const hold = this.given?.hold;
    this.given = undefined;
    this.sent(hold);
  }

  /** It was for another case, or for a page that was left. */
  revoke(): void {
    this.given = undefined;
  }
}

function sameAddress(a: string, b: string): boolean {
  return a.split(/[?#]/)[0] === b.split(/[?#]/)[0];
}
