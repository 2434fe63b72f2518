/** The credit list: searching text for a million names, recall, size and lookup beside other ways. */
import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { AhoCorasick } from '@monyone/aho-corasick';
import { buildNames } from '../../core/list/build-names.ts';
import { hash } from '../../core/list/hash.ts';
import { decodeIndex, encodeIndex, hasHash, indexOf, type KeyIndex } from '../../core/list/key-index.ts';
import { decodeNames, encodeNames, type NameIndex } from '../../core/list/name-index.ts';
import { scanNames } from '../../core/list/scan.ts';
import { makeUscc, normalizeName } from '../../core/subject/index.ts';
import { codeOf, dice, manyNames, realCompanies } from '../tools/list-rows.ts';
import { MILLION } from './list-issues.ts';
import type { BenchTable } from './types.ts';

const PEER_NAMES = 100_000;
const FILLER =
  '经审查，该单位提交的申请材料齐全、符合法定形式，根据《中华人民共和国行政许可法》第三十八条第一款的规定，我局决定准予行政许可。现将有关事项公告如下：当事人因未按期申报，于2026年3月2日被处以罚款人民币贰万元整。请于十五日内到指定地点缴纳，逾期按日加处百分之三的罚款。';
type Named = { name: string; code: string };

/** Running text with names glued into it, without any space or mark between them and the words around. */
function glued(names: readonly string[], every: number, length: number, seed: number) {
  const roll = dice(seed);
  const parts: string[] = [];
  const spans: { start: number; end: number; name: string }[] = [];
  let at = 0;
  for (let n = 0; at < length; n++) {
    const from = Math.floor(roll() * (FILLER.length - every));
    const words = FILLER.slice(from, from + Math.ceil(every * (0.5 + roll() / 2)));
    const name = names[n % names.length]!;
    parts.push(words, name);
    spans.push({ start: at + words.length, end: at + words.length + name.length, name });
    at += words.length + name.length;
  }
  return { text: parts.join(''), spans };
}

