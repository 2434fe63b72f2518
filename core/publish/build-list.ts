import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { PlainDate } from '../date/index.ts';
import { parseManifest, type Manifest } from '../list/manifest.ts';
import { personKeys } from '../list/person.ts';
import { sign } from '../list/signature.ts';
import { Collector } from './build/collect.ts';
import type { DeltaCounts } from './build/compare.ts';
import { writeDelta } from './build/delta.ts';
import {
  cutFor,
  packFiles,
  personBitsFor,
  personFiles,
  put,
  writeFile,
  writeIndexes,
  writeShards,
  type PersonBox,
} from './build/write.ts';
import { ingestListFile, ingestTable, type FileProblem } from './ingest.ts';
import { openTable } from './read/open.ts';
import type { Report } from './report.ts';
import type { ListTerms } from './row/record.ts';

export interface BuildOptions {
  readonly files: readonly string[];
  readonly out: string;
  readonly id: string;
  readonly name: string;
  readonly terms: ListTerms;
  readonly expiresOn: PlainDate;
  /** Absent: one more than the issue before, or 1. */
  readonly sequence?: number;
  /** Folder of the issue before, for the delta. Absent: `out`, where a list of the same id stands there. */
  readonly since?: string;
  /** Secret for natural persons, base64 of 32 bytes. Without it their rows are left out. */
  readonly personSecret?: string;
  /** PKCS#8 in base64: signs at once. */
  readonly signingKey?: string;
  /** Rows that can't be read are left out instead of refusing the build. */
  readonly leaveOutWrong?: boolean;
  /** Refuses the build for any doubt and any row left out. */
  readonly strict?: boolean;
  readonly progress?: (stage: 'read' | 'write' | 'delta', part: number) => void;
}

export type BuildProblem =
  | FileProblem
  | { readonly code: 'wrong-rows'; readonly count: number }
  | { readonly code: 'strict'; readonly count: number }
  | { readonly code: 'nothing-to-publish' }
  | { readonly code: 'out-not-a-list'; readonly file: string }
  | { readonly code: 'other-list'; readonly file: string; readonly saw: string }
  | { readonly code: 'sequence'; readonly saw: number; readonly least: number }
  | { readonly code: 'bad-secret' };

export type BuildResult =
  | { readonly ok: true; readonly manifest: Manifest; readonly delta?: DeltaCounts }
  | { readonly ok: false; readonly problems: readonly BuildProblem[] };

/**
 * Builds a list beside its place and moves it there when everything has gone well: a build that fails writes nothing.
 *
 * @throws UnreadableFile where an input file can't be opened at all.
 */
