import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeUscc } from '../../core/subject/index.ts';

/** Real registered names and codes, where the folder of test data stands beside the project. */
export function realCompanies(): { name: string; code: string }[] | undefined {
  const file = join(process.cwd(), '..', 'shared', 'data', 'companies-100k.csv.gz');
  const other = join(process.cwd(), '..', '..', 'shared', 'data', 'companies-100k.csv.gz');
  const found = [file, other].find((each) => existsSync(each));
  if (!found) return undefined;
  const lines = gunzipSync(readFileSync(found)).toString('utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const comma = line.lastIndexOf(',');
    return {
      name: line.slice(0, comma).replace(/^"|"$/g, '').replace(/""/g, '"'),
      code: line.slice(comma + 1).trim(),
    };
  });
}

/** The same numbers every time. */
export function dice(seed: number): () => number {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

/** As many different names as asked for: the real ones, then their parts put together anew. */
export function* manyNames(count: number, real: readonly { name: string }[]): Generator<string> {
  const roll = dice(7);
  const pick = () => real[Math.floor(roll() * real.length)]!.name;
  const seen = new Set<string>();
  for (const { name } of real.slice(0, count)) {
    seen.add(name);
    yield name;
  }
  for (let n = Math.min(count, real.length); n < count;) {
    const name = pick().slice(0, 2 + Math.floor(roll() * 5)) + pick().slice(2 + Math.floor(roll() * 5));
    if (seen.has(name)) continue;
    seen.add(name);
    n++;
    yield name;
  }
}

const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A valid code for each number, different for different numbers. */
export function codeOf(n: number): string {
  let body = '';
  for (let rest = n, i = 0; i < 6; i++, rest = Math.floor(rest / 31)) body = LETTERS[rest % 31]! + body;
  const code = makeUscc(`91370100MA${body}`);
  if (!code) throw new Error(String(n));
  return code;
}

export const PENALTY_HEADERS =
  '行政相对人名称,行政相对人代码_1(统一社会信用代码),行政相对人代码_2(工商注册号),行政相对人代码_3(组织机构代码),行政相对人代码_4(税务登记号),行政相对人代码_5(事业单位证书号),行政相对人代码_6(社会组织登记证号),法定代表人,法定代表人身份证号,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收违法所得、没收非法财物的金额(万元),暂扣或吊销证照名称及编号,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码,备注';
const KINDS = [
  '未按规定公示年度报告',
  '未取得许可擅自经营',
  '未落实安全生产责任',
  '虚假宣传',
  '违法占用土地',
  '超标排放污染物',
  '拖欠农民工工资',
  '未按期申报纳税',
];

/** One line in the layout C1. `n` decides everything in it. */
export function penaltyLine(n: number, name: string, code: string, version = 0): string {
  const roll = dice(n * 7919 + version * 104729 + 1);
  roll();
  const [y, m, d] = [2023 + Math.floor(roll() * 3), 1 + Math.floor(roll() * 12), 1 + Math.floor(roll() * 28)];
  const kind = KINDS[Math.floor(roll() * KINDS.length)]!;
  const fine = 1 + Math.floor(roll() * 50);
  return `"${name.replace(/"/g, '""')}",${code},,,,,,,,济示罚字〔${y}〕第${10000 + n}号,${kind},当事人${kind}（示例）,《示例条例》第${1 + Math.floor(roll() * 60)}条,罚款,罚款${fine * 1000}元,${fine / 10},,,${y}/${m}/${d},,${y + 3}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')},济南市示例局,,济南市示例局,,\n`;
}

/** Writes lines to a CSV of any size. */
export async function writePenalties(file: string, lines: Iterable<string>): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${PENALTY_HEADERS}\n`);
  let waiting = '';
  for (const line of lines) {
    waiting += line;
    if (waiting.length < 1 << 20) continue;
    if (!out.write(waiting)) await once(out, 'drain');
    waiting = '';
  }
  out.end(waiting);
  await once(out, 'finish');
}
