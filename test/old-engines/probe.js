/** Stands on the test page before everything else and looks at it from within, in words Chromium 92 knows. */
(() => {
  const problems = [];
  addEventListener('securitypolicyviolation', (event) =>
    problems.push(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  addEventListener('error', (event) => {
    // Chromium before 110 reports so that a size was observed twice in one frame; nothing went wrong.
    if (!event.message.startsWith('ResizeObserver loop')) problems.push(`error: ${event.message}`);
  });
  addEventListener('unhandledrejection', (event) => problems.push(`rejection: ${event.reason}`));

  const frame = () => new Promise((resolve) => setTimeout(resolve, 20));
  const textOf = (node) =>
    node.nodeType === Node.TEXT_NODE
      ? node.data
      : node.nodeName === 'STYLE'
        ? ''
        : [...(node.shadowRoot || node).childNodes].map(textOf).join(' ');
  const busy = (root) =>
    [...root.querySelectorAll('*')].some(
      (el) => el.getAttribute('aria-busy') === 'true' || (el.shadowRoot && busy(el.shadowRoot)),
    );

  /** Until nothing on the page is loading any more, at most ten seconds. */
  async function settled() {
    const end = Date.now() + 10000;
    await frame();
    while (busy(document) && Date.now() < end) await frame();
    await frame();
  }

  window.probe = {
    problems,
    /** What an element says, and whether it can be seen. */
    async look(selector) {
      await settled();
      const el = document.querySelector(selector);
      const defined = customElements.get(el.localName) !== undefined;
      const { width, height } = el.getBoundingClientRect();
      // Where it cannot adopt sheets Lit would write <style> elements, which the policy blocks.
      const sheets = (el.shadowRoot && el.shadowRoot.adoptedStyleSheets) || [];
      return {
        defined,
        text: textOf(el).replace(/\s+/g, ' ').trim(),
        seen: width > 0 && height > 0,
        styled: sheets.length > 0 && [...sheets].every((sheet) => sheet.cssRules.length > 0),
      };
    },
  };
})();
