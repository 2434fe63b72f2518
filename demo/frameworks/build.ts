import vue from '@vitejs/plugin-vue';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds an example as a portal's own build would. `root` holds the example and finds the package `xinshao`. */
export async function buildExample(name: 'react' | 'vue', root: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(root, name),
    logLevel: 'warn',
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('xin-') } } })],
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    // Small files as data: addresses are against the policy of the page.
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}
