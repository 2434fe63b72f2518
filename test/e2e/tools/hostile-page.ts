/** What a page looks at that may tell a hit from none: run before its body, `seen()` gives all of it as text. */
export const OBSERVER = `
const heard = [];
for (const type of ['message', 'focus', 'blur', 'resize', 'scroll', 'selectionchange', 'error', 'unhandledrejection',
  'securitypolicyviolation', 'animationstart', 'transitionrun', 'toggle', 'cancel', 'close', 'slotchange', 'load'])
  addEventListener(type, (e) => heard.push(type + ' ' + (e.target && e.target.nodeName || 'window')), true);
for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
  const real = console[level];
  console[level] = (...args) => { heard.push(level); real.apply(console, args); };
}
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) { heard.push('attachShadow'); return attach.call(this, init); };
const changed = [];
new MutationObserver((records) => { for (const r of records) changed.push(r.type + ' ' + r.target.nodeName + ' ' + (r.attributeName || '')); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
const globals = new Set(Object.getOwnPropertyNames(window));
window.seen = () => {
  const all = [...document.querySelectorAll('*')];
  const box = (e) => { const { x, y, width, height } = e.getBoundingClientRect(); return [x, y, width, height].join(); };
  const points = [];
  for (let x = 5; x < innerWidth; x += 40) for (let y = 5; y < innerHeight; y += 40)
    points.push((document.elementFromPoint(x, y) || {}).nodeName, document.elementsFromPoint(x, y).length);
  const ours = [...document.documentElement.children].slice(2);
  return JSON.stringify({
    elements: all.map((e) => [e.nodeName, box(e), e.scrollWidth, e.scrollHeight, [...e.attributes].filter((a) => a.name !== 'value').map((a) => a.name + '=' + a.value).join()]),
    styles: [...ours, document.documentElement, document.body].map((e) => [...getComputedStyle(e)].map((p) => getComputedStyle(e)[p]).join()),
    closed: ours.map((e) => [String(e.shadowRoot), e.childNodes.length, e.innerText, e.outerHTML]),
    points, heard: [...new Set(heard)].sort(), changed: [...new Set(changed)].sort(),
    frames: [window.length, frames.length, document.querySelectorAll('iframe,frame').length],
    resources: performance.getEntries().map((e) => e.entryType + ' ' + e.name).filter((n) => /extension|panel/.test(n)),
    globals: Object.getOwnPropertyNames(window).filter((n) => !globals.has(n) && n !== 'seen'),
    active: document.activeElement.nodeName, sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    animations: document.getAnimations().length, selection: String(getSelection()), found: [find('待确认'), find('信哨')],
    fullscreen: String(document.fullscreenElement), top: document.querySelectorAll(':modal,:popover-open').length,
    scroll: [scrollX, scrollY, document.documentElement.scrollHeight],
  });
};`;

/**
 * Puts functions of the page in the place of the browser's, to look for the line between our scripts and to lie about
 * addresses. \`loot\` is what it got hold of; \`lie\` switches the lies on.
 */
