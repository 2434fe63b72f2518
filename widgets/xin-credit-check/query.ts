import type { Identifier, IdKind } from '../../core/subject/types.ts';
import { sayAmbiguous, saySubjectFault } from '../../core/words/subject.ts';
import type { CreditQuery } from '../base/credit-source.ts';
import type { XinElement } from '../base/element.ts';
import { readCode, type TypedCode } from './typed-code.ts';
import { checkWords as words } from './words.ts';

export type Field = 'code' | 'name' | 'purpose' | 'authorisation';
export type Faults = Partial<Record<Field, string>>;

/** An element that holds what was typed. */
export type Typed = XinElement &
  Readonly<Record<Field, string | null | undefined>> & { readonly identifier: Identifier | undefined };

interface Read {
  /** Nothing where a field is wrong. */
  readonly ask?: Omit<CreditQuery, 'mode' | 'department'>;
  readonly faults: Faults;
  /** The number could be of two kinds. */
  readonly choose?: boolean;
}

/** What is to be asked; `further`: fields that have to be filled in beside the code. */
export function readQuery(el: Typed, further: readonly Field[], kind: IdKind | '' | undefined): Read {
  const code: TypedCode = el.identifier
    ? { ok: true, id: el.identifier }
    : readCode(el.code ?? '', kind || undefined);
  const faults: Faults = {};
  if (!code.ok)
    faults.code =
      'choose' in code
        ? sayAmbiguous(code.choose, el.lang_)
        : saySubjectFault(code.fault.kind, code.fault.parsed as never, el.lang_);
  for (const field of further)
    if (!el[field]?.trim()) faults[field] = el.say(words.required, el.say(words[field]));
  if (!code.ok) return { faults, choose: 'choose' in code };
  if (Object.keys(faults).length) return { faults };
  const ask: Record<string, string> = { ...code.id };
  for (const field of ['name', 'purpose', 'authorisation'] as const) {
    const text = el[field]?.trim();
    if (text) ask[field] = text;
  }
  return { faults, ask: ask as unknown as NonNullable<Read['ask']> };
}
