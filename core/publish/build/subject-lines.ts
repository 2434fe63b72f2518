const LINE_FEED = 10;
const HASH_DIGITS = 16;
/** Where a line says what it is: after hash, tab and `{"`. */
const KIND = HASH_DIGITS + 3;
const SUBJECT = 's'.charCodeAt(0);

/** Walks the subjects' lines of a plain shard. They stay bytes: only those asked for become text. */
export class SubjectLines {
  private from = 0;
  private to = -1;

  constructor(private readonly bytes: Buffer) {
    this.next();
  }

  /** All lines have been walked over. */
  get ended(): boolean {
    return this.from >= this.bytes.length;
  }

  /** Goes on to the next subject's line. */
  next(): void {
    const { bytes } = this;
    do {
      this.from = this.to + 1;
      const end = bytes.indexOf(LINE_FEED, this.from);
      this.to = end < 0 ? bytes.length : end;
    } while (!this.ended && bytes[this.from + KIND] !== SUBJECT);
  }

  /** Below 0: this hash comes first. */
  compareHash({ bytes, from }: SubjectLines): number {
    return this.bytes.compare(bytes, from, from + HASH_DIGITS, this.from, this.from + HASH_DIGITS);
  }

  saysAs({ bytes, from, to }: SubjectLines): boolean {
    return this.bytes.compare(bytes, from, to, this.from, this.to) === 0;
  }

  get hex(): string {
    return this.bytes.toString('latin1', this.from, this.from + HASH_DIGITS);
  }

  get json(): string {
    return this.bytes.toString('utf8', this.from + HASH_DIGITS + 1, this.to);
  }
}
