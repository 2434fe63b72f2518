import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { CHINA_CALENDAR } from '../core/calendar/china.ts';
import { loadCalendar } from '../core/calendar/load.ts';
import { RULE_LISTS } from '../core/law/rules.ts';
import { SILENCES } from '../core/law/silences.ts';
import type { LawPack } from '../core/law/types.ts';
import { topicsOf } from './base/topics.ts';
import { toWire } from '../core/law/wire.ts';
import { VERSION } from './base/version.ts';
import { english } from './build/english-apart.ts';
import {
  besideModule,
  besideScript,
  ELEMENTS,
  here,
  PACK_FILES,
  PACKS,
  shared,
  target,
} from './build/settings.ts';

const OUT = here('../dist/widgets');

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

/** Modules: a file per element and one of everything, unregistered; what they share beside them, for those who bundle or load single elements. */
const modules = (): InlineConfig => ({
  ...shared(besideModule),
  build: {
    target,
    outDir: join(OUT, 'es'),
    emptyOutDir: true,
    lib: {
      formats: ['es'],
      entry: {
        index: here('index.ts'),
        ...Object.fromEntries(ELEMENTS.map((name) => [name, here(`${name}/register.ts`)])),
      },
    },
    // All in one folder: a module finds the law by its own address.
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: 'xin-shared-[hash].js', minify: true },
    },
  },
});

/** The holiday table as it is published: sound, or there is no build. */
function checkedTable(): unknown {
  const { table } = CHINA_CALENDAR;
  const loaded = loadCalendar(table);
  if (!loaded.ok) throw new Error(`holiday table: ${JSON.stringify(loaded.problems)}`);
  return table;
}

/** The law beside the script: packs, an index of what is in them, the holiday table. */
function layLaw(): void {
  mkdirSync(join(OUT, 'packs/en'), { recursive: true });
  const lay = (name: string, value: unknown) =>
    writeFileSync(join(OUT, 'packs', name), JSON.stringify(value));
  const index = PACK_FILES.map((name) => {
    const pack = JSON.parse(readFileSync(join(PACKS, name), 'utf8')) as LawPack;
    const { wire, english } = toWire(pack);
    lay(name, wire);
    lay(`en/${name}`, english);
    const { code, jurisdiction, title, version, from, to } = pack;
    const lists = RULE_LISTS.filter((list) => pack[list]?.length);
    return { code, jurisdiction, title, version, from, to, lists, topics: topicsOf(pack) };
  });
  lay('en/words.json', english);
  lay('index.json', index);
  lay('calendar.json', checkedTable());
  lay(
    'choices.json',
    SILENCES.map(({ id, question, options, default: preset }) => ({
      id,
      question,
      options,
      default: preset,
    })),
  );
}

function report(): void {
  const code = readFileSync(join(OUT, 'xinshao.js'));
  const versioned = `xinshao-${VERSION}.js`;
  copyFileSync(join(OUT, 'xinshao.js'), join(OUT, versioned));
  const sri = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  const kb = (bytes: number) => (bytes / 1024).toFixed(2);
  process.stdout.write(`
dist/widgets/xinshao.js  ${kb(gzipSync(code, { level: 9 }).length)} KB gz  (${kb(code.length)} KB)

<script src="/xinshao/${versioned}" integrity="${sri}" crossorigin="anonymous" defer></script>

Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html

`);
}

export default defineConfig({
  ...shared(besideScript, guard, {
    name: 'xinshao-finish',
    async closeBundle() {
      await build(modules());
      layLaw();
      report();
    },
  }),
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
