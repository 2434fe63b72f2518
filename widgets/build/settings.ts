import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';
import { englishApart } from './english-apart.ts';
import { minifyTemplates } from './minify-templates.ts';

/** A path under widgets/. The build runs in the repository's root. */
export const here = (path: string): string =>
  fileURLToPath(new URL(`file://${process.cwd()}/widgets/${path}`));

/** Every folder that registers an element. */
export const ELEMENTS = readdirSync(here('.')).filter((name) => existsSync(here(`${name}/register.ts`)));

/** Chromium 92 is the floor; Firefox ESR from 102. */
export const target = ['es2021', 'chrome92', 'firefox102'];

/** The law packs. */
export const PACKS = here('../core/law/packs');
export const PACK_FILES = readdirSync(PACKS).filter((name) => /^[A-Z0-9-]+\.json$/.test(name));
const LAID = PACK_FILES.map((name) => name.slice(0, -'.json'.length)).join(' ');

/** Where the law files lie, seen from the script: different in the one file and in the modules. */
const where = (code: string): Plugin => ({
  name: 'xinshao-where',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/base/where.ts') ? `${code}\nexport const LAID = ${JSON.stringify(LAID)}.split(' ');` : null,
});
export const besideScript = where(
  `const src = document.currentScript && document.currentScript.src || document.baseURI;
   export const beside = (file) => new URL('packs/' + file, src).href;`,
);
export const besideModule = where(
  `export const beside = (file) => new URL(/* @vite-ignore */ '../packs/' + file, import.meta.url).href;`,
);

/** The holiday table is a file beside the script; core's own stays out. */
const withoutCalendar: Plugin = {
  name: 'xinshao-without-calendar',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/core/calendar/china.ts')
      ? `export * from ${JSON.stringify(here('base/no-calendar.ts'))};`
      : null,
};

export const shared = (...plugins: Plugin[]): InlineConfig => ({
  configFile: false,
  root: here('..'),
  logLevel: 'warn',
  publicDir: false,
  plugins: [withoutCalendar, minifyTemplates(), englishApart(), ...plugins],
  resolve: { conditions: ['production', 'browser', 'import', 'default'] },
  define: { 'process.env.NODE_ENV': '"production"' },
});
