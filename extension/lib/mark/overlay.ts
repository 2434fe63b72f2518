import { newElement, rootElement } from '../reader/document.ts';
import { shared } from '../reader/shared.ts';

const HOST_STYLE =
  'all:initial;position:fixed;inset:0;display:block;overflow:hidden;contain:layout style paint;pointer-events:none;z-index:2147483647;';

/** So often in a second it is put back, at the cost of loading the panel anew … */
const TRIES = 10;
/** … then the page has its way for a while. */
const REST_MS = 10_000;

/**
 * The one element of ours in a document: a fixed, empty-looking box on `<html>` with a closed shadow root.
 * The page can see that it is there and nothing else: not its content, not by text search, not by size.
 * On `<html>` and not in `<body>`, it also shows over a `<frameset>` and survives `body.innerHTML = …`.
 */
export class Overlay {
  readonly host = newElement('div');
  readonly root: ShadowRoot;
  /** By the object model, not by an attribute: the page's policy on inline styles does not reach it. */
  private styled = HOST_STYLE.replace(/;/g, '!important;');
  private restored = 0;
  private restoredSince = 0;

  constructor() {
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.host.style.cssText = this.styled;
    this.styled = this.host.style.cssText;
    // The page can reach this element, its style and its attributes.
    new MutationObserver(() => this.mend()).observe(this.host, { attributes: true });
  }

  /** A constructed sheet: no policy of the page applies to it. */
  style(css: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, sheet];
  }

  /** Puts the overlay (back) into the page. A page that fights over it wins after a while, rather than hang. */
  ensure(): void {
    const html = rootElement();
    if (!html || this.host.parentNode === html || this.isTired()) return;
    html.append(this.host);
  }

  /** In its place, and as we have made it. */
  isWhole(): boolean {
    return this.host.parentNode === rootElement() && this.isUntouched();
  }

  private isUntouched(): boolean {
    const { host } = this;
    return host.style.cssText === this.styled && host.attributes.length === 1;
  }

  private mend(): void {
    if (this.isUntouched() || this.isTired()) return;
    const { host } = this;
    for (const { name } of [...host.attributes]) if (name !== 'style') host.removeAttribute(name);
    host.style.cssText = this.styled;
  }

  private isTired(): boolean {
    const now = performance.now();
    if (now - this.restoredSince > 1000) [this.restored, this.restoredSince] = [0, now];
    if (++this.restored <= TRIES) return false;
    if (this.restoredSince <= now) this.restoredSince = now + REST_MS;
    return true;
  }

  owns(node: Node): boolean {
    return node === this.host;
  }
}

/** The overlay of this frame, put into the page when first asked for. */
export function ourOverlay(): Overlay {
  const ours = shared();
  ours.overlay ??= new Overlay();
  ours.overlay.ensure();
  return ours.overlay;
}
