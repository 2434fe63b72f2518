/** Attributes that name an element in the page's own program, most telling first. */
const NAMING = ['id', 'name', 'data-field', 'field', 'data-name'] as const;
/** Generated names change with every load: long runs of digits, or the counters of frameworks. */
const GENERATED = /\d{4,}|^(?:ext-|yui|:r|el-id-|mini-\d|ember|gwt-)/i;

/**
 * Selectors that find this element and no other of its document, most lasting first: by name, then by place within
 * the nearest ancestor that has one.
 */
export function selectorsFor(element: Element): string[] {
  const found = [...byName(element), byPlace(element)].filter((css) => isOnly(css, element));
  return [...new Set(found)];
}

export function byName(element: Element): string[] {
  const tag = element.localName;
  return NAMING.flatMap((attribute) => {
    const value = element.getAttribute(attribute);
    if (!value || value.length > 60 || GENERATED.test(value)) return [];
    if (attribute === 'id') return [`#${CSS.escape(value)}`];
    const quoted = `[${attribute}="${CSS.escape(value)}"]`;
    return [quoted, tag + quoted];
  });
}

export function byPlace(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const named = at === element ? undefined : byName(at).find((css) => isOnly(css, at as Element));
    if (named) return [named, ...steps].join(' > ');
    if (at === at.ownerDocument.documentElement) return ['html', ...steps].join(' > ');
    steps.unshift(step(at));
  }
  return steps.join(' > ');
}

/** Classes that look as if somebody had named them. */
export const byClass = (element: Element): string[] =>
  [...element.classList].filter((name) => !GENERATED.test(name)).map((name) => `.${CSS.escape(name)}`);

function step(element: Element): string {
  const same = [...(element.parentElement?.children ?? [])].filter(
    (other) => other.localName === element.localName,
  );
  const tag = CSS.escape(element.localName);
  return same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(element) + 1})` : tag;
}

export function isOnly(css: string, element: Element): boolean {
  try {
    const all = element.ownerDocument.querySelectorAll(css);
    return all.length === 1 && all[0] === element;
  } catch {
    return false;
  }
}
