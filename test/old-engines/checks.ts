/** What must hold in every engine. Each check throws, or returns what is wrong. */
import { baseWords } from '../../widgets/base/words.ts';
import type { Browser, Page } from './browsers.ts';
import { RECORD, TAGS } from './site.ts';

interface Look {
  readonly defined: boolean;
  readonly text: string;
  readonly seen: boolean;
  readonly styled: boolean;
}
export interface Check {
  readonly name: string;
  run(site: Visit): Promise<string | undefined>;
}

/** One run of an engine over the site, with everything it complained about. */
export class Visit {
  readonly problems: string[] = [];
  private readonly pages = new Map<string, Page>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly shots: string | undefined,
  ) {}

  async look(path: string, selector: string): Promise<Look> {
    const page = this.pages.get(path) ?? (await this.open(path));
    return (await page.evaluate(`probe.look(${JSON.stringify(selector)})`)) as Look;
  }

  private async open(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    this.pages.set(path, page);
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`page: ${error.message}`));
    page.on('request', (request) => {
      // `data:` never leaves the browser: old ones draw the icon of a date field so.
      const away = !request.url().startsWith(`${this.url}/`) && !request.url().startsWith('data:');
      if (away) this.problems.push(`request: ${request.url()}`);
    });
    await page.goto(this.url + path);
    return page;
  }

  /** Everything the pages and the browser complained about so far. */
  async allProblems(): Promise<readonly string[]> {
    const own = await Promise.all([...this.pages.values()].map((page) => page.evaluate('probe.problems')));
    if (this.shots !== undefined)
      for (const [path, page] of this.pages)
        await page.screenshot({ path: `${this.shots}${path.replace('/', '-')}.png`, fullPage: true });
    return [...this.problems, ...(own as string[][]).flat()];
  }
}

/** Wrong where a part is not said, or a word is said that must not be. */
const says = (id: string, parts: readonly string[], never?: RegExp): Check['run'] =>
  async function (visit) {
    const { text } = await visit.look('/answers', `#${id}`);
    const missing = parts.filter((part) => !text.includes(part));
    if (missing.length) return `does not say ${missing.join(', ')} but: ${text}`;
    return never?.test(text) ? `says ${never.exec(text)![0]}: ${text}` : undefined;
  };

export const CHECKS: readonly Check[] = [
  ...TAGS.map((tag) => ({
    name: `${tag} is registered and shows itself before it has data`,
    async run(visit: Visit) {
      const { defined, text, seen, styled } = await visit.look('/every', tag);
      if (!defined) return 'is not registered';
      if (!styled) return 'has no styles';
      if (text.includes(baseWords.broken['zh-CN'])) return 'shows the error state';
      // Some have nothing to say until they are told what about; then they take no room.
      return seen || text === '' ? undefined : 'has text and no size';
    },
  })),
  {
    name: 'xin-credit-check shows a listed company with document, day and source, and its markup as text',
    run: says('listed', [RECORD.title, RECORD.basis!.number!, '示例市公共信用信息平台', '2025年6月20日']),
  },
  {
    name: 'xin-credit-check says that nothing was found without calling anybody clean',
    run: says('nothing', ['未查到', '2025年6月20日'], /守信|无失信|良好|清白/),
  },
  {
    name: 'xin-credit-check says that it could not check when a login page answers',
    run: says('html', [baseWords.notChecked['zh-CN']], /未查到/),
  },
  {
    name: 'xin-deadline counts ten working days from 2026-02-10 over the Spring Festival to 2026年3月2日 周一',
    run: says('due', ['2026年3月2日 周一', '第二十一条']),
  },
  { name: 'xin-deadline refuses the 30th of February', run: says('wrong', ['start'], /2026年3月/) },
  { name: 'xin-citation names the article', run: says('article', ['第二十二条']) },
  {
    name: 'nothing was violated, logged as an error or asked of another site; the second copy kept quiet',
    async run(visit) {
      const problems = await visit.allProblems();
      return problems.length ? problems.join('\n') : undefined;
    },
  },
];
