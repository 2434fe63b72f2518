import type { PlainDate } from '../../date/index.ts';
import { shardOf } from '../../list/keys.ts';
import { isSubjectLine, joinLines } from './join.ts';
import { PileLines } from './pile-lines.ts';

/** The lines of one shard as they stand in its file, before packing. */
export interface PlainShard {
  readonly shard: number;
  readonly bytes: Buffer;
  readonly subjects: number;
}

/**
 * Puts the lines of a pile in the order of their hashes, joins those of one hash and cuts the pile into its shards.
 * Lines stay bytes: only the few that share a hash are read.
 */
export function orderPile(pile: Buffer, bits: number, issuedOn: PlainDate): PlainShard[] {
  const lines = new PileLines(pile);
  const shards: PlainShard[] = [];
  let out = Buffer.allocUnsafe(pile.length);
  let [from, at, subjects, shard] = [0, 0, 0, -1];
  const close = () => {
    if (at > from) shards.push({ shard, bytes: out.subarray(from, at), subjects });
    from = at;
    subjects = 0;
  };
  const put = (bytes: Buffer) => {
    if (at + bytes.length > out.length)
      out = Buffer.concat([out, Buffer.allocUnsafe(out.length + bytes.length)]);
    at += bytes.copy(out, at);
  };
  for (const run of lines.runs()) {
    const of = shardOf(lines.hi[run[0]!]!, bits);
    if (of !== shard) close();
    shard = of;
    if (run.length === 1) {
      put(lines.bytes(run[0]!));
      if (lines.isSubject(run[0]!)) subjects++;
      continue;
    }
    const joined = joinLines(
      run.map((line) => lines.text(line)),
      issuedOn,
    );
    put(Buffer.from(joined.map((line) => `${line}\n`).join('')));
    subjects += joined.filter(isSubjectLine).length;
  }
  close();
  return shards;
}
