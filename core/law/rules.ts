import type { Citation } from '../answer/index.ts';
import type { PlainDate } from '../date/index.ts';
import { cite } from './cite.ts';
import { mayDecide } from './in-force.ts';
import type { Cited, LawInForce, LawPack, Measure, RuleList, RuleLists, RuleRow } from './types.ts';

/** The rule lists of a pack, in the order they are searched. */
export const RULE_LISTS = [
  'subjects',
  'deadlines',
  'chains',
  'schemes',
  'duties',
  'measures',
  'incentives',
  'queries',
  'records',
  'basis',
  'related',
] as const satisfies readonly RuleList[];

type Row = RuleLists[RuleList];
const rowsOf = (pack: LawPack, list: RuleList): readonly Row[] => pack[list] ?? [];

const inWindow = (row: Row, on: PlainDate): boolean =>
  (row.from === undefined || on >= row.from) && (row.to === undefined || on < row.to);

/** Ids of the wider rows a row speaks for. */
const speaksFor = (row: RuleRow): readonly string[] => [
  ...(row.restates ?? []),
  ...((row as Measure).basedOn ?? []),
];

interface Answering {
  readonly spokenFor: ReadonlySet<string>;
  readonly lists: Map<RuleList, readonly unknown[]>;
}
const answering = new WeakMap<LawInForce, Answering>();

function answeringOf(law: LawInForce): Answering {
  let found = answering.get(law);
  if (found === undefined) {
    const spokenFor = new Set<string>();
    // A text that only advises never silences one that decides.
    for (const pack of law.packs.filter(mayDecide)) {
      for (const list of RULE_LISTS) {
        for (const row of rowsOf(pack, list)) {
          if (inWindow(row, law.on)) for (const id of speaksFor(row)) spokenFor.add(id);
        }
      }
    }
    answering.set(law, (found = { spokenFor, lists: new Map() }));
  }
  return found;
}

/**
 * The rows of one kind that answer, cited, nearest jurisdiction first. Left out are rows outside their own window, and
 * rows of wider law that a nearer row in force says again (`restates`, `basedOn`): see `supportsOf` for those.
 */
export function rulesInForce<K extends RuleList>(law: LawInForce, list: K): readonly Cited<RuleLists[K]>[] {
  const { spokenFor, lists } = answeringOf(law);
  let rows = lists.get(list) as readonly Cited<RuleLists[K]>[] | undefined;
  if (rows === undefined) {
    const found: Cited<RuleLists[K]>[] = [];
    for (const pack of law.packs) {
      for (const row of (pack[list] ?? []) as readonly RuleLists[K][]) {
        if (inWindow(row, law.on) && !spokenFor.has(row.id)) found.push(cite(pack, row));
      }
    }
    lists.set(list, (rows = Object.freeze(found)));
  }
  return rows;
}

/** The citations that stand beside a row's own: the rows in force that it says again or rests on. */
export function supportsOf(law: LawInForce, row: RuleRow): readonly Citation[] {
  const ids = speaksFor(row);
  const found: Citation[] = [];
  for (const id of ids) {
    const support = findRule(law.packs, id, law.on);
    if (support !== undefined) found.push(support.row.citation);
  }
  return found;
}

export interface FoundRule {
  readonly list: RuleList;
  readonly pack: LawPack;
  readonly row: Cited<Row>;
}

/**
 * The row with this id, cited, wherever it stands, in force or not. Where an id has several windows `on` chooses; without
 * `on` the first is given.
 */
export function findRule(packs: readonly LawPack[], id: string, on?: PlainDate): FoundRule | undefined {
  for (const pack of packs) {
    for (const list of RULE_LISTS) {
      for (const row of rowsOf(pack, list)) {
        if (row.id === id && (on === undefined || inWindow(row, on))) {
          return { list, pack, row: cite(pack, row) };
        }
      }
    }
  }
  return undefined;
}

/** The same, asked for by kind: `undefined` where the id belongs to another kind of row. */
export function findRow<K extends RuleList>(
  packs: readonly LawPack[],
  list: K,
  id: string,
  on?: PlainDate,
): Cited<RuleLists[K]> | undefined {
  for (const pack of packs) {
    for (const row of (pack[list] ?? []) as readonly RuleLists[K][]) {
      if (row.id === id && (on === undefined || inWindow(row, on))) return cite(pack, row);
    }
  }
  return undefined;
}
