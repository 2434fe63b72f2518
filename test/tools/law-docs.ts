/** `npm run law:docs` writes docs/law.md from the packs (article, quote, what Xinshao does) and docs/silences.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassScheme, Condition } from '../../core/classify/types.ts';
import type { DeadlineRule } from '../../core/deadline/types.ts';
import type {
  DeadlineChain,
  Duty,
  Incentive,
  LawPack,
  Measure,
  QueryRule,
  RecordRule,
  RuleLists,
  RuleRow,
} from '../../core/law/types.ts';
import { matterWords, measureClassWords, modalityWords, sourceKindWords } from '../../core/words/law.ts';
import { allPacks } from './packs.ts';
import { repositoryRoot } from './root.ts';
import { SILENCE_DOCS, silenceDocs } from './silence-docs.ts';

export const LAW_DOCS = join(repositoryRoot(), 'docs/law.md');

const value = (v: unknown): string => (Array.isArray(v) ? v.join(', ') : String(v));

/** A condition in words a reader of the code will recognise; docs/conditions.md explains them. */
export function conditionText(c: Condition, inner = false): string {
  if ('all' in c || 'any' in c) {
    const [parts, word] = 'all' in c ? [c.all, ' and '] : [c.any, ' or '];
    const text = parts.map((p) => conditionText(p, true)).join(word);
    return inner && parts.length > 1 ? `(${text})` : text;
  }
  if ('not' in c) {
    if ('absent' in c.not) return `\`${c.not.fact}\` given`;
    return `not ${conditionText(c.not, true)}`;
  }
  if ('is' in c) return `\`${c.fact}\` is ${value(c.is)}`;
  if ('in' in c) return `\`${c.fact}\` in {${value(c.in)}}`;
  if ('has' in c) return `\`${c.fact}\` has ${c.has}`;
  if ('atLeast' in c) return `\`${c.fact}\` ≥ ${c.atLeast}`;
  if ('atMost' in c) return `\`${c.fact}\` ≤ ${c.atMost}`;
  return 'present' in c ? `\`${c.fact}\` present` : `\`${c.fact}\` absent`;
}

const UNITS = {
  'working-day': 'working day',
  'calendar-day': 'calendar day',
  'calendar-month': 'month',
  'calendar-year': 'year',
} as const;

function deadlineText(d: DeadlineRule): string {
  if (d.kind === 'task') return `${d.name.en}: a task from \`${d.startEvent}\`, without an invented date.`;
  const many = d.duration === 1 ? '' : 's';
  const span = `${d.duration} ${d.unit === undefined ? '' : UNITS[d.unit]}${many} from \`${d.startEvent}\``;
  const verb = { limit: 'due', 'disclosure-max': 'shown at most', 'retention-min': 'kept at least' }[d.kind];
  const more = d.extension;
  const extension =
    more === undefined
      ? ''
      : ` Extended by at most ${more.max} ${UNITS[more.unit]}s, with ${more.requires.map((r) => `\`${r}\``).join(', ')}.`;
  return `${d.name.en}: ${verb} ${span}.${extension}`;
}

const chainText = (c: DeadlineChain): string =>
  `${c.name.en}: ${c.steps
    .map(
      (s) => `${s.name.en} (\`${s.deadline}\`${s.when === undefined ? '' : `, if ${conditionText(s.when)}`})`,
    )
    .join(' → ')}.`;

const schemeText = (s: ClassScheme): string =>
  [
    `${s.name}: ${s.many === true ? 'every class that passes counts' : 'the first class that passes counts'}.`,
    ...s.classes.map((c) => {
      const quote = c.quote === undefined || c.quote === c.name ? '' : ` 「${c.quote}」`;
      return `  - \`${c.code}\` ${c.name}${quote}, if ${conditionText(c.when)}`;
    }),
  ].join('\n');

function dutyText(d: Duty): string {
  const applies = d.applies === undefined ? '' : `Where ${conditionText(d.applies)}: `;
  const outcome = (o: Duty['then']): string =>
    `\`${o.outcome}\` (${o.level})${o.say === undefined ? '' : `: ${o.say.en}`}`;
  return `${d.name.en}. ${applies === '' ? 'If' : `${applies}if`} ${conditionText(d.when)} then ${outcome(d.then)}; else ${outcome(d.else)}`;
}

const matters = (m: Measure | Incentive | QueryRule): string =>
  m.matters === undefined ? 'any matter' : m.matters.map((x) => matterWords[x].en).join(', ');
const measureText = (m: Measure): string =>
  `${m.name.en} (${measureClassWords[m.measureClass].en}; ${matters(m)}), if ${conditionText(m.when)}.`;

const EFFECTS: Readonly<Record<RecordRule['effect'], string>> = {
  'not-recorded': 'never a hit: it must not be in a credit record',
  'disclosure-max': 'shown no longer than the period',
  'disclosure-unlimited': 'shown without a limit of time',
  'disclosure-with-restriction': 'shown to the last day of the restriction the document orders',
  'objection-label': 'labelled while an objection is open',
  'objection-suspends': 'content withheld while an objection is open',
  'revoked-ends': 'ends with its basis document',
  'repaired-ends': 'ends when repaired',
  sealed: 'neither shown nor exported',
};

