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
export function creditApi(request: Request): Reply {
  if (request.method !== 'POST') return json(405, { error: 'POST only' });
  const query = readQuery(request.body);
  if (!query) return json(400, { error: 'kind and value are required' });
  if (!query.department) return json(403, { error: 'the embedding department must be declared' });
  if (query.mode !== 'public' || query.kind === 'resident-id')
    return json(403, { error: 'public information only' });
  const code = normalised(query.kind, query.value);
  if (!code) return json(400, { error: 'not a valid code' });
  const records = list.records.filter((record) => record.subject.id.value === code && isPublic(record));
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

/** What a platform may hand to anybody: whether a record is still to be shown is settled by the rules, in core. */
function isPublic(record: CreditRecord): boolean {
  return record.disclosureMode === 'public' && !record.sealed && record.subject.id.kind === 'uscc';
}

const json = (status: number, value: unknown): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify(value)),
});
