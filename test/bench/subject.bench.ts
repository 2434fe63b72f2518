/**
 * Identifiers: parsing, and finding them in running text, beside the regular expression most systems use.
 * `npm run bench` calls `run`; alone: `npx tsx test/bench/subject.bench.ts`.
 */
import { Bench } from 'tinybench';
import {
  findSubjects,
  makeUscc,
  mask,
  normalizeName,
  parseResidentId,
  parseUscc,
} from '../../core/subject/index.ts';
import { companies } from '../tools/subjects.ts';

export interface BenchRow {
  readonly group: string;
  readonly name: string;
  readonly perSecond: number;
  readonly note?: string;
}

/** What form validators use, made global: no width, no spaces, no borders, no check digits. */
const USUAL = /[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}/g;

interface Company {
  readonly name: string;
  readonly code: string;
}

/** Fictitious companies, for machines without the real ones. */
function madeUp(n: number): Company[] {
  return Array.from({ length: n }, (_, i) => ({
    name: `示例第${i}有限公司`,
    code:
      makeUscc(
        `91370100MA${String(i * 7919 + 31)
          .padStart(6, '0')
          .slice(-6)}`,
      ) ?? '',
  }));
}

const letter = ({ name, code }: Company): string =>
  `经查，${name}（统一社会信用代码：${code}）于2025年3月12日取得许可，联系电话0531-88886666，罚款2000元。`;
const spaced = (company: Company): string =>
  letter({ ...company, code: company.code.replace(/.{4}(?=.)/g, '$& ') });
const cells = ({ name, code }: Company): string => `${name}\t${code}\t2025-03-12\n`;
const prose = (): string =>
  '行政机关认定失信行为应当以具有法律效力的文书为依据。依据包括下列各项：生效的司法裁判文书和仲裁文书；2025年作出的行政处罚决定书。';

/** Longer numbers, a card, a resident ID, a token: no credit code among them. */
const others = (): string =>
  '流水号2091370100123456789012345，卡号6228480402564890018，身份证号11010519491231002X，附件9e107d9d372bb6826bd81d3542a419d6.pdf。';

/** One flat string, as a page's text is: pieces joined by `+` are slower to walk through. */
const flat = (pieces: readonly string[]): string => Buffer.from(pieces.join('')).toString();

export async function run(): Promise<readonly BenchRow[]> {
  const real = companies();
  const rows = real ?? madeUp(100_000);
  const some = rows.slice(0, 10_000);
  const texts: readonly (readonly [string, string, number])[] = [
    ['a code every 93 characters', flat(some.map(letter)), some.length],
    ['the same, codes in fours', flat(some.map(spaced)), some.length],
    ['grid, name and code in a row', flat(some.map(cells)), some.length],
    ['other numbers', flat(some.map(others)), 0],
    ['prose without codes', flat(some.map(prose)), 0],
  ];

  const bench = new Bench({ time: 500, warmupTime: 200 });
  const units = new Map<string, readonly [group: string, name: string, units: number, note?: string]>();
  const add = (group: string, name: string, fn: () => unknown, unit = 1, note?: string): void => {
    const key = `${group} ${name}`;
    units.set(key, note === undefined ? [group, name, unit] : [group, name, unit, note]);
    bench.add(key, fn as () => void);
  };

  for (const [what, text, codes] of texts) {
    const megabytes = Buffer.byteLength(text) / 1e6;
    const group = `find, MB/s: ${what}`;
    const ours = findSubjects(text).filter(({ kind, valid }) => valid && kind === 'uscc').length;
    add(group, 'findSubjects', () => findSubjects(text), megabytes, `${ours} codes found of ${codes}`);
    const theirs = (text.match(USUAL) ?? []).length;
    add(group, 'usual expression', () => text.match(USUAL), megabytes, `${theirs} codes found of ${codes}`);
  }

  let i = 0;
  const next = (): Company => rows[i++ % rows.length] as Company;
  const valid = rows.filter(({ code }) => parseUscc(code).ok).length;
  const rate = `${valid} of ${rows.length} ${real ? 'registered' : 'made-up'} codes valid`;
  add('parse', 'parseUscc', () => parseUscc(next().code), 1, rate);
  add('parse', 'parseUscc, full-width with spaces', () =>
    parseUscc('９１３７ ０１００ ＭＡ００ ＸＭ０１ ５Ｍ'),
  );
  add('parse', 'parseResidentId', () => parseResidentId('11010519491231002X'));
  add('names', 'normalizeName', () => normalizeName(next().name));
  add('mask', 'resident ID', () => mask('11010519491231002X', 'resident-id'));

  await bench.run();
  return bench.tasks.map(({ name: key, result }) => {
    const [group, name, unit, note] = units.get(key) ?? ['', key, 1];
    const perSecond = ('throughput' in result ? result.throughput.mean : 0) * unit;
    return { group, name, perSecond, ...(note === undefined ? {} : { note }) };
  });
}

if (process.argv[1] === import.meta.filename) {
  const round = (n: number): number => (n < 1000 ? Math.round(n * 10) / 10 : Math.round(n));
  console.table((await run()).map((r) => ({ ...r, perSecond: round(r.perSecond).toLocaleString('en') })));
}
