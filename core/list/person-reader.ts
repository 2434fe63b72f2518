import { personPath } from './keys.ts';
import type { ListParts, OpenOptions } from './open.ts';
import { Digests } from './pack.ts';
import { boundTo, openShard, personHex, personKeys, type PersonKeys } from './person.ts';
import { shardReader, type FetchShard } from './shard-reader.ts';
import { sha256 } from './signature.ts';

/** Natural persons' shards, for whom policy has given the secret. */
export interface PersonReader {
  /** The hash of a resident ID; `undefined` where the secret is none. */
  hex(id: string): Promise<string | undefined>;
  readonly shard: FetchShard;
  /** What a shard that does not open comes from: its file is as published, so that the secret must be another's. */
  isSound(shard: number): Promise<boolean>;
}

export function personReader(
  { read, manifest }: Pick<ListParts, 'read' | 'manifest'>,
  { listId, personSecret, subtle }: OpenOptions,
): PersonReader | undefined {
  if (personSecret === undefined) return undefined;
  // Derived when the first person is asked for: most answers are about companies and need not wait for it.
  let derived: Promise<PersonKeys | undefined> | undefined;
  const keys = () => (derived ??= personKeys(personSecret, listId, subtle));
  return {
    async hex(id) {
      const its = await keys();
      return its && personHex(id, its, subtle);
    },
    shard: shardReader(async (at) => {
      const [closed, its] = await Promise.all([read(personPath(at)), keys()]);
      return closed && its && openShard(closed, boundTo(listId, personPath(at)), its, subtle);
    }),
    async isSound(at) {
      const [closed, digests] = await Promise.all([read(personPath(at)), read('digests.bin')]).catch(
        () => [],
      );
      if (!closed || !digests) return false;
      if ((await sha256(digests, subtle)) !== manifest.files.digests.sha256) return false;
      return (await sha256(closed, subtle)) === new Digests(manifest, digests).person(at).sha256;
    },
  };
}
