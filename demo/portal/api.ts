import { parseRegistrationNumber, parseUscc } from '../../core/subject/index.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { recordState, type CreditRecord } from '../../core/record/index.ts';
import { demoList } from '../data/list.ts';
import { subjects } from '../data/subjects.ts';
import { lawPacks } from '../law.ts';
import type { Reply, Request } from '../http.ts';

const list = demoList();

export type Audience = 'public' | 'self' | 'officer' | 'bank';

/**
 * What a platform's server answers to `xin-credit-check`: POST `{kind, value, mode, department, …}`, so that no
 * identifier stands in an address. A natural person is refused, because the page shows neither a legal basis nor a
 * consent (济南市社会信用管理办法 第十九条). What may not be shown on the day never leaves the server.
 */
export function creditApi(request: Request, audience: Audience, on: PlainDate): Reply {
  if (request.method !== 'POST') return json(405, { error: 'POST only' });
  const query = readQuery(request.body);
  if (!query) return json(400, { error: 'kind and value are required' });
  if (!query.department) return json(403, { error: 'the embedding department must be declared' });
  if (query.mode !== audience || query.kind === 'resident-id')
    return json(403, { error: `${audience} information on organisations only` });
  const code = normalised(query.kind, query.value);
  if (!code) return json(400, { error: 'not a valid code' });
  const records = list.records
    .filter((record) => record.subject.id.value === code && isOpen(record, audience))
    .flatMap((record) => disclosed(record, audience, on) ?? []);
  const name = subjects.find((subject) => subject.id.value === code)?.name;
  return json(200, { source: list.name, asOf: list.issuedOn, ...(name && { name }), records });
}

/** To anybody what is public, to departments also what they share, to the subject itself all of it. */
function isOpen({ disclosureMode, subject }: CreditRecord, audience: Audience): boolean {
  if (subject.type === 'natural-person') return false;
  if (audience === 'self') return true;
  return disclosureMode === 'public' || (audience === 'officer' && disclosureMode === 'sharing');
}

/** The record, or nothing at all; to an officer and the subject itself also the bare fact that one is withheld. */
function disclosed(record: CreditRecord, audience: Audience, on: PlainDate): CreditRecord | undefined {
  const { state, visible } = recordState(record, { law: lawPacks, on });
  if (visible) return record;
  if (audience === 'public' || audience === 'bank') return undefined;
  return state === 'suspended' || state === 'revoked' ? withheld(record) : undefined;
}

/** What is needed to say that a record is suspended or fell with its document, and no word of what it says. */
function withheld(record: CreditRecord): CreditRecord {
  const { id, subject, scheme, class: native, polarity, heldBy, retrievedAt, disclosureMode } = record;
  const { actEndDate, objections, basis } = record;
  return {
    ...{ id, subject, scheme, class: native, polarity, heldBy, retrievedAt, disclosureMode },
    title: '内容不显示',
    severity: 'none',
    domain: '不显示',
    suppliedBy: list.publisher,
    ...(actEndDate && { actEndDate }),
    ...(objections && { objections }),
    ...(basis?.revokedOn && { basis: { type: basis.type, effective: false, revokedOn: basis.revokedOn } }),
  };
}

/** Codes to try: every organisation of the list, with what is the matter. Invented, so it may stand in the open. */
export function samplesApi(): Reply {
  const shown = subjects.filter((subject) => subject.id.kind === 'uscc');
  return json(
    200,
    shown.map(({ name, id, situation }) => ({ name, code: id.value, situation })),
  );
}

interface Query {
  readonly kind: string;
  readonly value: string;
  readonly mode: string;
  readonly department: string;
}

function readQuery(body: Buffer): Query | undefined {
  try {
    const { kind, value, mode, department } = JSON.parse(body.toString('utf8')) as Partial<Query>;
    if (typeof kind !== 'string' || typeof value !== 'string') return undefined;
    return { kind, value, mode: String(mode ?? 'public'), department: String(department ?? '') };
  } catch {
    return undefined;
  }
}

function normalised(kind: string, value: string): string | undefined {
  const parsed =
    kind === 'uscc'
      ? parseUscc(value)
      : kind === 'registration-number'
        ? parseRegistrationNumber(value)
        : undefined;
  return parsed?.ok ? parsed.value : undefined;
}

const json = (status: number, value: unknown): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify(value)),
});
