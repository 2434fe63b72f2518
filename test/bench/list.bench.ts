/** The credit list: searching text for a million names, size, build, install, cold start and delta. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AhoCorasick } from '@monyone/aho-corasick';
import { buildNames } from '../../core/list/build-names.ts';
import { hash } from '../../core/list/hash.ts';
import { decodeIndex, encodeIndex, hasHash, indexOf, type KeyIndex } from '../../core/list/key-index.ts';
import { decodeNames, encodeNames, type NameIndex } from '../../core/list/name-index.ts';
import { scanNames } from '../../core/list/scan.ts';
import { normalizeName } from '../../core/subject/index.ts';
import { call, KillableBrowser } from '../tools/list-browser.ts';
import { codeOf, dice, manyNames, penaltyLine, realCompanies, writePenalties } from '../tools/list-rows.ts';
import { startListServer } from '../tools/list-server.ts';
import type { BenchTable } from './types.ts';

const MILLION = Number(process.env['XINSHAO_BENCH_ROWS'] ?? 1_000_000);
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

/** Builds two issues, installs them in Chromium, starts cold, takes the delta. */
async function living(real: readonly Named[]): Promise<BenchTable[]> {
  const work = mkdtempSync(join(tmpdir(), 'xinshao-bench-'));
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(join(work, 'key'), privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'));
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const names = [...manyNames(MILLION + 4000, real)];
  const line = (n: number, version = 0) => penaltyLine(n, names[n]!, codeOf(n), version);
  const csv = join(work, 'in.csv');
  const server = await startListServer();
  const browser = new KillableBrowser();
  try {
    await writePenalties(
      csv,
      (function* () {
        for (let n = 0; n < MILLION; n++) yield line(n);
      })(),
    );
    const rowBytes = statSync(csv).size;
    const first = build(csv, join(work, 'one'), join(work, 'key'));
    // 4,000 new, 3,000 changed, 3,000 gone.
    await writePenalties(
      csv,
      (function* () {
        for (let n = 3000; n < MILLION + 4000; n++)
          yield line(n, n % Math.floor(MILLION / 3000) === 1 ? 1 : 0);
      })(),
    );
    const second = build(csv, join(work, 'two'), join(work, 'key'), join(work, 'one'));
    const manifest = JSON.parse(readFileSync(join(work, 'two', 'manifest.json'), 'utf8')) as {
      deltas: { bytes: number }[];
      k: { least: number; mean: number };
    };

    server.folder = join(work, 'one');
    let page = await (await browser.start()).newPage();
    await page.goto(server.url);
    const install = await call(page, 'longestBlock', `${server.url}/list`, key);
    const cold: number[] = [];
    for (let i = 0; i < 3; i++) {
      await browser.kill();
      page = await (await browser.start()).newPage();
      await page.goto(server.url);
      const answer = await call(page, 'firstAnswer', codeOf(123_456 % MILLION));
      if (answer.kind !== 'found') throw new Error(answer.kind);
      cold.push(answer.ms);
    }
    server.folder = join(work, 'two');
    const delta = await call(page, 'longestBlock', `${server.url}/list`, key);
    const peer = await call(page, 'peerPuts', 100_000);
    return [
      {
        title: `A department's CSV of ${MILLION.toLocaleString('en-US')} rows to a signed list`,
        columns: ['', 'value'],
        rows: [
          ['CSV, MB', round(rowBytes / 1e6)],
          ['build, s', round(first.seconds)],
          ['build, processor time of all threads, s', round(first.cpu)],
          ['most memory, MB', Math.round(first.megabytes)],
          ['build with delta against the issue before, s', round(second.seconds)],
          ['subjects in a shard (k): least, mean', `${manifest.k.least}, ${manifest.k.mean}`],
        ],
      },
      {
        title: `The list of ${MILLION.toLocaleString('en-US')} subjects in Chromium`,
        columns: ['', 'value'],
        rows: [
          ['install: download, verify, store, swap, s', round(install.ms / 1000, 2)],
          ['longest time the page was blocked meanwhile, ms', Math.round(install.block)],
          [
            'first answer after the browser was started anew, ms (three starts)',
            cold.map(Math.round).join(', '),
          ],
          ['delta of 10,000 changes, KB', round((manifest.deltas[0]?.bytes ?? 0) / 1000)],
          [
            `delta taken (${delta.result.ok ? delta.result.how : delta.result.problem.code}), s`,
            round(delta.ms / 1000, 2),
          ],
          ['longest time the page was blocked meanwhile, ms ', Math.round(delta.block)],
          [
            'peer: 100,000 subjects as records into IndexedDB with dexie 4.4.7 bulkPut, s',
            round(peer / 1000, 2),
          ],
        ],
        notes: ['Served by Node on the same machine, which also runs the browser.'],
      },
    ];
  } finally {
    await browser.end();
    await server.close();
    rmSync(work, { recursive: true, force: true });
  }
}

function build(
  csv: string,
  out: string,
  key: string,
  since?: string,
): { seconds: number; megabytes: number; cpu: number } {
  const tell =
    'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("USED "+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime))})';
  const args = [
    'list',
    'build',
    csv,
    '--law',
    'JN',
    '--held-by',
    'CN-3701',
    '--id',
    'demo',
    '--publisher',
    '示例',
    '--key',
    key,
  ];
  const from = performance.now();
  const done = spawnSync(
    process.execPath,
    [
      '--import',
      tell,
      'core/publish/xinshao.mjs',
      ...args,
      '--out',
      out,
      '--issued',
      '2026-03-01',
      ...(since ? ['--since', since] : []),
    ],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - from) / 1000;
  if (done.status !== 0) throw new Error(done.stdout + done.stderr);
  const [, rss = '0', cpu = '0'] = /USED (\d+) (\d+)/.exec(done.stderr) ?? [];
  return { seconds, megabytes: Number(rss) / 1024, cpu: Number(cpu) / 1e6 };
}

export async function run(): Promise<readonly BenchTable[]> {
  const real = realCompanies();
  if (!real) {
    console.log('没有测试数据（../shared/data），跳过。 / No test data beside the project: skipped.');
    return [];
  }
  return [scanning(real), recall(real), sizes(real), ...(await living(real))];
}
