import { join } from 'node:path';
import { SILENCES } from '../../core/law/index.ts';
import { repositoryRoot } from './root.ts';

export const SILENCE_DOCS = join(repositoryRoot(), 'docs/silences.md');

/** Written by `npm run law:docs` from core/law/silences.json. */
export function silenceDocs(): string {
  return [
    '# Conflicts and silences',
    '',
    'Where the sources contradict one another or say nothing, Xinshao takes one of the options named here, and says so',
    'beside the answer. The first is the default in every row; `test/conformance/silences.test.ts` proves that it is what',
    'the code does. Written by `npm run law:docs` from `core/law/silences.json`.',
    '',
    ...SILENCES.flatMap((s) => [
      `## ${s.n}. \`${s.id}\``,
      '',
      `${s.question['zh-CN']} ${s.question.en}`,
      '',
      ...s.options.map((o) => {
        const text = `\`${o.id}\` ${o['zh-CN']}。${o.en}.`;
        return `- ${o.id === s.default ? `**default** ${text}` : text}`;
      }),
      '',
      `Rules: ${s.rules.map((r) => `\`${r}\``).join(', ')}. Made in \`${s.code}\`.`,
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
