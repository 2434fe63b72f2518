import { parseRegistrationNumber, parseUscc } from '../../core/subject/index.ts';
import type { CreditRecord } from '../../core/record/types.ts';
import { demoList } from '../data/list.ts';
import { subjects } from '../data/subjects.ts';
import type { Reply, Request } from '../http.ts';

const list = demoList();

/**
 * What the portal's own server answers to `xin-credit-check`: POST `{kind, value, mode, department, …}`, so that
 * no identifier stands in an address. Public records only; a natural person is refused, because the public page
 * shows neither a legal basis nor a consent (济南市社会信用管理办法 第十九条).
 */
export function creditApi(request: Request, audience: 'public' | 'officer' = 'public'): Reply {
  if (request.method !== 'POST') return json(405, { error: 'POST only' });
  const query = readQuery(request.body);
  if (!query) return json(400, { error: 'kind and value are required' });
  if (!query.department) return json(403, { error: 'the embedding department must be declared' });
  if (query.mode !== audience || query.kind === 'resident-id')
    return json(403, { error: `${audience} information on organisations only` });
  const code = normalised(query.kind, query.value);
  if (!code) return json(400, { error: 'not a valid code' });
  const records = list.records.filter(
    (record) => record.subject.id.value === code && isOpen(record, audience),
  );
  return json(200, { source: list.name, asOf: list.issuedOn, records });
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

/** What a platform may hand out: to anybody what is public, to departments also what they share. */
function isOpen({ disclosureMode, sealed, subject }: CreditRecord, audience: 'public' | 'officer'): boolean {
  if (sealed || subject.type === 'natural-person') return false;
  return disclosureMode === 'public' || (audience === 'officer' && disclosureMode === 'sharing');
}

const json = (status: number, value: unknown): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify(value)),
});
