import * as z from 'zod/mini';
import type { SharedEntry } from '../../../core/collection/types.ts';
import { problemsOf, type ProfileProblem } from '../profile/schema.ts';

const text = z.string().check(z.minLength(1), z.maxLength(200));

/** The department's catalogue (政务数据目录), as far as it says what can be had by sharing. */
export const catalogueShape = z
  .array(
    z.strictObject({
      id: text,
      name: text,
      attribute: z.enum(['UNCONDITIONAL', 'CONDITIONAL']),
      items: z.array(text).check(z.minLength(1)),
      sufficient: z.optional(z.boolean()),
      kind: z.optional(z.enum(['文书', '证照', '合同'])),
      supplier: z.optional(text),
    }),
  )
  .check(z.maxLength(2000));

export type ParsedCatalogue =
  | { readonly ok: true; readonly catalogue: readonly SharedEntry[] }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

/** Reads a catalogue from JSON text, all of it or nothing. */
export function parseCatalogue(json: string): ParsedCatalogue {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    const saw = error instanceof Error ? error.message : '';
    return { ok: false, problems: [{ path: '', code: 'not-json', saw }] };
  }
  const parsed = catalogueShape.safeParse(value);
  return parsed.success
    ? { ok: true, catalogue: parsed.data as readonly SharedEntry[] }
    : { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, value)) };
}