/** What Xinshao does with a row, by the list it stands in. */
const TEXT: { readonly [K in keyof RuleLists]: readonly [string, (row: RuleLists[K]) => string] } = {
  subjects: ['Subjects', (r) => `A subject, if ${conditionText(r.when)}.`],
  deadlines: ['Deadlines and periods', deadlineText],
  chains: ['Chains of deadlines', chainText],
  schemes: ['Classes', schemeText],
  duties: ['Checks, refusals, prompts, rights, logs, display', dutyText],
  measures: ['Measures', measureText],
  incentives: ['Incentives', (r) => `${r.name.en} (${matters(r)}), if ${conditionText(r.when)}.`],
  queries: ['Query', (r) => `${modalityWords[r.modality].en}: ${matters(r)}.`],
  records: [
    'What a record may be shown as',
    (r) =>
      `${EFFECTS[r.effect]}${r.deadline === undefined ? '' : ` (\`${r.deadline}\`)`}${r.providerMaySet ? ', or the day the provider has set under another rule it names' : ''}, if ${conditionText(r.when)}.`,
  ],
  basis: [
    'Basis documents',
    (r) => `${r.accepted ? 'Accepted' : 'Not accepted'}: ${r.documentTypes.join('、')}.`,
  ],
  related: ['Related persons', (r) => `${r.roles.join('、')}, if ${conditionText(r.when)}.`],
};

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

function section<K extends keyof RuleLists>(pack: LawPack, list: K): readonly string[] {
  const rows = (pack[list] ?? []) as readonly RuleLists[K][];
  if (rows.length === 0) return [];
  const [title, text] = TEXT[list];
  const entry = (row: RuleLists[K]): string => {
    const { note, restates, choices } = row as RuleRow;
    const { excludes, completion } = row as DeadlineRule;
    const lines = text(row).split('\n');
    if (note !== undefined) lines.splice(1, 0, `  *${note.en}*`);
    if ((row as ClassScheme).ours === true) lines.push('  **The mapping is Xinshao’s own, not the text’s.**');
    if (excludes !== undefined) {
      lines.push(
        `  Not counted: ${excludes.reasons.join('、')} (${excludes.article} 「${excludes.quote}」).`,
      );
    }
    if (completion !== undefined) {
      lines.push(`  May wait from \`${completion.from}\` to \`${completion.to}\` (\`completion-clock\`).`);
    }
    if (choices !== undefined) {
      lines.push(`  Rests on ${choices.map((id) => `[\`${id}\`](silences.md)`).join(', ')}.`);
    }
    if (restates !== undefined) lines.push(`  Says again ${restates.map((id) => `\`${id}\``).join(', ')}.`);
    const [first, ...more] = lines;
    return [`- **\`${row.id}\`** ${row.article} 「${oneLine(row.quote)}」<br>`, `  ${first}`, ...more].join(
      '\n',
    );
  };
  return ['', `### ${title}`, '', ...rows.map(entry)];
}

function packText(pack: LawPack): readonly string[] {
  const window = `${pack.from ?? 'day not stated'} – ${pack.to === null ? 'no end named' : `before ${pack.to}`}`;
  return [
    '',
    `## ${pack.code}`,
    '',
    `**${pack.title}**`,
    '',
    ...[
      pack.number,
      pack.issuer,
      `place \`${pack.jurisdiction}\``,
      `in force ${window}`,
      `source: ${sourceKindWords[pack.sourceKind].en}, confidence ${pack.confidence}`,
      `version ${pack.version}`,
    ]
      .filter((part) => part !== undefined)
      .map((part) => `- ${part}`),
    ...(pack.windowQuote === undefined ? [] : [`- ${pack.windowArticle}: 「${pack.windowQuote}」`]),
    ...(pack.note === undefined ? [] : [`- *${pack.note.en}*`]),
    ...(Object.keys(TEXT) as (keyof RuleLists)[]).flatMap((list) => section(pack, list)),
  ];
}

/** Every fact the packs ask for, with the values they compare it with. */
function factIndex(packs: readonly LawPack[]): readonly string[] {
  const seen = new Map<string, Set<string>>();
  const visit = (c: Condition): void => {
    if ('all' in c) c.all.forEach(visit);
    else if ('any' in c) c.any.forEach(visit);
    else if ('not' in c) visit(c.not);
    else {
      const values = seen.get(c.fact) ?? new Set<string>();
      seen.set(c.fact, values);
      const compared = 'is' in c ? [c.is] : 'in' in c ? c.in : 'has' in c ? [c.has] : [];
      for (const v of compared) values.add(String(v));
    }
  };
  for (const pack of packs) {
    for (const list of Object.keys(TEXT) as (keyof RuleLists)[]) {
      for (const row of pack[list] ?? []) {
        const { when, applies } = row as { readonly when?: Condition; readonly applies?: Condition };
        if (when !== undefined) visit(when);
        if (applies !== undefined) visit(applies);
      }
    }
    for (const s of pack.schemes ?? []) for (const c of s.classes) visit(c.when);
    for (const c of pack.chains ?? []) for (const s of c.steps) if (s.when !== undefined) visit(s.when);
  }
  const lines = [...seen].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '',
    '## Facts',
    '',
    'What the packs ask for, and the values they know. Other values are no error: they just match nothing.',
    '',
    ...lines.map(
      ([fact, values]) => `- \`${fact}\`${values.size === 0 ? '' : `: ${[...values].join(', ')}`}`,
    ),
  ];
}

export function lawDocs(packs: readonly LawPack[]): string {
  const index = packs.map((p) => `- [${p.code}](#${p.code.toLowerCase()}) ${p.title}`);
  return [
    '# The law in Xinshao',
    '',
    'Written by `npm run law:docs` from `core/law/packs`; change the packs, not this page.',
    'Quotes are verbatim, with the punctuation of the source. Conditions are explained in [conditions.md](conditions.md).',
    '',
    ...index,
    '- [Facts](#facts) the packs ask for',
    ...packs.flatMap(packText),
    ...factIndex(packs),
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(LAW_DOCS, lawDocs(allPacks()));
  writeFileSync(SILENCE_DOCS, silenceDocs());
}
