import { describe, expect, it } from 'vitest';
import { elements } from './elements.ts';
import type { Kind, State } from './shown.ts';

/** How many states of each kind the playground shows, and the modes where they matter. */
const DECLARED: Readonly<Record<string, Readonly<Record<Kind, number>> & { modes?: string }>> = {
  'xin-citation': { loading: 1, empty: 1, result: 3, error: 2, 'not-checked': 1 },
  'xin-collection-guard': { loading: 1, empty: 1, result: 6, error: 1, 'not-checked': 1 },
  'xin-credit-check': {
    ...{ loading: 2, empty: 1, result: 17, error: 2, 'not-checked': 7 },
    modes: 'bank officer public self',
  },
  'xin-deadline': { loading: 1, empty: 1, result: 10, error: 2, 'not-checked': 1 },
  'xin-guard': { loading: 2, empty: 1, result: 4, error: 1, 'not-checked': 3, modes: 'officer public' },
  'xin-objection': { loading: 1, empty: 1, result: 6, error: 1, 'not-checked': 1 },
  'xin-punishment-prompt': {
    ...{ loading: 1, empty: 1, result: 8, error: 1, 'not-checked': 2 },
    modes: 'officer public',
  },
  'xin-repair': { loading: 1, empty: 1, result: 3, error: 1, 'not-checked': 1 },
  'xin-sharing-classifier': { loading: 1, empty: 1, result: 6, error: 2, 'not-checked': 1 },
  'xin-sharing-request': { loading: 1, empty: 1, result: 6, error: 1, 'not-checked': 1 },
  'xin-special-report': { loading: 2, empty: 1, result: 4, error: 1, 'not-checked': 3 },
  'xin-timeline': { loading: 1, empty: 1, result: 9, error: 1, 'not-checked': 1 },
};

describe('the playground', () => {
  it('shows every element', () =>
    expect(elements.map(({ tag }) => tag).sort()).toEqual(Object.keys(DECLARED)));

  it.each(elements)('<$tag> has as many states of each kind as declared, of each kind one', (each) => {
    const { modes, ...declared } = DECLARED[each.tag]!;
    const shown: Partial<Record<Kind, number>> = {};
    for (const { kind = 'result' } of each.states) shown[kind] = (shown[kind] ?? 0) + 1;
    expect(shown).toEqual(declared);
    const modeOf = ({ html }: State) =>
      new RegExp(`<${each.tag}[^>]* mode="(\\w+)"`).exec(html)?.[1] ?? 'public';
    if (modes) expect([...new Set(each.states.map(modeOf))].sort().join(' ')).toBe(modes);
  });

  it.each(elements)('<$tag> has no two states of one title', ({ states }) =>
    expect(new Set(states.map(({ title }) => title)).size).toBe(states.length),
  );
});
