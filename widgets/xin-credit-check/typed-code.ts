import { parseResidentId } from '../../core/subject/resident-id.ts';
import type { Identifier, IdKind } from '../../core/subject/types.ts';
import { parseUscc } from '../../core/subject/uscc.ts';

/** What was typed as a code: one identifier, two that it could be, or what is wrong with it. */
export type TypedCode =
  | { readonly ok: true; readonly id: Identifier }
  | { readonly ok: false; readonly choose: readonly IdKind[] }
  | { readonly ok: false; readonly fault: CodeFault };

export type CodeFault =
  | { readonly kind: 'uscc'; readonly parsed: Extract<ReturnType<typeof parseUscc>, { ok: false }> }
  | {
      readonly kind: 'resident-id';
      readonly parsed: Extract<ReturnType<typeof parseResidentId>, { ok: false }>;
    };

/**
 * Reads a credit code or resident ID. Some all-digit numbers pass both checks: then the visitor chooses,
 * `chosen` says what.
 */
export function readCode(text: string, chosen?: IdKind): TypedCode {
  const uscc = parseUscc(text);
  const person = parseResidentId(text);
  if (uscc.ok && person.ok && !chosen) return { ok: false, choose: ['uscc', 'resident-id'] };
  if (person.ok && (!uscc.ok || chosen === 'resident-id'))
    return { ok: true, id: { kind: 'resident-id', value: person.value } };
  if (uscc.ok) return { ok: true, id: { kind: 'uscc', value: uscc.value } };
  // Only digits and a closing X: most likely a resident ID, so its fault is the one to tell.
  const looksPersonal =
    !person.ok &&
    /^(?:\d{15}|[1-8]\d{16}[\dX])$/.test(person.normalised) &&
    !/^9[123]/.test(person.normalised);
  return {
    ok: false,
    fault: looksPersonal ? { kind: 'resident-id', parsed: person } : { kind: 'uscc', parsed: uscc },
  };
}