export async function buildList(options: BuildOptions, report: Report): Promise<BuildResult> {
  const out = resolve(options.out);
  const before = issueBefore(options, out);
  if ('code' in before) return { ok: false, problems: [before] };
  const sequence = options.sequence ?? (before.manifest?.sequence ?? 0) + 1;
  if (before.manifest && sequence <= before.manifest.sequence)
    return {
      ok: false,
      problems: [{ code: 'sequence', saw: sequence, least: before.manifest.sequence + 1 }],
    };
  const keys =
    options.personSecret === undefined ? undefined : await personKeys(options.personSecret, options.id);
  if (options.personSecret !== undefined && !keys) return { ok: false, problems: [{ code: 'bad-secret' }] };

  mkdirSync(dirname(out), { recursive: true });
  const temp = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
  try {
    const collector = new Collector(join(temp, 'spill'), options.terms.issuedOn, keys);
    const problems = await ingestAll(options, collector, report, keys);
    await report.close();
    if (problems.length) return { ok: false, problems };
    const made = join(temp, 'list');
    mkdirSync(made, { recursive: true });
    const box = keys && { keys, listId: options.id, ...(before.folder ? { before: before.folder } : {}) };
    const result = await writeList(options, made, collector, sequence, before, box);
    replace(out, made);
    return result;
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

type Before = { readonly folder?: string; readonly manifest?: Manifest };

function issueBefore({ since, id }: BuildOptions, out: string): Before | BuildProblem {
  if (existsSync(out) && !statSync(out).isDirectory()) return { code: 'out-not-a-list', file: out };
  const standing = existsSync(out) && readdirSync(out).length > 0;
  if (standing && !existsSync(join(out, 'manifest.json'))) return { code: 'out-not-a-list', file: out };
  const folder = since === undefined ? (standing ? out : undefined) : resolve(since);
  if (folder === undefined) return {};
  if (!existsSync(join(folder, 'manifest.json'))) return { code: 'out-not-a-list', file: folder };
  const manifest = parseManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (!('format' in manifest)) return { code: 'out-not-a-list', file: folder };
  return manifest.id === id ? { folder, manifest } : { code: 'other-list', file: folder, saw: manifest.id };
}

async function ingestAll(
  options: BuildOptions,
  collector: Collector,
  report: Report,
  persons: Awaited<ReturnType<typeof personKeys>>,
): Promise<BuildProblem[]> {
  const problems: BuildProblem[] = [];
  for (const [at, file] of options.files.entries()) {
    const progress = (part: number) => options.progress?.('read', (at + part) / options.files.length);
    if (/\.json$/i.test(file) && existsSync(file)) {
      problems.push(...(await ingestListFile(file, readFileSync(file), collector, report, persons)));
      continue;
    }
    const problem = await ingestTable(await openTable(file), collector, report, {
      terms: options.terms,
      persons,
      progress,
    });
    if (problem) problems.push(problem);
  }
  if (problems.length) return problems;
  const { wrong, doubted } = report.rows;
  const leftOut = report.rows['left-out'] - (report.counts.get('explanation-row') ?? 0);
  if (wrong && !options.leaveOutWrong) return [{ code: 'wrong-rows', count: wrong }];
  if (options.strict && wrong + doubted + leftOut)
    return [{ code: 'strict', count: wrong + doubted + leftOut }];
  return collector.records ? [] : [{ code: 'nothing-to-publish' }];
}

async function writeList(
  options: BuildOptions,
  out: string,
  collector: Collector,
  sequence: number,
  before: Before,
  box: PersonBox | undefined,
): Promise<BuildResult> {
  const { terms } = options;
  const { index, names, keys, nameKeys } = writeIndexes(out, collector);
  const cut = cutFor(collector.subjects.length / 2);
  const personShardBits = personBitsFor(collector.persons.length / 2);
  const progress = (part: number) => options.progress?.('write', part);
  const written = await writeShards(packFiles(out, cut), collector.spill, terms.issuedOn, progress);
  const digests = [...written.digests];
  let persons = 0;
  if (box && collector.persons.length) {
    const files = personFiles(out, personShardBits, box);
    const its = await writeShards(files, collector.personSpill, terms.issuedOn, progress);
    digests.push(...its.digests);
    persons = its.subjects;
  }
  options.progress?.('delta', 0);
  const delta =
    before.folder && before.manifest
      ? await writeDelta(
          out,
          { folder: before.folder, manifest: before.manifest },
          sequence,
          cut.packBits,
          written.subjects,
          (part) => options.progress?.('delta', part),
        )
      : undefined;
  const manifest: Manifest = {
    format: 'xinshao-list-manifest',
    version: 2,
    id: options.id,
    name: options.name,
    publisher: terms.publisher,
    sequence,
    issuedOn: terms.issuedOn,
    expiresOn: options.expiresOn,
    counts: {
      subjects: written.subjects,
      persons,
      records: collector.records,
      identifiers: keys.count,
      names: nameKeys.count,
    },
    ...cut,
    personShardBits,
    k: { least: written.least, mean: Math.round(written.subjects / 2 ** cut.shardBits) },
    files: { index, names, digests: writeFile(out, 'digests.bin', Buffer.concat(digests)) },
    deltas: delta?.files ?? [],
  };
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  put(join(out, 'manifest.json'), bytes);
  if (options.signingKey !== undefined)
    put(join(out, 'manifest.sig'), Buffer.from(`${await sign(bytes, options.signingKey)}\n`));
  options.progress?.('delta', 1);
  return { ok: true, manifest, ...(delta ? { delta: delta.counts } : {}) };
}

/** Puts the new folder in the place of the old one, which is gone only after that and comes back where it fails. */
function replace(out: string, made: string): void {
  const old = `${made}.old`;
  if (existsSync(out)) renameSync(out, old);
  try {
    renameSync(made, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
}
