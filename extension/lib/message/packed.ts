import type { Mark } from '../check/outcome.ts';
import type { FrameSubject } from '../detect/types.ts';

/** What many subjects of a list have in common. */
type Kind = Omit<FrameSubject, 'key' | 'value' | 'name' | 'count'>;
/** Number of the kind; the value, or the name alone where there is no other key; the name, if any; how often it was seen. */
type Row = readonly [kind: number, value: string, name: string, count: number];

/**
 * Subjects on their way to the background: a message is text, and the page waits while it is written. What a list says
 * again in every row is said once.
 */
export interface Packed {
  readonly kinds: readonly Kind[];
  readonly rows: readonly Row[];
}

export function pack(subjects: readonly FrameSubject[]): Packed {
  const kinds: Kind[] = [];
  const rows = subjects.map((subject): Row => {
    const { kind, valid, alsoValidAs, role, label, value, name = '', count } = subject;
    // The few kinds of a page are found sooner by looking than by a key made of their words.
    let at = kinds.findIndex(
      (one) =>
        one.kind === kind &&
        one.valid === valid &&
        one.role === role &&
        one.label === label &&
        String(one.alsoValidAs) === String(alsoValidAs),
    );
    if (at < 0) at = kinds.push({ kind, valid, alsoValidAs, role, label } as Kind) - 1;
    return [at, value ?? '', name, count];
  });
  return { kinds, rows };
}

export function unpack({ kinds, rows }: Packed): FrameSubject[] {
  return rows.map(([at, value, name, count]) => {
    const kind = kinds[at]!;
    return {
      key: kind.kind ? `${kind.kind}:${value}` : `name:${name}`,
      ...kind,
      ...(value ? { value } : {}),
      ...(name ? { name } : {}),
      count,
    };
  });
}

/** Marks of subjects, in their order; `-1` for those that have none. */
export interface PackedMarks {
  readonly marks: readonly Mark[];
  readonly of: readonly number[];
}

export function packMarks(
  subjects: readonly FrameSubject[],
  marks: Readonly<Record<string, Mark>>,
): PackedMarks {
  const known: Mark[] = [];
  const of = subjects.map(({ key }) => {
    const mark = marks[key];
    if (!mark) return -1;
    const at = known.findIndex(({ outcome, count }) => outcome === mark.outcome && count === mark.count);
    return at < 0 ? known.push(mark) - 1 : at;
  });
  return { marks: known, of };
}
