import { browser } from '../browser.ts';
import type { Asked } from '../hold/asked.ts';
import { ourOverlay } from '../mark/overlay.ts';
import { weighRequest } from '../profile/match.ts';
import { readRow } from '../profile/read-row.ts';
import { firstRow } from '../profile/rows.ts';
import type { Profile, Rows } from '../profile/types.ts';
import { frameAddress } from '../reader/address.ts';
import { shared } from '../reader/shared.ts';
import { describe, pressable } from './describe.ts';
import type { Picker, PickKind, Preview, ToEditor } from './types.ts';

const CSS = [
  '.glass{position:fixed;inset:0;pointer-events:auto;cursor:crosshair}',
  '.aim{position:fixed;pointer-events:none;border:2px solid #0b57a4;background:#0b57a422;border-radius:3px}',
  '.say{position:fixed;pointer-events:none;left:50%;top:8px;transform:translateX(-50%);padding:6px 14px;',
  'border-radius:6px;background:#24292f;color:#fff;font:14px/1.6 "Microsoft YaHei","Noto Sans CJK SC",sans-serif}',
].join('');
const POINTER = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick', 'contextmenu'];
/** Requests of a script that follow a press so closely belong to it. */
const FOLLOWS_MS = 5000;

/** The picker of one frame: points, reads and records for the administrator's editor, which is the only one to ask. */
export function startPicker(): Picker {
  let picking: PickKind | undefined;
  let rows: Rows | undefined;
  let pressedAt = 0;
  const aim = document.createElement('div');
  const say = document.createElement('div');
  /** Lies over the page while something is pointed at: a disabled field gets no clicks of its own. */
  const glass = document.createElement('div');
  glass.className = 'glass';
  aim.className = 'aim';
  say.className = 'say';
  ourOverlay().style(CSS);

  const tell = (message: ToEditor): void => void browser.runtime.sendMessage(message).catch(() => undefined);
  const rest = (): void => {
    picking = undefined;
    aim.remove();
    say.remove();
    glass.remove();
    delete shared().recorder;
    delete shared().pointing;
  };

  const at = (event: Event): Element | undefined => {
    const { clientX, clientY } = event as MouseEvent;
    const element = deepest(document, clientX, clientY, ourOverlay().host);
    if (!element) return undefined;
    return picking === 'button' ? pressable(element) : element;
  };
  const onMove = (event: Event): void => {
    const element = picking && at(event);
    if (!element) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    aim.style.cssText = `left:${left - 2}px;top:${top - 2}px;width:${width}px;height:${height}px`;
    ourOverlay().root.append(aim);
  };
  const onClick = (event: Event): void => {
    if (!picking) {
      if (event.isTrusted) pressedAt = Date.now();
      return;
    }
    stop(event);
    const element = at(event);
    if (!element) return;
    const picked = describe(element, picking, rows);
    rest();
    tell({ to: 'editor', kind: 'picked', picked });
  };
  const onPointer = (event: Event): void => {
    if (picking) stop(event);
    else if (event.isTrusted) pressedAt = Date.now();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!picking || event.key !== 'Escape') return;
    stop(event);
    rest();
    tell({ to: 'editor', kind: 'cancelled' });
  };

  const arm = (): void => {
    window.addEventListener('mousemove', onMove, true);
    window.addEventListener('click', onClick, true);
    window.addEventListener('keydown', onKey, true);
    for (const type of POINTER) window.addEventListener(type, onPointer, true);
  };
  arm();
  shared().arm.add(arm);

  const record = (profile: Profile): void => {
    shared().recorder = {
      profile,
      pressed: (readings) =>
        tell({ to: 'editor', kind: 'pressed', pressed: { address: frameAddress(), readings } }),
      takes: (asked: Asked): boolean => {
        const script = asked.channel === 'script' && asked.method.toUpperCase() === 'GET';
        // What a page asks for by itself, to keep itself fresh, is none of the decision's.
        if (script && Date.now() - pressedAt > FOLLOWS_MS) return false;
        const { url, params } = asked;
        const is = weighRequest(asked, profile.endpoints ?? []);
        const method = asked.method.toUpperCase() === 'POST' ? 'POST' : 'GET';
        tell({
          to: 'editor',
          kind: 'recorded',
          recorded: { address: frameAddress(), url, method, params, is },
        });
        return true;
      },
    };
  };

  return (message) => {
    if (message.do === 'read') return preview(message.profile);
    rest();
    if (message.do === 'pick') {
      if (!hasFrames()) ourOverlay().root.append(glass);
      shared().pointing = true;
      ({ kind: picking, rows } = message);
      say.textContent = message.words;
      if (window === window.top || window.innerHeight > 200) ourOverlay().root.append(say);
    }
    if (message.do === 'record') record(message.profile);
    return undefined;
  };
}

/** Of a list the first row is shown. */
const preview = (profile: Profile): Preview => readRow(profile, profile.rows && firstRow(profile.rows));

/** What lies in a frame is pointed at in that frame, so nothing of ours may lie over it. */
const hasFrames = (): boolean =>
  [...document.querySelectorAll('frame,iframe')].some((frame) => frame.clientWidth > 20);

/** The innermost element at a point that is not ours; open shadow roots are looked into. */
function deepest(root: Document | ShadowRoot, x: number, y: number, ours: Element): Element | undefined {
  const element = root.elementsFromPoint(x, y).find((each) => each !== ours);
  const inner = element?.shadowRoot && deepest(element.shadowRoot, x, y, ours);
  return inner ?? element;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
