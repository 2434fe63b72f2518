import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeIndex, hasHash } from '../../list/key-index.ts';
import { hashFromHex } from '../../list/hash.ts';
import { personPath, shardPath } from '../../list/keys.ts';
import { deltaPath, type Manifest, type ManifestFile } from '../../list/manifest.ts';
import { decodeNames } from '../../list/name-index.ts';
import { readSubject } from '../../list/shard.ts';
import { signedByAny } from '../../list/signature.ts';
import { cliWords } from '../../words/cli.ts';
import type { ExitCode, Run } from '../cli.ts';
import { readManifest } from './diff.ts';
import { dateOption, keyFile, several, todayInChina, UsageError } from './usage.ts';

const DIGEST = 32;

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
  const digests = readFileSync(join(folder, 'digests.bin'));
  const shards = 2 ** manifest.shardBits;
  for (let at = 0; at * DIGEST < digests.length; at++)
    check(at < shards ? shardPath(at) : personPath(at - shards), {
      sha256: digests.subarray(at * DIGEST, (at + 1) * DIGEST).toString('hex'),
    });
  return bad;
}

/** Every subject's line reads, stands in its shard and in the index, and nothing is counted that is not there. */
function agrees(folder: string, manifest: Manifest): boolean {
  const index = decodeIndex(readFileSync(join(folder, 'index.bin')));
  const names = decodeNames(readFileSync(join(folder, 'names.bin')));
  if (!index || !names) return false;
  let subjects = 0;
  let records = 0;
  for (let shard = 0; shard < 2 ** manifest.shardBits; shard++) {
    const text = gunzipSync(readFileSync(join(folder, shardPath(shard)))).toString('utf8');
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
