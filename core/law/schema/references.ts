import type { ClassScheme, Condition } from '../../classify/types.ts';
import type { DeadlineRule } from '../../deadline/types.ts';
import type { PackProblem } from '../read-pack.ts';
import { RULE_LISTS } from '../rules.ts';
import type { LawPack, Measure, RuleRow } from '../types.ts';

type Report = (path: string, code: PackProblem['code'], saw?: string) => void;

interface Placed {
  readonly path: string;
  readonly row: RuleRow;
}

export function placedRows(pack: LawPack): readonly Placed[] {
  return RULE_LISTS.flatMap((list) =>
    (pack[list] ?? []).map((row, i): Placed => ({ path: `${list}.${i}`, row })),
  );
}

/** `[from, to)`; an open end reaches as far as the pack's. */
function windowOf(pack: LawPack, row: RuleRow): readonly [string, string] {
  return [row.from ?? pack.from ?? '', row.to ?? pack.to ?? '9999-12-31'];
}

/** One id may stand in several rows only if their windows follow one another. */
function checkIds(pack: LawPack, report: Report): void {
  const seen = new Map<string, Placed[]>();
  for (const placed of placedRows(pack)) {
    const [from, to] = windowOf(pack, placed.row);
    if (from >= to) report(`${placed.path}.to`, 'bad-window', `${from}..${to}`);
    for (const other of seen.get(placed.row.id) ?? []) {
      const [otherFrom, otherTo] = windowOf(pack, other.row);
      if (from >= otherTo || otherFrom >= to) continue;
      const same = from === otherFrom && to === otherTo;
      report(
        `${placed.path}.id`,
        same ? 'duplicate-id' : 'overlapping-windows',
        `${placed.row.id} also ${other.path}`,
      );
    }
    seen.set(placed.row.id, [...(seen.get(placed.row.id) ?? []), placed]);
  }
}

function checkDeadline(rule: DeadlineRule, path: string, report: Report): void {
  const counted = rule.kind !== 'task';
  for (const key of ['duration', 'unit'] as const) {
    if (counted && rule[key] === undefined) report(`${path}.${key}`, 'missing');
    if (!counted && rule[key] !== undefined)
      report(`${path}.${key}`, 'unknown-field', 'a task has no number');
  }
  if (rule.extension !== undefined && rule.kind !== 'limit') {
    report(`${path}.extension`, 'unknown-field', 'only a limit is extended');
  }
}

function checkScheme(scheme: ClassScheme, path: string, report: Report): void {
  const codes = new Set<string>();
  scheme.classes.forEach((c, i) => {
    if (codes.has(c.code)) report(`${path}.classes.${i}.code`, 'duplicate-id', c.code);
    codes.add(c.code);
    if (c.quote === undefined && scheme.ours !== true && c.article !== undefined) {
      report(`${path}.classes.${i}.quote`, 'missing');
    }
  });
}

/** Every `fact` of a condition with the values it is compared with. */
function* leaves(c: Condition, path: string): Generator<readonly [string, string, readonly unknown[]]> {
  if ('all' in c) for (const [i, part] of c.all.entries()) yield* leaves(part, `${path}.all.${i}`);
  else if ('any' in c) for (const [i, part] of c.any.entries()) yield* leaves(part, `${path}.any.${i}`);
  else if ('not' in c) yield* leaves(c.not, `${path}.not`);
  else yield [path, c.fact, 'is' in c ? [c.is] : 'in' in c ? c.in : []];
}

/** Classes a condition asks for must be classes of the pack's own schemes. */
function checkClasses(pack: LawPack, report: Report): void {
  const known = new Set((pack.schemes ?? []).flatMap((s) => s.classes.map((c) => c.code)));
  for (const { path, row } of placedRows(pack)) {
    const conditions = row as { readonly when?: Condition; readonly applies?: Condition };
    for (const key of ['when', 'applies'] as const) {
      const c = conditions[key];
      if (c === undefined) continue;
      for (const [at, fact, values] of leaves(c, `${path}.${key}`)) {
        if (fact !== 'record.class') continue;
        for (const v of values) if (!known.has(String(v))) report(at, 'unknown-reference', String(v));
      }
    }
  }
}

function checkReadings(pack: LawPack, report: Report): void {
  for (const list of ['deadlines', 'duties'] as const) {
    (pack[list] ?? []).forEach((row, i) =>
      (row.readings ?? []).forEach((r, j) => {
        if (!r.options.some((o) => o.id === r.default)) {
          report(`${list}.${i}.readings.${j}.default`, 'unknown-reference', r.default);
        }
      }),
    );
  }
}

/** What the shape of a pack can't say: ids, windows, and what its rows refer to within it. */
export function checkReferences(pack: LawPack, report: Report): void {
  checkIds(pack, report);
  checkClasses(pack, report);
  checkReadings(pack, report);
  const deadlines = new Map((pack.deadlines ?? []).map((d) => [d.id, d]));
  const breaches = new Set((pack.schemes ?? []).flatMap(({ classes }) => classes.map((c) => c.article)));
  (pack.deadlines ?? []).forEach((d, i) => {
    checkDeadline(d, `deadlines.${i}`, report);
    if (d.consequence !== undefined && !breaches.has(d.consequence)) {
      report(`deadlines.${i}.consequence`, 'unknown-reference', d.consequence);
    }
  });
  (pack.schemes ?? []).forEach((s, i) => checkScheme(s, `schemes.${i}`, report));
  (pack.chains ?? []).forEach((c, i) =>
    c.steps.forEach((s, j) => {
      if (!deadlines.has(s.deadline))
        report(`chains.${i}.steps.${j}.deadline`, 'unknown-reference', s.deadline);
    }),
  );
  (pack.records ?? []).forEach((r, i) => {
    const named = r.deadline === undefined ? undefined : deadlines.get(r.deadline);
    if (r.effect === 'disclosure-max' && r.deadline === undefined) report(`records.${i}.deadline`, 'missing');
    else if (r.deadline !== undefined && named?.kind !== 'disclosure-max') {
      report(`records.${i}.deadline`, 'unknown-reference', r.deadline);
    }
  });
  (pack.duties ?? []).forEach((d, i) => {
    const asked = new Set([...leaves(d.when, '')].map(([, fact]) => fact));
    (d.items ?? []).forEach((item, j) => {
      if (!asked.has(item.fact)) report(`duties.${i}.items.${j}.fact`, 'unknown-reference', item.fact);
    });
  });
}

/** References between packs: `restates` and `basedOn` name rows of wider law, and no id stands in two packs. */
export function checkBetween(packs: readonly LawPack[], report: Report): void {
  const home = new Map<string, LawPack>();
  for (const pack of packs) {
    for (const { path, row } of placedRows(pack)) {
      const other = home.get(row.id);
      if (other !== undefined && other !== pack) {
        report(`${pack.code}.${path}.id`, 'duplicate-id', `${row.id} also ${other.code}`);
      }
      home.set(row.id, pack);
    }
  }
  for (const pack of packs) {
    for (const { path, row } of placedRows(pack)) {
      for (const key of ['restates', 'basedOn'] as const) {
        for (const id of (row as Measure)[key] ?? []) {
          const there = home.get(id);
          const wider =
            there !== undefined && there !== pack && there.jurisdiction.length < pack.jurisdiction.length;
          if (!wider) report(`${pack.code}.${path}.${key}`, 'unknown-reference', id);
        }
      }
    }
  }
}
