import type { Hash } from '../../list/hash.ts';

/** A growing array of 32-bit words: 4 bytes each, where an array of numbers would take 8 and an array of objects 40. */
export class Words {
  private words = new Uint32Array(1 << 12);
  length = 0;

  push(word: number): void {
    if (this.length === this.words.length) {
      const larger = new Uint32Array(this.words.length * 2);
      larger.set(this.words);
      this.words = larger;
    }
    this.words[this.length++] = word;
  }

  pushHash({ hi, lo }: Hash): void {
    this.push(lo);
    this.push(hi);
  }

  view(): Uint32Array {
    return this.words.subarray(0, this.length);
  }

  /** Pairs as 64-bit words, copied. */
  packed(): BigUint64Array {
    return new BigUint64Array(this.words.slice(0, this.length).buffer);
  }
}
