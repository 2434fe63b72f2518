/**
 * The types of the modules, out of the sources: a file beside each module of dist/widgets/es/, all they stand on in
 * types/. Nothing else has to be installed to read them: what they say of Lit is `lit.d.ts` here.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** As much of Lit as a page that uses an element can see. */
const LIT = `export declare abstract class LitElement extends HTMLElement {
  readonly isUpdatePending: boolean;
  readonly hasUpdated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(name?: PropertyKey, oldValue?: unknown): void;
  connectedCallback(): void;
  disconnectedCallback(): void;
  protected render(): unknown;
  protected firstUpdated(changed: Map<PropertyKey, unknown>): void;
  protected updated(changed: Map<PropertyKey, unknown>): void;
  protected willUpdate(changed: Map<PropertyKey, unknown>): void;
}
export interface TemplateResult<T extends number = number> {
  readonly ['_$litType$']: T;
}
export type CSSResult = object;
export type CSSResultGroup = object;
export type PropertyDeclarations = object;
`;

/** For a page a day is text; the elements check it. */
const UNBRANDED = [/export type PlainDate = string & \{[^}]*\};/, 'export type PlainDate = string;'];

/** The name of what is imported, as those without our settings resolve it. */
const named = (folder, out, from) => {
  if (from === 'lit') return relative(folder, join(out, 'types/lit.js')).replaceAll('\\', '/');
  return from.startsWith('.') ? from.replace(/\.ts$/, '.js') : from;
};

/** @param {string} root the repository @param {string} out where the package lies @param {string[]} tags */
export function writeDeclarations(root, out, tags) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      types: [],
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: join(out, 'types'),
    },
    root,
  );
  const entries = ['index', ...tags.map((tag) => `${tag}/register`)];
  const program = ts.createProgram(
    entries.map((entry) => join(root, `widgets/${entry}.ts`)),
    options,
  );
  const write = (name, text) => {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(
      name,
      text
        .replace(...UNBRANDED)
        .replace(
          /(\bfrom |\bimport |\bimport\()(['"])([^'"]+)\2/g,
          (_, before, quote, from) => `${before}${quote}${named(dirname(name), out, from)}${quote}`,
        ),
    );
  };
  const { diagnostics } = program.emit(undefined, write);
  if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost(options)));
  write(join(out, 'types/lit.d.ts'), LIT);
  for (const entry of entries) {
    const module = entry.replace('/register', '');
    write(
      join(out, `es/${module}.d.ts`),
      `import '../types/widgets/base/events.js';\nexport * from '../types/widgets/${entry}.js';\n`,
    );
  }
}
