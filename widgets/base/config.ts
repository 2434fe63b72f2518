import type { SourceMapping } from './mapping.ts';
import { warnOnce } from './warn.ts';

/** Who stands before the page: decides which records are shown and which actions are offered. */
export type Mode = 'public' | 'self' | 'officer' | 'bank';
export const MODES: readonly Mode[] = ['public', 'self', 'officer', 'bank'];

/** What `<script type="application/json" data-xinshao-config>` may hold; an element's own attribute wins. */
export interface XinConfig {
  /** 使用部门: who embeds the widgets and answers for their use. Without it no live data is asked for. */
  readonly department?: string;
  readonly mode?: Mode;
  readonly locale?: string;
  /** `light`, `dark`, or absent for the visitor's own setting. */
  readonly theme?: string;
  readonly elder?: boolean;
  /** GB/T 2260, for example `CN-3701`. */
  readonly jurisdiction?: string;
  /** JSON endpoint of the credit check. */
  readonly src?: string;
  /** Field mapping of an endpoint of its own kind, see docs/data-source.md. */
  readonly mapping?: SourceMapping;
  /** Milliseconds for one attempt at the endpoint (three times as many for a law file), and attempts more when the network fails. */
  readonly timeout?: number;
  readonly retries?: number;
  /** Folder of the law packs. */
  readonly lawBase?: string;
  /** Pages where the visitor can object, apply for repair, complain. */
  readonly objectUrl?: string;
  readonly repairUrl?: string;
  readonly complainUrl?: string;
  /** Days before the end at which a clock turns yellow and red. */
  readonly yellow?: number;
  readonly red?: number;
}

const KEYS = {
  department: 1,
  mode: 1,
  locale: 1,
  theme: 1,
  elder: 1,
  jurisdiction: 1,
  src: 1,
  mapping: 1,
  timeout: 1,
  retries: 1,
  lawBase: 1,
  objectUrl: 1,
  repairUrl: 1,
  complainUrl: 1,
  yellow: 1,
  red: 1,
} satisfies Record<keyof XinConfig, 1>;

let config: XinConfig = {};
let text = '';
let fresh = false;

/** The page's configuration. Looked for once a task, so that hundreds of elements cost one look. */
export function pageConfig(): XinConfig {
  if (!fresh) {
    fresh = true;
    setTimeout(() => (fresh = false));
    const now = document.querySelector('script[data-xinshao-config]')?.textContent ?? '';
    if (now !== text) config = read((text = now));
  }
  return config;
}

/** A number of the page's configuration; undefined where it gives none. */
export function amountOf(name: 'timeout' | 'retries'): number | undefined {
  const value: unknown = pageConfig()[name];
  if (value === undefined || (typeof value === 'number' && value >= 0)) return value;
  warnOnce(`${name} is not a number; the default counts`);
  return undefined;
}

function read(json: string): XinConfig {
  try {
    const value: unknown = JSON.parse(json || '{}');
    if (typeof value === 'object' && value && !Array.isArray(value)) {
      const unknown = Object.keys(value).filter((key) => !(key in KEYS));
      if (unknown.length)
        warnOnce(
          `data-xinshao-config: ${unknown.join(', ')} not known; known: ${Object.keys(KEYS).join(', ')}`,
        );
      return value;
    }
  } catch {
    // said below
  }
  warnOnce('data-xinshao-config is not a JSON object');
  return {};
}
