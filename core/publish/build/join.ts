import type { PlainDate } from '../../date/index.ts';
import { normaliseIdentifier } from '../../list/identifier.ts';
import { aliasLine, readAlias, readSubject, subjectLine, type SubjectEntry } from '../../list/shard.ts';

const HASH_DIGITS = 16;
const jsonOf = (line: string) => line.slice(HASH_DIGITS + 1);
export const isSubjectLine = (line: string): boolean => line.startsWith('{"s":', HASH_DIGITS + 1);

/** Joins what the lines of one hash say about the same subject, and what leads to the same name. */
export function joinLines(lines: readonly string[], issuedOn: PlainDate): string[] {
  const hex = lines[0]!.slice(0, HASH_DIGITS);
  const subjects = lines.filter(isSubjectLine);
  const aliases = new Map<string, Set<string>>();
  for (const line of lines) {
    const alias = isSubjectLine(line) ? undefined : readAlias(jsonOf(line));
    if (!alias) continue;
    const to = aliases.get(alias.key) ?? new Set();
    for (const each of alias.to) to.add(each);
    aliases.set(alias.key, to);
  }
  const joined = [...aliases].map(([key, to]) => aliasLine(hex, { key, to: [...to].sort() }));
  if (subjects.length === 1) joined.push(subjects[0]!);
  else
    for (const its of bySubject(subjects, issuedOn).values())
      joined.push(subjectLine(hex, joinSubject(its), issuedOn));
  return joined.sort();
}

/** Two subjects may have one hash, however rarely: the records of one never come to stand under the other. */
function bySubject(lines: readonly string[], issuedOn: PlainDate): Map<string, SubjectEntry[]> {
  const subjects = new Map<string, SubjectEntry[]>();
  for (const line of lines) {
    const entry = readSubject(jsonOf(line), issuedOn);
    if (!entry) continue;
    const { kind, value } = entry.subject.id;
    const key = `${kind} ${normaliseIdentifier(kind, value)}`;
    subjects.set(key, [...(subjects.get(key) ?? []), entry]);
  }
  return subjects;
}

/** The subject is called as its latest record calls it; each record keeps what it was supplied with. */
function joinSubject(entries: readonly SubjectEntry[]): SubjectEntry {
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
