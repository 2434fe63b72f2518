import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How many piles lines are sorted into while rows stream in: by the first two hexadecimal digits of the hash. */
export const PILES = 256;
const FLUSH_AT = 1 << 17;

/**
 * Lines put aside on disk, in 256 piles by hash, so that a list of any size is built with one pile in memory.
 */
export class Spill {
  private readonly waiting: string[][] = Array.from({ length: PILES }, () => []);
  private readonly sizes = new Uint32Array(PILES);

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  add(hex: string, line: string): void {
    const pile = parseInt(hex.slice(0, 2), 16);
    this.waiting[pile]!.push(line);
    this.sizes[pile]! += line.length;
    if (this.sizes[pile]! > FLUSH_AT) this.flush(pile);
  }

  /** The lines of a pile, in the order they came. */
  take(pile: number): string[] {
    this.flush(pile);
    const file = this.file(pile);
    if (!existsSync(file)) return [];
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    return text.slice(0, -1).split('\n');
  }

  private flush(pile: number): void {
    const lines = this.waiting[pile]!;
    if (lines.length) appendFileSync(this.file(pile), `${lines.join('\n')}\n`, { mode: 0o600 });
    this.waiting[pile] = [];
    this.sizes[pile] = 0;
  }

  private file(pile: number): string {
    return join(this.folder, pile.toString(16).padStart(2, '0'));
  }
}
