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

  constructor(css: string) {
    this.root = this.host.attachShadow({ mode: 'closed' });
    const style: Readonly<Record<string, string>> = {
      all: 'initial',
      position: 'fixed',
      inset: '0',
      display: 'block',
      overflow: 'hidden',
      contain: 'layout style paint',
      'pointer-events': 'none',
      'z-index': '2147483647',
    };
    for (const [name, value] of Object.entries(style)) this.host.style.setProperty(name, value, 'important');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
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
