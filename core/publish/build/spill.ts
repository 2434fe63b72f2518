import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How many piles lines are sorted into while rows stream in: by the first two hexadecimal digits of the hash. */
export const PILES = 256;
const ROOM = 1 << 17;
const LINE_FEED = 10;
/** No character of a string takes more bytes than this in UTF-8. */
const MOST_BYTES = 3;

/**
 * Lines put aside on disk, in 256 piles by hash, so that a list of any size is built with one pile in memory. They are
 * bytes at once: a million strings waiting for their pile to fill would cost more to keep alive than to make.
 */
export class Spill {
  private readonly waiting: (Buffer | undefined)[] = new Array<Buffer | undefined>(PILES);
  private readonly used = new Uint32Array(PILES);

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  add(hex: string, line: string): void {
    const pile = parseInt(hex.slice(0, 2), 16);
    const most = line.length * MOST_BYTES + 1;
    if (this.used[pile]! + most > ROOM) this.flush(pile);
    if (most > ROOM) return this.append(pile, Buffer.from(`${line}\n`));
    const buffer = (this.waiting[pile] ??= Buffer.allocUnsafeSlow(ROOM));
    const at = this.used[pile]!;
    const end = at + buffer.write(line, at);
    buffer[end] = LINE_FEED;
    this.used[pile] = end + 1;
  }

  /** The lines of a pile in the order they came, each closed by a line feed. The pile is empty after that. */
  take(pile: number): Buffer {
    const file = this.file(pile);
    const rest = this.waiting[pile]?.subarray(0, this.used[pile]) ?? Buffer.alloc(0);
    const lines = existsSync(file) ? Buffer.concat([readFileSync(file), rest]) : rest;
    rmSync(file, { force: true });
    this.waiting[pile] = undefined;
    this.used[pile] = 0;
    return lines;
  }

  private flush(pile: number): void {
    if (this.used[pile]) this.append(pile, this.waiting[pile]!.subarray(0, this.used[pile]));
    this.used[pile] = 0;
  }

  private append(pile: number, bytes: Buffer): void {
    appendFileSync(this.file(pile), bytes, { mode: 0o600 });
  }

  private file(pile: number): string {
    return join(this.folder, pile.toString(16).padStart(2, '0'));
  }
}
