import type { Endpoint, Profile, Read, Target } from './types.ts';

/** Parts of a profile that are compared, by the name of their word. */
export type ProfilePart =
  | 'name'
  | 'match'
  | 'jurisdiction'
  | 'authority'
  | 'rows'
  | 'subjectCode'
  | 'subjectName'
  | 'subjectType'
  | 'matterName'
  | 'matterType'
  | 'matterDomain'
  | 'matterInfrastructure'
  | 'matterByName'
  | 'caseNumber'
  | 'acceptedOn'
  | 'promise'
  | 'approve'
  | 'pass'
  | 'endpoints'
  | 'blindEvaluation'
  | 'form'
  | 'onFailure';

/** One thing that is different. Without `before` it was added, without `after` it was taken out. */
export interface ProfileDifference {
  readonly part: ProfilePart;
  readonly before?: string;
  readonly after?: string;
}

type Values = readonly string[];

const read = (value: Read | undefined): Values =>
  value === undefined
    ? []
    : 'css' in value
      ? [value.css + (value.attribute ? ` @${value.attribute}` : '')]
      : 'label' in value
        ? [`“${value.label}”`]
        : [`= ${value.text}`];
const target = (value: Target): string => ('css' in value ? value.css : `“${value.words}”`);
const text = (value: string | boolean | undefined): Values => (value === undefined ? [] : [String(value)]);

const rowsOf = (rows: Profile['rows']): Values =>
  rows
    ? [
        [rows.css, rows.chosen, rows.opens]
          .map((css) => css ?? '-')
          .join(' | ')
          .replace(/(?: \| -)+$/, ''),
      ]
    : [];

function endpoint({ method, url, params }: Endpoint): string {
  const named = Object.entries(params ?? {}).map(([name, value]) => `${name}=${value}`);
  return [method, url, ...named].filter(Boolean).join(' ');
}

/** Every part as the texts that stand in it. What a part names once is a list of one. */
function partsOf(profile: Profile): Readonly<Record<ProfilePart, Values>> {
  const { subject, matter, form } = profile;
  return {
    name: text(profile.name),
    match: profile.match,
    jurisdiction: text(profile.jurisdiction),
    authority: text(profile.authority),
    rows: rowsOf(profile.rows),
    subjectCode: read(subject.code),
    subjectName: read(subject.name),
    subjectType: text(subject.type),
    matterName: read(matter.name),
    matterType: text(matter.type),
    matterDomain: text(matter.domain),
    matterInfrastructure: text(matter.infrastructure),
    matterByName: (matter.byName ?? []).map(({ includes, type, domain, infrastructure }) =>
      [`“${includes}”`, type, domain, ...text(infrastructure).map((is) => `infrastructure=${is}`)]
        .filter(Boolean)
        .join(' '),
    ),
    caseNumber: read(profile.caseNumber),
    acceptedOn: read(profile.acceptedOn),
    promise: read(profile.promise),
    approve: profile.approve.map(target),
    pass: (profile.pass ?? []).map(target),
    endpoints: (profile.endpoints ?? []).map(endpoint),
    blindEvaluation: text(profile.blindEvaluation),
    form: [
      ...text(form?.collects),
      ...text(form?.materials?.css),
      ...(form?.fields ?? []).map((field) =>
        [`“${field.label}”`, field.item, field.basis, field.consent].filter(Boolean).join(' '),
      ),
    ],
    onFailure: text(profile.onFailure ?? 'release'),
  };
}

/** What became different from one revision to another, part by part. The number itself is not compared. */
export function profileDifferences(before: Profile, after: Profile): readonly ProfileDifference[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return (Object.keys(now) as ProfilePart[]).flatMap((part) => {
    const gone = old[part].filter((value) => !now[part].includes(value));
    const come = now[part].filter((value) => !old[part].includes(value));
    const [was] = gone;
    const [is] = come;
    // One for one is a change, all else is taking out and putting in.
    if (gone.length === 1 && come.length === 1 && was !== undefined && is !== undefined)
      return [{ part, before: was, after: is }];
    return [
      ...gone.map((value) => ({ part, before: value })),
      ...come.map((value) => ({ part, after: value })),
    ];
  });
}
