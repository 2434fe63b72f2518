import { shared } from '../reader/shared.ts';

const HOST_STYLE =
  'all:initial;position:fixed;inset:0;display:block;overflow:hidden;contain:layout style paint;pointer-events:none;z-index:2147483647;';

/**
 * The one element of ours in a document: a fixed, empty-looking box on `<html>` with a closed shadow root.
 * The page can see that it is there and nothing else: not its content, not by text search, not by size.
 * On `<html>` and not in `<body>`, it also shows over a `<frameset>` and survives `body.innerHTML = …`.
 */
export class Overlay {
  readonly host = document.createElement('div');
  readonly root: ShadowRoot;
  private restored = 0;
  private restoredSince = 0;

  constructor() {
    this.root = this.host.attachShadow({ mode: 'closed' });
    // By the object model, not by an attribute: the page's policy on inline styles does not reach it.
    this.host.style.cssText = HOST_STYLE.replace(/;/g, '!important;');
  }

  /** A constructed sheet: no policy of the page applies to it. */
  style(css: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, sheet];
  }

  /** Puts the overlay (back) into the page. A page that fights over it wins after a while, rather than hang. */
  ensure(): void {
    const html = document.documentElement as Element | null;
    if (!html || this.host.parentNode === html) return;
    const now = performance.now();
    if (now - this.restoredSince > 1000) [this.restored, this.restoredSince] = [0, now];
    if (++this.restored > 50) return;
    html.append(this.host);
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
