import type { Plugin } from 'vite';
import { walk, type Node } from './walk.ts';

/** Collapses white space and comments in `css`, `html` and `svg` templates; the text between stays as it is. */
export function minifyTemplates(): Plugin {
  return {
    name: 'xinshao-minify-templates',
    transform: {
      order: 'post',
      filter: { id: /widgets\/.*\.ts$/ },
      handler(code) {
        const cuts: { start: number; end: number; text: string }[] = [];
        walk(this.parse(code) as unknown as Node, (node) => {
          if (node.type !== 'TaggedTemplateExpression') return;
          const tag = (node['tag'] as Node & { name?: string }).name;
          const shrink = tag === 'css' ? shrinkCss : tag === 'html' || tag === 'svg' ? shrinkHtml : undefined;
          if (!shrink) return;
          for (const part of (node['quasi'] as { quasis: Node[] }).quasis) {
            // The parser gives the element with or without the delimiters around it; only the text is wanted.
            const raw = (part['value'] as { raw: string }).raw;
            const start = code.indexOf(raw, part.start);
            cuts.push({ start, end: start + raw.length, text: shrink(raw) });
          }
        });
        if (!cuts.length) return null;
        let out = '';
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

const shrinkHtml = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<!--.*?-->/g, '')
    .replace(/ >/g, '>');

const shrinkCss = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
