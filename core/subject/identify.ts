import { labelsIn } from './label.ts';
import { parseOrganisationCode } from './organisation-code.ts';
import { parseRegistrationNumber } from './registration-number.ts';
import { parseResidentId } from './resident-id.ts';
import type { Identifier, IdKind } from './types.ts';
import { parseUscc } from './uscc.ts';

export interface Identification {
  /** Every kind whose checks the characters pass, with the value in normal form. */
  readonly candidates: readonly Identifier[];
  /**
   * The one it is. Absent where that is not certain: no check passes, several do and the label does not choose,
   * the label names a person's number and only an organisation's check passes (or the other way round),
   * or an old 15-digit resident ID or a bare organisation code stands without a label.
   */
  readonly id?: Identifier;
}

/** Every kind the text is valid as. Some all-digit credit codes are valid resident IDs too. */
function candidates(text: string): { readonly list: Identifier[]; readonly weak: boolean } {
  const list: Identifier[] = [];
  const add = (kind: IdKind, parsed: { readonly ok: boolean; readonly value?: string }): void => {
    if (parsed.ok && parsed.value !== undefined) list.push({ kind, value: parsed.value });
  };
  const person = parseResidentId(text);
  const organisation = parseOrganisationCode(text);
  add('uscc', parseUscc(text));
  add('resident-id', person);
  add('registration-number', parseRegistrationNumber(text));
  add('organisation-code', organisation);
  return { list, weak: organisation.ok || (person.ok && person.remark === 'old-form') };
}

/**
 * Which kind of identifier a text is. Decided by check digits and by the label it stands under, never by shape alone.
 * Labels of organisations stand for each other: 注册号 and 组织机构代码 columns hold credit codes since 2015.
 *
 * @param options.label The label or column name, for example `统一社会信用代码/身份证号`, `XDR_SHXYM`.
 */
export function identify(text: string, options: { readonly label?: string } = {}): Identification {
  const { list, weak } = candidates(text);
  const labels = labelsIn(options.label ?? '').map((label) => label.kind);
  const named = list.filter(({ kind }) => labels.includes(kind));
  const akin = list.filter(({ kind }) =>
    labels.some((l) => (l === 'resident-id') === (kind === 'resident-id')),
  );
  const choice = named.length ? named : labels.length ? akin : weak ? [] : list;
  const [id] = choice;
  return id && choice.length === 1 ? { candidates: list, id } : { candidates: list };
}