export const PATCHES = `
window.loot = []; window.lie = false;
const ours = (v) => typeof v === 'string' && v.includes('/decide');
const typeOf = Object.getOwnPropertyDescriptor(Event.prototype, 'type').get; const { apply } = Reflect;
const kind = (e) => apply(typeOf, e, []);
const take = (thing) => { if (thing instanceof Event && kind(thing) !== 'click' && !/^(mouse|pointer|readystate|load|progress|submit|formdata|focus|blur|key|message|DOM|error)/.test(kind(thing))) loot.length < 500 && loot.push(thing); };
const getter = (proto, name, then) => {
  const d = Object.getOwnPropertyDescriptor(proto, name);
  Object.defineProperty(proto, name, { ...d, get() { const v = d.get.call(this); return then(this, v); } });
};
for (const [proto, names] of [[Event.prototype, ['type', 'target', 'currentTarget', 'isTrusted']], [CustomEvent.prototype, ['detail']], [MouseEvent.prototype, ['relatedTarget']]])
  for (const name of names) try { getter(proto, name, (on, v) => (take(on), v)); } catch {}
for (const [proto, names] of [[Event.prototype, ['composedPath', 'stopImmediatePropagation', 'preventDefault']], [EventTarget.prototype, ['dispatchEvent', 'addEventListener']]])
  for (const name of names) {
    const real = proto[name];
    proto[name] = function (...args) { take(this); take(args[0]); return Reflect.apply(real, this, args); };
  }
Function.prototype.call = function (on, ...args) { take(on); take(args[0]); return apply(this, on, args); };
Function.prototype.apply = function (on, args) { take(on); take(args && args[0]); return apply(this, on, args || []); };
for (const name of ['indexOf', 'startsWith', 'slice', 'toUpperCase', 'toLowerCase', 'trim', 'split', 'includes']) {
  const real = String.prototype[name];
  String.prototype[name] = function (...args) { return apply(real, lie && ours(String(this)) ? 'http://elsewhere.invalid/' : this, args); };
}
const exec = RegExp.prototype.exec;
RegExp.prototype.exec = function (text) { return lie && ours(text) ? null : apply(exec, this, [text]); };
getter(URL.prototype, 'href', (_, v) => (lie && ours(v) ? 'http://elsewhere.invalid/' : v));
getter(Node.prototype, 'isConnected', (_, v) => (lie ? true : v));
const stringify = JSON.stringify;
JSON.stringify = (...args) => { loot.push(args[0]); return apply(stringify, JSON, args); };
Object.defineProperty(Object.prototype, 'toJSON', { configurable: true, value: undefined, writable: true });
const seenByToJSON = function () { if (this.channel || this.params) loot.push({ type: 'question', ...this }); return lie ? { channel: 'script', url: 'http://elsewhere.invalid/', params: {} } : this; };
window.liar = (on) => {
  lie = on;
  if (on) Object.prototype.toJSON = seenByToJSON; else Object.prototype.toJSON = undefined;
  if (on) Object.defineProperty(Object.prototype, 'result', { configurable: true, set(v) { loot.push({ type: 'set', v }); }, get() { return '2'; } });
  else delete Object.prototype.result;
};
const then = Promise.prototype.then;
Promise.prototype.then = function (...args) { return apply(then, this, args); };
const some = Array.prototype.some;
Array.prototype.some = function (...args) { return lie ? false : apply(some, this, args); };
crypto.getRandomValues = (array) => array.fill(7);
window.structuredClone = (v) => v;
const Observer = MutationObserver;
window.MutationObserver = class extends Observer { constructor(f) { super((...a) => f(...a)); } };
for (const type of ['xinshao:main', 'ask', 'go', 'drop', 'xinshao:reader']) addEventListener(type, (e) => loot.push(e), true);
dispatchEvent(new CustomEvent('xinshao:reader'));
/** Uses everything it has got hold of to let the held step go. */
window.forge = () => {
  const targets = [...new Set([window, document, document.documentElement.lastElementChild, ...loot.map((e) => e && e.target)])].filter((t) => t instanceof EventTarget).slice(0, 20);
  for (const type of ['go', 'drop', 'ask', 'xinshao:main', 'xinshao:reader'])
    for (let id = 0; id < 40; id++)
      for (const on of targets) on.dispatchEvent(new CustomEvent(type, { detail: String(id) }));
  const all = [...document.documentElement.children].slice(2);
  for (const host of all) for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup'])
    host.dispatchEvent(type.startsWith('key') ? new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }) : new MouseEvent(type, { bubbles: true, composed: true, clientX: 500, clientY: 500 }));
  for (const host of all) host.click();
  for (let i = 0; i < window.length; i++) window[i].postMessage({ to: 'background', call: 'decide', kind: 'decided', release: true }, '*');
  window.postMessage({ to: 'page', kind: 'decided', release: true }, '*');
  document.activeElement.click();
  for (const key of ['Enter', ' ', 'Escape']) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  document.getElementById('go').click();
  document.getElementById('go').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
};`;

/** Ways of taking our dialog from the officer; each runs again and again. */
export const FIGHTS: Readonly<Record<string, string>> = {
  'removes it': `new MutationObserver(() => { for (const e of [...document.documentElement.children].slice(2)) e.remove(); }).observe(document.documentElement, { childList: true });
for (const e of [...document.documentElement.children].slice(2)) e.remove();`,
  'hides the whole page': `document.head.insertAdjacentHTML('beforeend', '<style>html{display:none!important}</style>')`,
  'lies over it without end': `const p = document.createElement('div'); p.popover = 'manual'; p.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none'; document.body.append(p);
p.showPopover(); setInterval(() => { p.hidePopover(); p.showPopover(); }, 30);`,
};

/** Done once; the dialog has to stand again, whole and on top. */
export const BLOWS = `
const host = document.documentElement.lastElementChild;
host.remove();
document.head.insertAdjacentHTML('beforeend', '<style>*{display:none!important;opacity:0!important;transform:scale(0)!important;pointer-events:none!important;visibility:hidden!important}html,head,body{display:block!important}</style>');
setTimeout(() => {
  host.style.cssText = 'display:none!important;opacity:0';
  host.setAttribute('inert', ''); host.setAttribute('hidden', ''); host.setAttribute('popover', '');
  document.documentElement.inert = true;
  const over = document.createElement('dialog');
  over.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;background:#fff;display:block!important;opacity:1!important;transform:none!important;visibility:visible!important;z-index:2147483647';
  document.body.append(over); over.showModal();
}, 400);`;

/** Ten thousand changes a second, for as long as the page is there. */
export const FLOOD = `
const pit = document.createElement('div'); document.body.append(pit);
setInterval(() => { for (let i = 0; i < 100; i++) { pit.textContent = '流水号' + Math.random(); pit.title = String(i); } }, 10);`;
