/** Run in the page: what is folded or out of sight is opened and laid out, so that it is looked at too. */
export function openAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  const within = (root: ParentNode): void => {
    for (const el of root.querySelectorAll('*')) {
      if (el instanceof HTMLDetailsElement) el.open = true;
      if (el.shadowRoot) {
        el.shadowRoot.adoptedStyleSheets = [...el.shadowRoot.adoptedStyleSheets, sheet];
        within(el.shadowRoot);
      }
    }
  };
  for (const stage of document.querySelectorAll('.stage')) within(stage);
}

/**
 * Run in the page: elements wider than the page, boxes with something sticking out of them, words cut off, what can be
 * pressed and is smaller than 24 pixels (WCAG 2.2, 2.5.8; references within a sentence apart). On paper also whatever can
 * be pressed; under forced colours, where no ground is drawn, words that lose their edge with it.
 */
export function misfits(media: { media?: string; forcedColors?: string } = {}): readonly string[] {
  const said: string[] = [];
  const look = (root: ParentNode, state: string, host: string): void => {
    for (const el of root.querySelectorAll<HTMLElement>('*:not(svg, svg *)')) {
      if (el.shadowRoot) look(el.shadowRoot, state, el.localName);
      const style = getComputedStyle(el);
      // Words for a screen reader alone.
      if (style.clipPath !== 'none' || !el.checkVisibility()) continue;
      const say = (what: string): void => {
        said.push(
          `${state} ${host} ${el.localName}.${el.className} ${el.textContent.trim().slice(0, 30)}: ${what}`,
        );
      };
      const { right, width, height } = el.getBoundingClientRect();
      if (right > document.documentElement.clientWidth + 1 && (el.shadowRoot || host))
        say('wider than the page');
      if (!host) continue;
      if (
        el.scrollWidth > el.clientWidth + 1 &&
        style.display !== 'inline' &&
        (el.part.contains('base') ||
          (style.overflowX !== 'visible' && !/^(input|textarea)$/.test(el.localName)))
      )
        say('something sticks out or is cut');
      const reference = host === 'xin-citation' || el.classList.contains('ref');
      const pressed = !reference && /^(button|input|textarea|select|summary)$/.test(el.localName);
      if (pressed && media.media === 'print' && el.localName !== 'summary') say('printed');
      if (pressed && (width < 24 || height < 24)) say(`${width} × ${height} pixels`);
      if (media.forcedColors && el.part.contains('tag') && style.borderTopColor === 'rgba(0, 0, 0, 0)')
        say('no edge');
    }
  };
  for (const stage of document.querySelectorAll('.stage')) look(stage, stage.parentElement!.id, '');
  return said;
}
