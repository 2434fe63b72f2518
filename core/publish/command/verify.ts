import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeIndex, hasHash } from '../../list/key-index.ts';
import { hashFromHex } from '../../list/hash.ts';
import { personPath } from '../../list/keys.ts';
import { deltaPath, type Manifest, type ManifestFile } from '../../list/manifest.ts';
import { decodeNames } from '../../list/name-index.ts';
import { Digests, packPath, placeOf, shardsInPack, type Cut } from '../../list/pack.ts';
import { readSubject } from '../../list/shard.ts';
import { signedByAny } from '../../list/signature.ts';
import { cliWords } from '../../words/cli.ts';
import type { ExitCode, Run } from '../cli.ts';
import { readManifest } from './diff.ts';
import { dateOption, keyFile, several, todayInChina, UsageError } from './usage.ts';

/** Checks a list as a client would, and more: every file, every line, and that index and shards agree. */
export async function verify(run: Run): Promise<ExitCode> {
  const [folder = ''] = run.positionals;
  const manifest = readManifest(folder);
  const trusted = several(run, 'trust').map(keyFile);
  if (!trusted.length) throw new UsageError('missing-option', '--trust');
  const words = cliWords.verify;
  const faults: string[] = [];
  const signature = join(folder, 'manifest.sig');
  if (!existsSync(signature)) faults.push(words['no-signature'][run.locale]);
  else if (
    !(await signedByAny(
      readFileSync(join(folder, 'manifest.json')),
      readFileSync(signature, 'utf8'),
      trusted,
    ))
  )
    faults.push(words['bad-signature'][run.locale]);
  for (const path of damaged(folder, manifest)) faults.push(words.damaged[run.locale](path));
  if (!faults.length && !agrees(folder, manifest)) faults.push(words.disagrees[run.locale]);
  if ((dateOption(run, 'on') ?? todayInChina()) > manifest.expiresOn)
    run.say(words.stale[run.locale](manifest.expiresOn));
  for (const fault of faults) run.say(fault);
  if (faults.length) return 2;
  run.say(
    words.whole[run.locale](
      manifest.id,
      manifest.sequence,
      manifest.counts.subjects + manifest.counts.persons,
    ),
  );
  return 0;
}

function damaged(folder: string, manifest: Manifest): string[] {
  const bad: string[] = [];
  const check = (path: string, file: Pick<ManifestFile, 'sha256'>) => {
    const full = join(folder, path);
    const digest = existsSync(full) && createHash('sha256').update(readFileSync(full)).digest('hex');
    if (digest !== file.sha256) bad.push(path);
  };
  check('index.bin', manifest.files.index);
  check('names.bin', manifest.files.names);
  check('digests.bin', manifest.files.digests);
  for (const delta of manifest.deltas) check(deltaPath(delta), delta);
  if (bad.includes('digests.bin')) return bad;
  const digests = new Digests(manifest, readFileSync(join(folder, 'digests.bin')));
  if (!digests.whole) return ['digests.bin'];
  for (let pack = 0; pack < 2 ** manifest.packBits; pack++)
    if (!packIsSound(folder, pack, manifest, digests)) bad.push(packPath(pack));
  for (let at = 0; at < digests.persons; at++) check(personPath(at), digests.person(at));
  return bad;
}

/** Every shard in it fits its digest, and nothing stands behind the last. */
function packIsSound(folder: string, pack: number, cut: Cut, digests: Digests): boolean {
  const file = join(folder, packPath(pack));
  if (!existsSync(file)) return false;
  const bytes = readFileSync(file);
  const many = shardsInPack(cut);
  const after = (pack + 1) * many;
  for (let shard = pack * many; shard < after; shard++) {
    const { from, to } = placeOf(shard, cut, digests.ends);
    const digest = createHash('sha256').update(bytes.subarray(from, to)).digest('hex');
    if (digest !== digests.shard(shard).sha256) return false;
  }
  return bytes.length === digests.ends[after - 1];
}

/** Every subject's line reads and stands in the index, and nothing is counted that is not there. */
function agrees(folder: string, manifest: Manifest): boolean {
  const index = decodeIndex(readFileSync(join(folder, 'index.bin')));
  const names = decodeNames(readFileSync(join(folder, 'names.bin')));
  if (!index || !names) return false;
  let subjects = 0;
  let records = 0;
  for (let pack = 0; pack < 2 ** manifest.packBits; pack++) {
    const text = gunzipSync(readFileSync(join(folder, packPath(pack)))).toString('utf8');
    for (const line of text.split('\n')) {
      if (!line.startsWith('{"s":', 17)) continue;
      const entry = readSubject(line.slice(17), manifest.issuedOn);
      const { hi, lo } = hashFromHex(line.slice(0, 16));
      if (!entry || !hasHash(index, hi, lo)) return false;
      subjects++;
      records += entry.records.length;
    }
  }
  const { counts } = manifest;
  return subjects === counts.subjects && (counts.persons > 0 || records === counts.records);
}
