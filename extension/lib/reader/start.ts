import { browser } from '../browser.ts';
import type { Mark } from '../check/outcome.ts';
import { mergeSightings } from '../detect/merge.ts';
import type { Scan } from '../detect/scan.ts';
import type { Sighting } from '../detect/types.ts';
import { watchDocument } from '../detect/watch.ts';
import { inTurn } from '../in-turn.ts';
import { Marks } from '../mark/marks.ts';
import type { Overlay } from '../mark/overlay.ts';
import { caller } from '../message/call.ts';
import type { FrameReport, MarkLabels, PageCalls, ToPage } from '../message/types.ts';
import { frameAddress } from './address.ts';
import { shared } from './shared.ts';

const call = caller<PageCalls>();
const POINTER = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];

/** The reader of one frame: it reads and marks. It decides nothing and holds nothing. */
export function startReader(): void {
  let scanned: Scan | undefined;
  let found: Readonly<Record<string, Mark>> = {};
  let labels: MarkLabels | undefined;
  let reported = '';
  let marks: Marks | undefined;
  let overlay: Overlay | undefined;
  let forced = false;

  const report = (force = false): void => {
    forced ||= force;
    void ask();
  };

  const ask = inTurn(async () => {
    if (!scanned) return;
    const force = forced;
    forced = false;
    const subjects = mergeSightings(scanned.sightings);
    const content: FrameReport = { address: frameAddress(), subjects, facts: scanned.facts };
    const signature = JSON.stringify(content);
    if (!subjects.length && !reported) return;
    if (signature === reported && !force) return show(scanned.sightings);
    reported = signature;
    try {
      ({ marks: found, labels } = await call('report', content));
    } catch {
      // The background is out of reach: what stands here is not checked, and says so.
      labels ??= { unchecked: { long: '未能核查', short: '未' } };
      found = Object.fromEntries(
        subjects.map(({ key }) => [key, { outcome: 'unchecked', count: 0 } as const]),
      );
      reported = '';
    }
    if (scanned) show(scanned.sightings);
  });

  const show = (sightings: readonly Sighting[]): void => {
    // Nothing of ours is in a page until there is something to show.
    if (!sightings.length && !marks) return;
    overlay = shared().overlay();
    marks ??= new Marks(overlay);
    marks.show(sightings, found, labels);
  };

  const place = (): void => marks?.place();
  const arm = (): void => {
    for (const type of POINTER) window.addEventListener(type, onPointer, true);
    for (const type of ['scroll', 'resize']) window.addEventListener(type, place, true);
    for (const other of shared().arm) other();
    watch.arm();
  };

  /** What happens on our marks is not the page's business. */
  const onPointer = (event: Event): void => {
    if (!overlay || event.target !== overlay.host) return;
    event.stopImmediatePropagation();
    if (event.type !== 'click' || !event.isTrusted) return;
    const key = marks?.keyAt(event as MouseEvent);
    if (key) void call('show', { key }).catch(() => undefined);
  };

  const watch = watchDocument(
    (node) => !!overlay?.owns(node),
    (scan) => {
      scanned = scan;
      report();
      for (const listener of shared().looked) listener();
    },
    () => {
      arm();
      overlay?.ensure();
      place();
    },
  );
  arm();
  void call('open', null).catch(() => undefined);

  browser.runtime.onMessage.addListener((message: Partial<ToPage>) => {
    if (message.to === 'page' && /^re/.test(message.kind ?? '')) report(true);
  });
}
