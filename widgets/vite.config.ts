import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { RULE_LISTS } from '../core/law/rules.ts';
import type { LawPack } from '../core/law/types.ts';
import { loadCalendar } from '../core/calendar/load.ts';
import { VERSION } from './base/version.ts';
import { minifyTemplates } from './build/minify-templates.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OUT = here('../dist/widgets');
const PACKS = here('../core/law/packs');
export const ELEMENTS = readdirSync(here('.')).filter(
  (name) => name.startsWith('xin-') && existsSync(here(`${name}/register.ts`)),
);

/** Where the script stands and, relative to it, the packs: different in the one file and in the modules. */
const where = (code: string): Plugin => ({
  name: 'xinshao-where',
  enforce: 'pre',
  load(id) {
    return id.endsWith('/base/where.ts') ? code : null;
  },
});

/**
 * Leaves the page alone when the set is there already. It must come before Lit, whose Trusted Types policy
 * can be made only once.
 */
const guard: Plugin = {
  name: 'xinshao-guard',
  generateBundle(_, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk')
        file.code =
          `(()=>{const c=customElements.get("xin-citation");if(c){c.xinVersion===${JSON.stringify(VERSION)}||` +
          `console.warn("[xinshao] version "+c.xinVersion+" is already on this page; ${VERSION} is not used");return}\n` +
          `${file.code.trim()}\n})();\n`;
  },
};

const shared = (plugins: Plugin[]): InlineConfig => ({
  configFile: false,
  root: here('..'),
  logLevel: 'warn',
  publicDir: false,
  plugins: [minifyTemplates(), ...plugins],
  resolve: { conditions: ['production', 'browser', 'import', 'default'] },
  define: { 'process.env.NODE_ENV': '"production"' },
});
const target = ['es2021', 'chrome92', 'firefox102'];

/** Modules: a file per element, what they share beside them, for those who bundle or load single elements. */
const modules = (): InlineConfig => ({
  ...shared([
    where(
      `export const beside = (file) => new URL(/* @vite-ignore */ '../packs/' + file, import.meta.url).href;`,
    ),
  ]),
  build: {
    target,
    outDir: join(OUT, 'es'),
    emptyOutDir: true,
    lib: {
      formats: ['es'],
      entry: Object.fromEntries(ELEMENTS.map((name) => [name, here(`${name}/register.ts`)])),
    },
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: 'xin-shared-[hash].js', minify: true },
    },
  },
});

/** The holiday table as it is published: sound, or there is no build. */
function checkedTable(): unknown {
  const table: unknown = JSON.parse(readFileSync(here('../core/calendar/data/china-2018-2026.json'), 'utf8'));
  const loaded = loadCalendar(table);
  if (!loaded.ok) throw new Error(`holiday table: ${JSON.stringify(loaded.problems)}`);
  return table;
}

function copyPacks(): void {
  mkdirSync(join(OUT, 'packs'), { recursive: true });
  const index = readdirSync(PACKS)
    .filter((name) => /^[A-Z0-9-]+\.json$/.test(name))
    .map((name) => {
      const pack = JSON.parse(readFileSync(join(PACKS, name), 'utf8')) as LawPack;
      writeFileSync(join(OUT, 'packs', name), JSON.stringify(pack));
      const { code, jurisdiction, title, version, from, to } = pack;
      const lists = RULE_LISTS.filter((list) => pack[list]?.length);
      return { code, jurisdiction, title, version, from, to, lists };
    });
  writeFileSync(join(OUT, 'packs/calendar.json'), JSON.stringify(checkedTable()));
  writeFileSync(join(OUT, 'packs/index.json'), `${JSON.stringify(index, null, 1)}\n`);
}

function report(): void {
  const code = readFileSync(join(OUT, 'xinshao.js'));
  const versioned = `xinshao-${VERSION}.js`;
  copyFileSync(join(OUT, 'xinshao.js'), join(OUT, versioned));
  const sri = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  const gz = (bytes: Buffer) => `${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(2)} KB gz`;
  process.stdout.write(`
dist/widgets/xinshao.js  ${gz(code)}  (${(code.length / 1024).toFixed(1)} KB)

<script src="/xinshao/${versioned}" integrity="${sri}" crossorigin="anonymous" defer></script>

Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html
`);
}

export default defineConfig({
  ...shared([
    where(
      `const src = document.currentScript && document.currentScript.src || document.baseURI;
       export const beside = (file) => new URL('packs/' + file, src).href;`,
    ),
    guard,
    {
      name: 'xinshao-finish',
      async closeBundle() {
        await build(modules());
        copyPacks();
        report();
      },
    },
  ]),
  build: {
    target,
    outDir: OUT,
    emptyOutDir: true,
    lib: {
      formats: ['iife'],
      name: 'xinshaoBundle',
      entry: here('xinshao.ts'),
      fileName: () => 'xinshao.js',
    },
    rolldownOptions: { output: { minify: true } },
  },
});
