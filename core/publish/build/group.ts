import type { PlainDate } from '../../date/index.ts';
import { aliasLine, readSubject, subjectLine, type SubjectEntry } from '../../list/shard.ts';

export interface Grouped {
  readonly lines: string[];
  readonly subjects: number;
}

/** Joins what the rows of one pile say about the same subject, and what leads to the same name. */
export function group(waiting: readonly string[], issuedOn: PlainDate): Grouped {
  const subjects = new Map<string, string[]>();
  const aliases = new Map<string, { key: string; hex: string; to: Set<string> }>();
  for (const line of waiting) {
    const hex = line.slice(1, 17);
    if (line[0] === 'S') {
      const rows = subjects.get(hex);
      if (rows) rows.push(line.slice(1));
      else subjects.set(hex, [line.slice(1)]);
      continue;
    }
    const key = line.slice(35);
    const alias = aliases.get(key) ?? { key, hex, to: new Set<string>() };
    alias.to.add(line.slice(18, 34));
    aliases.set(key, alias);
  }
  const lines: string[] = [];
  for (const [hex, rows] of subjects)
    lines.push(rows.length === 1 ? rows[0]! : subjectLine(hex, join(rows, issuedOn), issuedOn));
  for (const { hex, key, to } of aliases.values()) lines.push(aliasLine(hex, { key, to: [...to].sort() }));
  return { lines, subjects: subjects.size };
}

/** The subject is called as its latest record calls it; each record keeps what it was supplied with. */
function join(rows: readonly string[], issuedOn: PlainDate): SubjectEntry {
  const entries = rows.flatMap((row) => readSubject(row.slice(17), issuedOn) ?? []);
  const records = [
    ...new Map(entries.flatMap((entry) => entry.records).map((each) => [each.id, each])).values(),
  ];
  records.sort((a, b) => compare(b.decisionDate ?? '', a.decisionDate ?? '') || compare(a.id, b.id));
  const ids = new Map(
    entries.flatMap((entry) => entry.otherIds ?? []).map((id) => [`${id.kind} ${id.value}`, id]),
  );
  const otherIds = [...ids].sort(([a], [b]) => compare(a, b)).map(([, id]) => id);
  return { subject: records[0]!.subject, records, ...(otherIds.length ? { otherIds } : {}) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
