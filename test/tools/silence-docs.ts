import { join } from 'node:path';
import { RULE_LISTS, SILENCES } from '../../core/law/index.ts';
import type { DeadlineRule } from '../../core/deadline/index.ts';
import { allPacks } from './packs.ts';
import { repositoryRoot } from './root.ts';

export const SILENCE_DOCS = join(repositoryRoot(), 'docs/silences.md');

const code = (text: string): string => `\`${text}\``;

/** Every row of the packs that names the question. */
function rulesOf(id: string): string {
  const rows = allPacks().flatMap((pack) =>
    RULE_LISTS.flatMap((list) =>
      (pack[list] ?? [])
        .filter((row) => {
          const { choices, extensionChoices, completion } = row as DeadlineRule;
          return (
            [choices, extensionChoices].some((own) => own?.includes(id)) ||
            (id === 'completion-clock' && completion !== undefined)
          );
        })
        .map((row) => code(row.id)),
    ),
  );
  return rows.length === 0 ? '' : `Rules: ${rows.join(', ')}. `;
}

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
      ...(s.selectable.length === 0
        ? []
        : [`May be chosen instead: ${s.selectable.map(code).join(', ')}.`, '']),
      `${rulesOf(s.id)}Made in \`${s.code}\`.`,
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
