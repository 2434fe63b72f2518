/** The credit list in Chromium: install, swap, delta, and the first answer of a background worker started cold. */
import { call, KillableBrowser } from '../tools/list-browser.ts';
import { codeOf } from '../tools/list-rows.ts';
import { startListServer } from '../tools/list-server.ts';
import { issues, load, manifestOf, MILLION } from './list-issues.ts';
import type { BenchTable } from './types.ts';

const STARTS = 3;
/** Shards of a list of ten million subjects. */
const TENFOLD_SHARDS = MILLION === 1_000_000 ? 2 ** 14 : 2 ** 10;
const step = (what: string) => console.error(`  ${what} …`);
const round = (value: number, digits = 0) => Number(value.toFixed(digits));

export async function run(): Promise<readonly BenchTable[]> {
  const before = load();
  const made = await issues();
  if (!made) return [];
  const { folders, key } = made;
  const server = await startListServer();
  const browser = new KillableBrowser();
  const code = codeOf(123_456 % MILLION);
  const page = async () => {
    const tab = await (await browser.start()).newPage();
    await tab.goto(server.url);
    return tab;
  };
  try {
    server.folder = folders[0];
    let tab = await page();
    const base = `${server.url}/list`;
    step('download');
    const memory = await call(tab, 'intoMemory', base, key);
    await tab.reload();
    step('install');
    await call(tab, 'startWorker');
    const install = await call(tab, 'syncInWorker', base, key);
    if (!install.result.ok) throw new Error(install.result.problem.code);
    const cold = async (listId: string) => {
      const answers = [];
      for (let i = 0; i < STARTS; i++) {
        await browser.kill();
        tab = await page();
        const answer = await call(tab, 'askWorker', listId, code);
        if (answer.kind !== 'found') throw new Error(answer.kind);
        answers.push(answer);
      }
      return answers;
    };
    step('cold starts');
    const one = await cold('demo');
    const indexes = await call(tab, 'loadIndexes');
    server.folder = folders[1];
    step('delta');
    const delta = await call(tab, 'syncInWorker', base, key);
    step('tenfold');
    await call(tab, 'makeTenfold', code, TENFOLD_SHARDS);
    step('cold starts');
    const ten = await cold('tenfold');
    step('peer');
    const peer = await call(tab, 'peerPuts', MILLION / 10);
    const list = (values: readonly number[]) => values.map((value) => round(value)).join(', ');
    const startsOf = (starts: typeof one) => [
      list(starts.map(({ ms }) => ms)),
      list(starts.map(({ marks }) => marks.answer)),
      starts
        .map(({ marks: { asked, store, head, answer } }) => list([asked, store, head, answer]))
        .join('; '),
    ];
    return [
      {
        title: `The list of ${MILLION.toLocaleString('en-US')} subjects in Chromium`,
        columns: ['', 'value'],
        rows: [
          ['install: download, verify, store, swap, s', round(install.ms / 1000, 2)],
          ['of which download and verify (the same into memory), s', round(memory / 1000, 2)],
          ['longest time the page was blocked meanwhile, ms', round(install.page)],
          ['longest time the background worker was busy in one go, ms', round(install.block)],
          [
            `delta taken (${delta.result.ok ? delta.result.how : delta.result.problem.code}), s`,
            round(delta.ms / 1000, 2),
          ],
          ['delta of 10,000 changes, KB', round((manifestOf(folders[1]).deltas[0]?.bytes ?? 0) / 1000)],
          ['longest time the page was blocked meanwhile, ms', round(delta.page)],
          ['longest time the background worker was busy in one go, ms', round(delta.block)],
          ['indexes ready for searching text, ms', round(indexes)],
          [
            `peer: ${(MILLION / 10).toLocaleString('en-US')} subjects as records of their own with dexie 4.4.7 bulkPut, s`,
            round(peer / 1000, 2),
          ],
        ],
        notes: [
          'Installed by a background worker, as in the extension: no page does any of it. Served by Node on the same two cores, so that server, browser and worker wait for each other.',
          `Load of the machine (1, 5, 15 minutes): ${before} before, ${load()} after.`,
        ],
      },
      {
        title: 'First answer of a background worker after the browser was started anew, ms',
        columns: [
          '',
          `${STARTS} starts`,
          'of which the worker itself, from its first line',
          'asked, store open, head read, answer',
        ],
        rows: [
          [`${MILLION.toLocaleString('en-US')} subjects`, ...startsOf(one)],
          [
            `${TENFOLD_SHARDS.toLocaleString('en-US')} shards: ${(MILLION * 10).toLocaleString('en-US')} subjects`,
            ...startsOf(ten),
          ],
        ],
        notes: [
          'By code, asked by a page of a service worker that does not run; its start is Chromium’s. The first answer reads the head and one shard, no index, so the size of the list hardly counts.',
          'The larger list is made up in the store: a real shard where the code leads, an eighth of its bytes in the place of every other.',
        ],
      },
    ];
  } finally {
    await browser.end();
    await server.close();
  }
}
