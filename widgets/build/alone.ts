import { build } from 'vite';
import { besideModule, here, shared, target } from './settings.ts';

/** One element with everything it needs as a single module: what a page that uses only this one would load. */
export async function alone(name: string): Promise<string> {
  const output = await build({
    ...shared(besideModule),
    build: {
      write: false,
      target,
      lib: { formats: ['es'], entry: here(`${name}/register.ts`) },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  return (first as { output: { code: string }[] }).output[0]!.code;
}
