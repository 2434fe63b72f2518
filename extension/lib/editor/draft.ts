import type { MatterType } from '../../../core/law/types.ts';
import type { Endpoint, Profile, Read, Rows, Target } from '../profile/types.ts';
import type { Recorded } from '../picker/types.ts';

/** Fields that are read off the page, in the order of the form. */
export const READS = ['code', 'subjectName', 'matterName', 'caseNumber', 'acceptedOn', 'promise'] as const;
export type ReadField = (typeof READS)[number];

/** Steps that are pressed. */
export const TARGETS = ['approve', 'pass'] as const;
export type TargetField = (typeof TARGETS)[number];

/** A profile in the making. */
export interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly match: readonly string[];
  readonly jurisdiction: string;
  readonly authority: string;
  readonly matterType: MatterType;
  readonly domain: string;
  readonly infrastructure?: boolean | undefined;
  /** A list: everything is read within a row. */
  readonly rows?: Rows;
  readonly reads: Readonly<Partial<Record<ReadField, Read>>>;
  readonly approve: readonly Target[];
  readonly pass: readonly Target[];
  readonly endpoints: readonly Endpoint[];
  readonly onFailure: 'release' | 'hold';
  /** What the form does not show: kept as it was. */
  readonly kept?: {
    readonly subject: Pick<Profile['subject'], 'type'>;
    readonly matter: Pick<Profile['matter'], 'byName'>;
    readonly profile: Pick<Profile, 'blindEvaluation' | 'form'>;
  };
}

export const emptyDraft = (jurisdiction: string, authority: string): Draft => ({
  id: '',
  revision: 1,
  name: '',
  match: [],
  jurisdiction,
  authority,
  matterType: 'licence',
  domain: '',
  reads: {},
  approve: [],
  pass: [],
  endpoints: [],
  onFailure: 'release',
});

/** The profile as far as it has come; what is still missing is said by the schema's check. */
export function profileOf(draft: Draft): Profile {
  const { reads, authority, domain, pass, endpoints, matterType, onFailure, infrastructure } = draft;
  const { code, subjectName, matterName, ...others } = reads;
  return {
    format: 'xinshao-profile',
    version: 1,
    id: draft.id,
    revision: draft.revision,
    name: draft.name,
    match: draft.match,
    jurisdiction: draft.jurisdiction,
    ...(authority ? { authority } : {}),
    ...(draft.rows ? { rows: draft.rows } : {}),
    subject: {
      ...draft.kept?.subject,
      ...(code ? { code } : {}),
      ...(subjectName ? { name: subjectName } : {}),
    },
    matter: {
      ...draft.kept?.matter,
      ...(matterName ? { name: matterName } : {}),
      type: matterType,
      ...(domain ? { domain } : {}),
      ...(infrastructure === undefined ? {} : { infrastructure }),
    },
    ...draft.kept?.profile,
    ...others,
    approve: draft.approve,
    ...(pass.length ? { pass } : {}),
    ...(endpoints.length ? { endpoints } : {}),
    onFailure,
  } as Profile;
}

/** A profile taken up again: what the form does not show is lost by no change of it. */
export function draftOf(profile: Profile): Draft {
  const { subject, matter, caseNumber, acceptedOn, promise, blindEvaluation, form } = profile;
  return {
    id: profile.id,
    revision: profile.revision,
    name: profile.name,
    match: profile.match,
    jurisdiction: profile.jurisdiction,
    authority: profile.authority ?? '',
    matterType: matter.type,
    domain: matter.domain ?? '',
    infrastructure: matter.infrastructure,
    ...(profile.rows ? { rows: profile.rows } : {}),
    reads: {
      code: subject.code,
      ...(subject.name ? { subjectName: subject.name } : {}),
      ...(matter.name ? { matterName: matter.name } : {}),
      ...(caseNumber ? { caseNumber } : {}),
      ...(acceptedOn ? { acceptedOn } : {}),
      ...(promise ? { promise } : {}),
    },
    approve: profile.approve,
    pass: profile.pass ?? [],
    endpoints: profile.endpoints ?? [],
    onFailure: profile.onFailure ?? 'release',
    kept: {
      subject: subject.type ? { type: subject.type } : {},
      matter: matter.byName ? { byName: matter.byName } : {},
      profile: {
        ...(blindEvaluation === undefined ? {} : { blindEvaluation }),
        ...(form ? { form } : {}),
      },
    },
  };
}

/** The pages a first pick suggests: this page with any query. */
export function patternOf(address: string): string {
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}*`;
}

/** An id from the address of the page: letters that a profile's id may have. */
export function idOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  const text = `${hostname}${pathname}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return text.replace(/^-+|-+$/g, '').slice(0, 64) || 'site';
}

/**
 * An endpoint from a request that was caught: its path, and of its values the short codes. Where sending back has been
 * caught at the same path, only the values by which the two differ.
 */
export function endpointOf({ url, method, params }: Recorded, others: readonly Recorded[]): Endpoint {
  const { pathname } = new URL(url);
  const beside = others.filter((other) => new URL(other.url).pathname === pathname);
  const told = Object.entries(params).filter(
    ([name, value]) =>
      /^\w{1,3}$/.test(value) &&
      beside.every((other) => other.params === params || other.params[name] !== value),
  );
  return { url: `*${pathname}*`, method, ...(told.length ? { params: Object.fromEntries(told) } : {}) };
}

export const sayParams = (params: Endpoint['params'] = {}): string => new URLSearchParams(params).toString();
export const readParams = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text.trim()));
