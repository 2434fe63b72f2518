/** The credit list: a department's CSV to a signed list, and the next issue with its delta. Target: 60 s, 1 GB. */
import { hidingIn } from '../../core/list/on-demand.ts';
import { issues, load, manifestOf, MILLION } from './list-issues.ts';
import type { BenchTable } from './types.ts';

const round = (value: number) => Number(value.toFixed(1));

export async function run(): Promise<readonly BenchTable[]> {
  const before = load();
  const made = await issues(true);
  if (!made) return [];
  const [first, second] = made.built;
  const manifest = manifestOf(made.folders[1]);
  const { k, deltas } = manifest;
  const hiding = hidingIn(manifest);
  return [
    {
      title: `A department's CSV of ${MILLION.toLocaleString('en-US')} rows (${round(made.csvBytes / 1e6)} MB) to a signed list`,
      columns: ['', 'first issue', 'next issue, with delta'],
      rows: [
        ['build, s', round(first.seconds), round(second.seconds)],
        ['processor time of all threads, s', round(first.cpu), round(second.cpu)],
        ['most memory, MB', Math.round(first.megabytes), Math.round(second.megabytes)],
        ['delta of 10,000 changes, KB', '', Math.round((deltas[0]?.bytes ?? 0) / 1000)],
      ],
      notes: [
        `Subjects in a shard: least ${k.least}, mean ${k.mean}; a lookup on demand asks for ${hiding.shards} shards and hides among ${hiding.least} subjects at least (k).`,
        `Load of the machine (1, 5, 15 minutes): ${before} before, ${load()} after.`,
      ],
    },
  ];
}
