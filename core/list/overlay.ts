import type { PlainDate } from '../date/types.ts';
import { hash, hashFromHex, hexOf } from './hash.ts';
import { identifierKey, nameKeys, otherIdKeys, shardOf } from './keys.ts';
import { fromUtf8, inPieces, utf8 } from '../platform.ts';
import { aliasLine, linesOf, packShard, readSubject, subjectLine } from './shard.ts';

/**
 * Changes laid over the installed shards, a small file for each of them, or for some neighbours. Lines as in a shard;
 * `-` instead of JSON: the subject has been taken out.
 */
export const OVERLAY_KEYS = 'overlay/keys';
export const overlayPath = (at: number): string => `overlay/${at.toString(16).padStart(4, '0')}`;
export const TAKEN_OUT = '-';

/** A delta touches nearly every shard of a large list: so few overlays at most are written for it. */
const MOST_OVERLAY_BITS = 10;
export const overlayBitsFor = (shardBits: number): number => Math.min(shardBits, MOST_OVERLAY_BITS);

/** Keys that deltas have added: they are not in the installed indexes. */
export interface OverlayKeys {
  readonly identifiers: readonly string[];
  readonly names: readonly string[];
}

export const packKeys = (keys: OverlayKeys): Uint8Array => utf8(JSON.stringify(keys));
export const readKeys = (bytes: Uint8Array | undefined): OverlayKeys =>
  bytes ? (JSON.parse(fromUtf8(bytes)) as OverlayKeys) : { identifiers: [], names: [] };

export interface Delta {
  readonly from: number;
  readonly to: number;
  /** New lines by overlay; a line replaces the one of the same hash. */
  readonly lines: ReadonlyMap<number, readonly string[]>;
  readonly keys: OverlayKeys;
  readonly subjects: number;
}

interface DeltaHead {
  readonly from: number;
  readonly to: number;
  readonly removed: number;
  readonly set: number;
}

/** Reads an unpacked delta; `undefined` where it is not one. Its digest has been verified before. */
export async function readDelta(
  text: string,
  overlayBits: number,
  issuedOn: PlainDate,
): Promise<Delta | undefined> {
  const breathe = inPieces();
  const rows = text.split('\n');
  let head: DeltaHead;
  try {
    head = JSON.parse(rows[0] ?? '') as DeltaHead;
  } catch {
    return undefined;
  }
  if (rows.length !== 2 + head.removed + head.set) return undefined;
  const lines = new Map<number, string[]>();
  const put = (hex: string, line: string) => {
    const at = shardOf(hashFromHex(hex).hi, overlayBits);
    const its = lines.get(at);
    if (its) its.push(line);
    else lines.set(at, [line]);
  };
  const identifiers: string[] = [];
  const names: string[] = [];
  for (const hex of rows.slice(1, 1 + head.removed)) put(hex, `${hex}\t${TAKEN_OUT}`);
  for (const json of rows.slice(1 + head.removed, -1)) {
    await breathe();
    const entry = readSubject(json, issuedOn);
    const key = entry && identifierKey(entry.subject.id);
    if (!entry || key === undefined) return undefined;
    const hex = hexOf(hash(key));
    put(hex, subjectLine(hex, entry, issuedOn));
    identifiers.push(hex);
    for (const alias of [...otherIdKeys(entry), ...nameKeys(entry)]) {
      const at = hexOf(hash(alias));
      put(at, aliasLine(at, { key: alias, to: [hex] }));
    }
    for (const alias of otherIdKeys(entry)) identifiers.push(hexOf(hash(alias)));
    names.push(...nameKeys(entry));
  }
  return {
    from: head.from,
    to: head.to,
    lines,
    keys: { identifiers, names },
    subjects: head.removed + head.set,
  };
}

/** An overlay with more lines laid over it. A subject's line gives way, an alias's stays beside. */
export function layOver(before: Uint8Array | undefined, lines: readonly string[]): Uint8Array {
  const replaced = new Set(lines.filter(isSubject).map(hexOfLine));
  const old = before ? fromUtf8(before).split('\n').filter(Boolean) : [];
  const kept = old.filter((line) => !isSubject(line) || !replaced.has(hexOfLine(line)));
  return packShard([...new Set([...kept, ...lines])]);
}

const hexOfLine = (line: string) => line.slice(0, 16);
const isSubject = (line: string) => line.startsWith('{"s":', 17) || line.slice(17) === TAKEN_OUT;

/** The lines of a hash: those of the shard, with the overlay over them. */
export function effectiveLines(hex: string, shard: Uint8Array, overlay: Uint8Array | undefined): string[] {
  const base = linesOf(shard, hex);
  if (!overlay) return base;
  const over = linesOf(overlay, hex);
  const replaced = over.some((json) => json === TAKEN_OUT || json.startsWith('{"s":'));
  return [
    ...base.filter((json) => !replaced || !json.startsWith('{"s":')),
    ...over.filter((json) => json !== TAKEN_OUT),
  ];
}