/** Best of several runs in processor time: what the code can do, not what others on the machine left over. */
function fastest(runs: number, work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const megabytes = (text: string) => Buffer.byteLength(text) / 1e6;
const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const bytesOf = ({ hi, lo, starts }: KeyIndex) => hi.byteLength + lo.byteLength + starts.byteLength;
const bytesOfNames = ({ keys, begins, ends }: NameIndex) =>
  bytesOf(keys) + begins.words.byteLength + ends.words.byteLength;

function scanning(real: readonly Named[]): BenchTable {
  const names = [...manyNames(MILLION, real)];
  const keys = names.map(normalizeName);
  const large = decodeNames(encodeNames(buildNames(keys)))!;
  const small = decodeNames(encodeNames(buildNames(keys.slice(0, PEER_NAMES))))!;
  const peer = new AhoCorasick(names.slice(0, PEER_NAMES));
  const few = names.slice(0, PEER_NAMES);
  const texts = [
    ['no name', glued([''], 60, 2e6, 1).text],
    ['a name in 200 characters', sparse(few)],
    ['a name in 90 characters', glued(few, 100, 2e6, 3).text],
    ['names only', few.join('').slice(0, 1e6)],
  ] as const;
  const rate = (text: string, work: () => void) => round(megabytes(text) / (fastest(3, work) / 1000));
  return {
    title: 'Searching text for names, MB of UTF-8 a second',
    columns: ['', ...texts.map(([what]) => what)],
    rows: [
      [
        `Xinshao, ${MILLION.toLocaleString('en-US')} names`,
        ...texts.map(([, text]) => rate(text, () => scanNames(text, [large]))),
      ],
      [
        `Xinshao, ${PEER_NAMES.toLocaleString('en-US')} names`,
        ...texts.map(([, text]) => rate(text, () => scanNames(text, [small]))),
      ],
      [
        `@monyone/aho-corasick 1.1.11, ${PEER_NAMES.toLocaleString('en-US')} names`,
        ...texts.map(([, text]) => rate(text, () => peer.matchInText(text))),
      ],
    ],
    notes: [
      'Best of three runs, processor time. Text without line breaks, names glued to the words around them.',
      `The peer is given ${PEER_NAMES.toLocaleString('en-US')} names: an automaton of a million takes more memory than the process has.`,
    ],
  };
}

const sparse = (names: readonly string[]) => {
  const roll = dice(5);
  const parts: string[] = [];
  for (let at = 0, n = 0; at < 2e6; n++) {
    const words = FILLER + FILLER.slice(0, Math.floor(roll() * FILLER.length));
    parts.push(words, names[n % names.length]!);
    at += words.length + 13;
  }
  return parts.join('');
};

function recall(real: readonly Named[]): BenchTable {
  const listed = real.filter((_, at) => at % 2 === 0).map(({ name }) => name);
  const index = decodeNames(encodeNames(buildNames(listed.map(normalizeName))))!;
  const inList = new Set(listed.map(normalizeName));
  const { text, spans } = glued(
    real.map(({ name }) => name),
    40,
    4.5e6,
    11,
  );
  const found = scanNames(text, [index]);
  const confirmed = found.filter((span) => inList.has(normalizeName(span.text)));
  const at = new Set(confirmed.map(({ start, end }) => `${start}-${end}`));
  const wanted = spans.filter(({ name }) => inList.has(normalizeName(name)));
  const met = wanted.filter(({ start, end }) => at.has(`${start}-${end}`));
  const exact = new Set(wanted.map(({ start, end }) => `${start}-${end}`));
  const inside = confirmed.filter(({ start, end }) => !exact.has(`${start}-${end}`));
  return {
    title:
      'Finding names in running text: half of 100,000 registered names listed, all of them glued into text',
    columns: ['', 'count'],
    rows: [
      ['listed names in the text', wanted.length],
      ['found at exactly their place', met.length],
      ['recall, %', round((100 * met.length) / wanted.length, 3)],
      ['spans whose hash alone spoke for them (false before confirmation)', found.length - confirmed.length],
      [
        'false after confirmation: the text there is not a listed name',
        confirmed.filter((span) => !inList.has(normalizeName(span.text))).length,
      ],
      ['listed names inside a longer, unlisted name or across the words around', inside.length],
    ],
    notes: [
      'A listed name inside a longer one (a branch whose head office is listed) is truly in the text; it is why a name is for verification only.',
    ],
  };
}

function sizes(real: readonly Named[]): BenchTable {
  const roll = dice(3);
  const index = indexOf(Array.from({ length: MILLION }, (_, n) => hash(`u${codeOf(n)}`)));
  const wire = encodeIndex(index);
  const names = buildNames([...manyNames(MILLION, real)].map(normalizeName));
  const nameWire = encodeNames(names);
  let falseHits = 0;
  const PROBES = 100_000_000;
  for (let i = 0; i < PROBES; i++) {
    const hi = (roll() * 2 ** 32) >>> 0;
    const lo = (roll() * 2 ** 32) >>> 0;
    if (hasHash(index, hi, lo)) falseHits++;
  }
  const decode = fastest(3, () => void decodeIndex(wire));
  const both = index.count + names.keys.count;
  return {
    title: `Size of ${index.count.toLocaleString('en-US')} identifiers and as many names`,
    columns: ['', 'index.bin', 'names.bin', 'both'],
    rows: [
      [
        'wire, B a key',
        round(wire.length / index.count, 3),
        round(nameWire.length / names.keys.count, 3),
        round((wire.length + nameWire.length) / both, 3),
      ],
      [
        'memory, B a key',
        round(bytesOf(index) / index.count, 3),
        round(bytesOfNames(names) / names.keys.count, 3),
        round((bytesOf(index) + bytesOfNames(names)) / both, 3),
      ],
      ['ready from wire, ms', round(decode), round(fastest(3, () => void decodeNames(nameWire))), ''],
      [
        `false hits of the hash in ${PROBES.toLocaleString('en-US')} probes, before confirmation`,
        falseHits,
        '',
        '',
      ],
    ],
    notes: [
      'Least possible for a million 64-bit hashes: 5.689 B (44.07 + 1.44 bits). After confirmation against the stored record a false hit is impossible.',
    ],
  };
}

/** Heap that stays in use while `make`'s result lives, in bytes. */
function kept<T>(make: () => T): [T, number] {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const used = () => {
    gc();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  const made = make();
  return [made, used() - before];
}

/** Other ways to hold a million codes, on the same codes. */
function peers(): BenchTable {
  // Spread as real ones are, by region and number: neighbours would pack too well.
  const roll = dice(17);
  const spread = () =>
    makeUscc(
      `91${100_000 + Math.floor(roll() * 600_000)}MA${codeOf(Math.floor(roll() * 8e8)).slice(10, 16)}`,
    )!;
  const codes = Array.from({ length: MILLION }, spread);
  const asked = Array.from({ length: 1_000_000 }, (_, n) =>
    n % 2 ? codes[(n * 7919) % MILLION]! : spread(),
  );
  const fresh = () => codes.map((code) => Buffer.from(code).toString('latin1'));
  const index = indexOf(codes.map((code) => hash(`u${code}`)));
  const [set, setBytes] = kept(() => new Set(fresh()));
  const [map, mapBytes] = kept(() => new Map(fresh().map((code, at) => [code, at])));
  const [sorted, sortedBytes] = kept(() => fresh().sort());
  const binary = (wanted: string) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (sorted[middle]! < wanted) from = middle + 1;
      else to = middle;
    }
    return sorted[from] === wanted;
  };
  const rate = (has: (code: string) => boolean) =>
    round(asked.length / (fastest(3, () => void asked.filter(has)) * 1000), 2);
  const gz = gzipSync(JSON.stringify(sorted)).length;
  const has = (code: string) => {
    const { hi, lo } = hash(`u${code}`);
    return hasHash(index, hi, lo);
  };
  const each = (bytes: number) => round(bytes / MILLION, 2);
  return {
    title: `Holding ${MILLION.toLocaleString('en-US')} codes: is this one among them?`,
    columns: ['', 'memory, B a code', 'wire, B a code', 'million answers a second'],
    rows: [
      ['Xinshao index', each(bytesOf(index)), each(encodeIndex(index).length), rate(has)],
      ['Set of strings', each(setBytes), each(gz), rate((code) => set.has(code))],
      ['Map of strings', each(mapBytes), each(gz), rate((code) => map.has(code))],
      ['sorted array, halved', each(sortedBytes), each(gz), rate(binary)],
    ],
    notes: ['Half of those asked for are there. Wire of the others: a JSON array, sorted, gzipped.'],
  };
}

export async function run(): Promise<readonly BenchTable[]> {
  const real = realCompanies();
  if (!real) {
    console.log('没有测试数据（../shared/data），跳过。 / No test data beside the project: skipped.');
    return [];
  }
  return [scanning(real), recall(real), sizes(real), peers()];
}
