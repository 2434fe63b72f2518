/**
 * Takes the English out of the script. In the source every word stands in both languages, and one that is missing does
 * not compile; here each `{ 'zh-CN': …, en: … }` becomes the Chinese and a number, and the English goes into one file
 * beside the script, which only English pages ask for. Words that compute more than they fill in stay whole.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { walk, type Node } from './walk.ts';

const ROOT = process.cwd();
const HELPER = 'virtual:xinshao-english';

/** Numbers are the same in every build of one state of the source: each file has as many as it could need. */
const first = new Map<string, number>();
const digest = createHash('sha256');
let total = 1;
const files = ['core/words', 'widgets'].flatMap((folder) =>
  readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
);
for (const file of files.filter((name) => /(?<!\.test)\.ts$/.test(name)).sort()) {
  const source = readFileSync(`${ROOT}/${file}`, 'utf8');
  first.set(file, total);
  total += source.split("'zh-CN':").length - 1;
  digest.update(`${file}\n${source}\n`);
}

/** First the state of the source they belong to: words of another one would say something else. */
export const english: (string | 0)[] = [
  digest.digest('base64url').slice(0, 8),
  ...Array<0>(total - 1).fill(0),
];

const fields = (node: Node): Record<string, Node> | undefined => {
  if (node.type !== 'ObjectExpression') return undefined;
  const all = (node['properties'] as Node[]).map(({ key, value }) => {
    const { name, value: text } = (key ?? {}) as { name?: string; value?: string };
    return [name ?? text ?? '', value as Node] as const;
  });
  const names = all.map(([name]) => name).sort();
  return names.join() === 'en,zh-CN' ? Object.fromEntries(all) : undefined;
};

/** The text of a literal or of a template; `{0}` where it puts in its first argument. */
function textOf(node: Node, parameters: readonly string[] = []): string | undefined {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined;
  if (node.type === 'ArrowFunctionExpression' && !parameters.length) {
    const names = (node['params'] as { name?: string }[]).map(({ name }) => name ?? '');
    return textOf(node['body'] as Node, names);
  }
  if (node.type !== 'TemplateLiteral') return undefined;
  const holes = (node['expressions'] as { name?: string }[]).map(({ name }) =>
    parameters.indexOf(name ?? ' '),
  );
  if (holes.includes(-1)) return undefined;
  const parts = (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  return parts.map((part, i) => part + (i < holes.length ? `{${holes[i]}}` : '')).join('');
}

export function englishApart(): Plugin {
  return {
    name: 'xinshao-english-apart',
    resolveId: (id) => (id === HELPER ? `${ROOT}/widgets/base/english-apart.ts` : null),
    load: (id) =>
      id.endsWith('/widgets/base/english.ts')
        ? `export { englishMissing } from '${HELPER}'`
        : id.endsWith('/widgets/base/english-state.ts')
          ? `export const STATE = ${JSON.stringify(english[0])}`
          : null,
    transform: {
      order: 'post',
      filter: { id: /\/(core\/words|widgets)\/.*\.ts$/ },
      handler(code, id) {
        let number = first.get(relative(ROOT, id));
        if (number === undefined) return null;
        const cuts: { start: number; end: number; text: string }[] = [];
        const done = new Set<Node>();
        const apart = (node: Node): string | undefined => {
          const word = fields(node);
          const text = word && textOf(word['en']!);
          if (!word || text === undefined) return undefined;
          english[number!++] = text;
          return code.slice(word['zh-CN']!.start, word['zh-CN']!.end);
        };
        walk(this.parse(code) as unknown as Node, (node) => {
          if (node.type !== 'ObjectExpression' || done.has(node)) return;
          const at = number!;
          // Keys like these would be told in another order than they stand.
          if (/(^|[{,])\s*['"]?\d+['"]?\s*:/.test(code.slice(node.start, node.end))) return;
          const table = (node['properties'] as Node[]).map((property) => {
            const value = property['value'] as Node | undefined;
            const chinese = value && apart(value);
            if (chinese !== undefined) done.add(value!);
            const key = property['key'] as Node;
            return chinese === undefined
              ? code.slice(property.start, property.end)
              : `${code.slice(key.start, key.end)}:${chinese}`;
          });
          // A table is numbered from its first word on; one that holds no word may be a word itself.
          const one = number === at ? apart(node) : undefined;
          if (number === at) return;
          walk(node, (inner) => done.add(inner));
          const text = one === undefined ? `$words({${table.join()}},${at})` : `$word(${one},${at})`;
          cuts.push({ start: node.start, end: node.end, text: `/*@__PURE__*/${text}` });
        });
        if (!cuts.length) return null;
        let out = `import { word as $word, words as $words } from '${HELPER}';\n`;
        let at = 0;
        for (const cut of cuts.sort((a, b) => a.start - b.start)) {
          out += code.slice(at, cut.start) + cut.text;
          at = cut.end;
        }
        return { code: out + code.slice(at), map: null };
      },
    },
  };
}
