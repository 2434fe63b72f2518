import 'axe-core/axe.min.js';
import { expect, fixture } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { CHINA_CALENDAR } from '../../core/calendar/index.ts';
import CAT from '../../core/law/packs/CAT.json';
import CRR from '../../core/law/packs/CRR.json';
import DL from '../../core/law/packs/DL.json';
import GB22 from '../../core/law/packs/GB22.json';
import JN from '../../core/law/packs/JN.json';
import SD from '../../core/law/packs/SD.json';
import ZW from '../../core/law/packs/ZW.json';
import silences from '../../core/law/silences.json';
import type { PlainDate } from '../../core/date/types.ts';
import type { LawPack } from '../../core/law/types.ts';
import type { CreditRecord } from '../../core/record/types.ts';
import type { PageElement } from '../base/page-element.ts';
import { topicsOf } from '../base/topics.ts';

/** The packs as they lie beside the script. */
export const PACKS = [CAT, CRR, DL, GB22, JN, SD, ZW] as unknown as LawPack[];
export const TODAY = '2026-11-22' as PlainDate;

/** Fictitious organisation and person; all check digits are right. */
export const COMPANY = '91370100DEM0118726';
export const OTHER_COMPANY = '91370100DEM103929M';
export const PERSON = '370102199003070016';

type Answer = (request: Request) => Response | Promise<Response>;
const routes = new Map<string, Answer>();
/** Every request that was made, method and address. */
export const requests: Request[] = [];

/** Passes the checks of a credit code and of a resident ID. */
export const EITHER = '110101199003070396';

/** Answers requests to a path; everything else is the law beside the script, or 404. */
export function route(path: string, answer: Answer): void {
  routes.set(path, answer);
}

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

/** A server of law packs and of whatever a test routes, in place of the network. */
export function serveLaw(): void {
  routes.clear();
  requests.length = 0;
  serveFolder('/law', PACKS);
}

/** A folder of law files. */
export function serveFolder(folder: string, packs: readonly LawPack[]): void {
  route(`${folder}/calendar.json`, () => json(CHINA_CALENDAR.table));
  route(`${folder}/choices.json`, () => json(silences));
  route(`${folder}/index.json`, () =>
    json(packs.map((pack) => ({ ...pack, lists: Object.keys(pack), topics: topicsOf(pack) }))),
  );
  for (const pack of packs) route(`${folder}/${pack.code}.json`, () => json(pack));
}

window.fetch = async (input, init) => {
  const request = new Request(input, init);
  requests.push(request);
  init?.signal?.throwIfAborted();
  const answer = routes.get(new URL(request.url).pathname);
  if (!answer) return new Response('not here', { status: 404 });
  const aborted = new Promise<never>((_, reject) =>
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
  );
  return Promise.race([answer(request), aborted]);
};

/** Answers the credit endpoint with records. */
export const serveRecords = (records: readonly CreditRecord[], more: object = {}): void =>
  route('/credit', () => json({ source: '示例平台（公开信息）', asOf: '2026-11-20', records, ...more }));

export const record = (more: Partial<CreditRecord> = {}): CreditRecord =>
  ({
    id: 'R1',
    subject: {
      type: 'legal-person',
      id: { kind: 'uscc', value: COMPANY },
      name: '（示例）青泉建设工程有限公司',
    },
    title: '行政处罚（罚款）',
    scheme: 'CL-JN-DISHONEST',
    class: 'JN-D1',
    polarity: 'negative',
    severity: 'ordinary',
    basis: {
      type: '行政处罚决定书',
      number: '示市监罚〔2025〕1号',
      effective: true,
      effectiveOn: '2025-06-03',
    },
    decidingAuthority: '示例市市场监督管理局',
    procedure: 'general',
    decisionDate: '2025-06-03',
    actEndDate: '2025-06-02',
    domain: '工程建设',
    disclosureMode: 'public',
    heldBy: 'CN-3701',
    suppliedBy: '示例市市场监督管理局',
    retrievedAt: '2026-11-20',
    ...more,
  }) as CreditRecord;

/** On a severe list, with its law: what a hold can rest on. */
export const severe = (more: Partial<CreditRecord> = {}): CreditRecord =>
  record({
    id: 'S1',
    title: '列入拖欠农民工工资失信联合惩戒对象名单',
    class: 'JN-D5',
    severity: 'severe-listed',
    list: { name: '拖欠农民工工资失信联合惩戒对象名单', legalBasis: '保障农民工工资支付条例 第四十八条' },
    basis: {
      type: '列入决定书',
      number: '示人社监列〔2025〕17号',
      effective: true,
      effectiveOn: '2025-06-03' as PlainDate,
    },
    ...more,
  });

/** Renders, and waits until nothing is loading. */
export async function show<T extends PageElement>(template: TemplateResult): Promise<T> {
  const element = await fixture<T>(template);
  await settle(element);
  return element;
}

/** Puts something on the page that is no element of ours; waits for nothing. Gone after the test. */
export const place = <T extends Element>(template: TemplateResult): T => {
  const around = document.createElement('div');
  document.body.append(around);
  afterwards.push(() => around.remove());
  render(template, around);
  return around.firstElementChild as T;
};
const afterwards: (() => void)[] = [];
afterEach(() => {
  for (const act of afterwards.splice(0)) act();
});

/** Waits until the element and what it waits for have come to rest. */
export async function settle(element: PageElement): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await new Promise((done) => setTimeout(done));
    quiet = element.isUpdatePending || element.renderRoot.querySelector('[aria-busy]') ? 0 : quiet + 1;
    await element.updateComplete;
  }
}

export const text = (element: Element): string =>
  (element.shadowRoot ?? element).textContent.replace(/\s+/g, ' ').trim();

export const $ = <T extends Element = HTMLElement>(element: Element, selector: string): T => {
  const found = (element.shadowRoot ?? element).querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** What the status region says now. */
export const spoken = (element: Element): string => text($(element, '[role="status"]'));

interface Axe {
  run(node: Node, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** No finding of axe (WCAG 2.2 AA and best practices). */
export async function expectAccessible(element: Element): Promise<void> {
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
}

/** Messages on the console while something happens. */
export async function warningsOf(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  // eslint-disable-next-line no-console
  console.warn = (...args: unknown[]) => void said.push(args.join(' '));
  try {
    await act();
  } finally {
    // eslint-disable-next-line no-console
    console.warn = warn;
  }
  return said.filter((line) => line.includes('[xinshao]'));
}

/** The next event of a type, its detail. */
export const nextEvent = <K extends keyof XinEventMap>(
  target: EventTarget,
  type: K,
): Promise<XinEventMap[K]> =>
  new Promise((done) =>
    target.addEventListener(type, (event) => done(event as XinEventMap[K]), { once: true }),
  );
