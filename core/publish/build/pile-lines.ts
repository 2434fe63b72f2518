const LINE_FEED = 10;
const HASH_DIGITS = 16;
/** Where a line says what it is: after hash, tab and `{"`. */
const KIND = HASH_DIGITS + 3;
const SUBJECT = 's'.charCodeAt(0);
/** The lower 24 bits of the upper half stand above so many bits for the line's number: what a float holds exactly. */
const NUMBER_ROOM = 2 ** 29;
/** The value of a hexadecimal digit by its character. */
const DIGIT = Uint8Array.from({ length: 128 }, (_, char) => parseInt(String.fromCharCode(char), 16) || 0);

/** The lines of a pile as bytes, with their hashes read out. */
export class PileLines {
  /** Upper and lower half of each line's hash. */
  readonly hi: Uint32Array;
  private readonly lo: Uint32Array;
  /** Where each line begins; one more closes the last. */
  private readonly starts: Uint32Array;

  constructor(private readonly pile: Buffer) {
    const starts: number[] = [0];
    for (let at = pile.indexOf(LINE_FEED); at >= 0; at = pile.indexOf(LINE_FEED, at + 1)) starts.push(at + 1);
    this.starts = Uint32Array.from(starts);
    this.hi = new Uint32Array(starts.length - 1);
    this.lo = new Uint32Array(starts.length - 1);
    for (let line = 0; line < this.hi.length; line++) {
      this.hi[line] = this.word(starts[line]!);
      this.lo[line] = this.word(starts[line]! + HASH_DIGITS / 2);
    }
  }

  /** The numbers of the lines by rising hash, those of one hash together. All share the leading 8 bits: it is a pile. */
  *runs(): Generator<readonly number[]> {
    const { hi, lo } = this;
    const sorted = Float64Array.from(hi, (word, line) => (word & 0xffffff) * NUMBER_ROOM + line).sort();
    const line = (at: number) => sorted[at]! % NUMBER_ROOM;
    for (let at = 0; at < sorted.length;) {
      const same = [line(at++)];
      while (at < sorted.length && hi[line(at)] === hi[same[0]!]) same.push(line(at++));
      if (same.length === 1) yield same;
      else yield* byLower(same, lo);
    }
  }

  bytes(line: number): Buffer {
    return this.pile.subarray(this.starts[line], this.starts[line + 1]);
  }

  /** Without its line feed. */
  text(line: number): string {
    return this.pile.toString('utf8', this.starts[line], this.starts[line + 1]! - 1);
  }

  isSubject(line: number): boolean {
    return this.pile[this.starts[line]! + KIND] === SUBJECT;
  }

  private word(at: number): number {
    let word = 0;
    for (let i = 0; i < HASH_DIGITS / 2; i++) word = (word << 4) | DIGIT[this.pile[at + i]!]!;
    return word >>> 0;
  }
}

function* byLower(lines: number[], lo: Uint32Array): Generator<readonly number[]> {
  lines.sort((a, b) => lo[a]! - lo[b]! || a - b);
  for (let at = 0, from = 0; at < lines.length; from = at) {
    while (at < lines.length && lo[lines[at]!] === lo[lines[from]!]) at++;
    yield lines.slice(from, at);
  }
}
