import { join } from 'node:path';
import { hash, hexOf, type Hash } from '../../list/hash.ts';
import { identifierKey } from '../../list/keys.ts';
import { personHex, type PersonKeys } from '../../list/person.ts';
import { beginOf, endOf, LONGEST_SCANNED, setLength, SHORTEST_SCANNED } from '../../list/name-index.ts';
import { keepLow } from '../../list/key-index.ts';
import type { CreditRecord } from '../../record/types.ts';
import { normalizeName, type Identifier } from '../../subject/index.ts';
import { aliasLine, subjectLine } from '../../list/shard.ts';
import type { PlainDate } from '../../date/index.ts';
import { Words } from './packed.ts';
import { Spill } from './spill.ts';

/** Takes records in any order and any number, and keeps of each only its hashes in memory. */
export class Collector {
  readonly subjects = new Words();
  readonly persons = new Words();
  readonly identifiers = new Words();
  readonly names = new Words();
  readonly begins = new Words();
  readonly ends = new Words();
  readonly lengths = new Uint32Array(2);
  readonly spill: Spill;
  readonly personSpill: Spill;
  records = 0;
  private readonly seen = new Set<number>();

  constructor(
    folder: string,
    private readonly issuedOn: PlainDate,
    private readonly keys?: PersonKeys,
  ) {
    this.spill = new Spill(join(folder, 'subjects'));
    this.personSpill = new Spill(join(folder, 'persons'));
  }

  /** False where the same record came before. Only a person's is a promise: its hash is a keyed one. */
  add(record: CreditRecord, otherIds: readonly Identifier[]): boolean | Promise<boolean> {
    const { hi, lo } = hash(record.id);
    const once = hi * 0x200000 + (lo >>> 11);
    if (this.seen.has(once)) return false;
    this.seen.add(once);
    this.records++;
    const key = identifierKey(record.subject.id);
    if (key === undefined) return this.addPerson(record).then(() => true);
    this.addSubject(hash(key), record, otherIds);
    return true;
  }

  private async addPerson(record: CreditRecord): Promise<void> {
    if (!this.keys) throw new Error('a person without a key');
    const hex = await personHex(record.subject.id.value, this.keys);
    this.persons.pushHash({ hi: parseInt(hex.slice(0, 8), 16), lo: parseInt(hex.slice(8), 16) });
    this.personSpill.add(hex, this.line(hex, record, []));
  }

  private addSubject(at: Hash, record: CreditRecord, otherIds: readonly Identifier[]): void {
    const hex = hexOf(at);
    this.subjects.pushHash(at);
    this.identifiers.pushHash(at);
    this.spill.add(hex, this.line(hex, record, otherIds));
    for (const id of otherIds) {
      const key = identifierKey(id);
      if (key === undefined) continue;
      const alias = hash(key);
      this.identifiers.pushHash(alias);
      this.addAlias(alias, key, hex);
    }
    for (const name of [record.subject.name, ...(record.subject.formerNames ?? [])]) this.addName(name, hex);
  }

  /** As if the subject had this one record only, which is so for most. */
  private line(hex: string, record: CreditRecord, otherIds: readonly Identifier[]): string {
    const entry = { subject: record.subject, records: [record], ...(otherIds.length ? { otherIds } : {}) };
    return subjectLine(hex, entry, this.issuedOn);
  }

  private addName(name: string, to: string): void {
    const key = normalizeName(name);
    if (!key) return;
    const alias = hash(key);
    this.names.pushHash({ hi: alias.hi, lo: keepLow(alias.lo, 3) });
    this.addAlias(alias, key, to);
    const n = key.length;
    if (n < SHORTEST_SCANNED || n > LONGEST_SCANNED) return;
    const at = (i: number) => key.charCodeAt(i);
    this.begins.push(beginOf(at(0), at(1), at(2), at(3)));
    this.ends.push(endOf(at(n - 3), at(n - 2), at(n - 1)));
    setLength(this.lengths, n);
  }

  private addAlias(at: Hash, key: string, to: string): void {
    const hex = hexOf(at);
    this.spill.add(hex, aliasLine(hex, { key, to: [to] }));
  }
}
