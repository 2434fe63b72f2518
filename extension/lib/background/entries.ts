import type { AuditDraft, AuditPrompt } from '../../../core/audit/types.ts';
import type { Screening } from '../../../core/screening/types.ts';
import { formatDate, matterWords, modalityWords } from '../../../core/words/index.ts';
import { LAW } from '../law/packs.ts';
import type { CaseReading } from '../profile/types.ts';
import { logWords, outcomeInLog } from '../words/log.ts';
import type { CheckedCase, Moment } from './check.ts';

const EIGHT_HOURS = 8 * 3_600_000;
const PACKS = LAW.map(({ code, version }) => `${code}@${version}`).join(' ');

/** An instant as local time in China, with its offset. */
export function timeInChina(instant: number): string {
  return `${new Date(instant + EIGHT_HOURS).toISOString().slice(0, 19)}+08:00`;
}

/** What every entry of one moment says: who, where, and what the data are used for. The log is kept in Chinese. */
export function draftOf(moment: Moment, kind: AuditDraft['kind'], process: string, effect = ''): AuditDraft {
  const { settings, lists, around } = moment;
  const { matter } = around;
  const what = matterWords[matter.type]['zh-CN'];
  const [newest] = [...lists].sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1));
  const trial = settings.trialDay ? logWords.trial(formatDate(settings.trialDay, 'zh-CN')) : '';
  return {
    kind,
    time: timeInChina(Date.now()),
    user: settings.officer.trim() || logWords.notSet,
    department: settings.department.trim() || logWords.notSet,
    matter: { type: matter.type, ...(matter.name ? { name: matter.name } : {}) },
    query: {
      purpose: what,
      source: lists.map(({ name, sequence }) => logWords.list(name, sequence)).join('；') || logWords.noList,
      ...(newest ? { sourceDate: newest.issuedOn } : {}),
    },
    use: {
      scenario: matter.name ? `${what}：${matter.name}` : what,
      process: process + trial,
      effect,
      storage: logWords.storage,
      destruction: '',
    },
    lawVersion: PACKS,
    places: [around.authority.jurisdiction],
  };
}

/** The entry of a step in a profile's case. */
export function caseDraft(
  checked: CheckedCase,
  reading: CaseReading,
  kind: AuditDraft['kind'],
  process: string,
): AuditDraft {
  const { screening, moment, subject } = checked;
  const draft = draftOf(moment, kind, process, outcomeInLog(checked.outcome, checked.count));
  const [query] = screening?.query ?? [];
  return {
    ...draft,
    matter: {
      type: moment.around.matter.type,
      ...draft.matter,
      ...(reading.caseNumber ? { caseNumber: reading.caseNumber } : {}),
    },
    ...(subject.id && moment.around.matter.blindStage !== true ? { subject: subject.id } : {}),
    ...(query && draft.query
      ? {
          query: {
            ...draft.query,
            purpose: `${draft.query.purpose}（${query.citation.document} ${query.citation.article}，${modalityWords[query.modality]['zh-CN']}）`,
          },
        }
      : {}),
    ...(screening
      ? {
          lawVersion: screening.lawVersion || PACKS,
          prompt: promptOf(screening),
          places: placesOf(moment, screening),
        }
      : {}),
  };
}

/** What a screening showed the officer. */
export function promptOf(screening: Screening): AuditPrompt {
  const { hits, level, identityReason } = screening;
  return {
    level,
    records: hits.map(({ record }) => record.id),
    measures: [...new Set(hits.flatMap((hit) => hit.measures.map(({ id }) => id)))],
    because: [...new Set(hits.flatMap((hit) => hit.because)), ...(identityReason ? [identityReason] : [])],
  };
}

/** Places whose rules on keeping logs reach an entry: the authority's, and those of the platforms asked. */
export function placesOf({ around }: Moment, { hits, notHits }: Screening): readonly string[] {
  const held = [...hits, ...notHits].flatMap(({ record }) => (record ? [record.heldBy] : []));
  return [...new Set([around.authority.jurisdiction, ...held])];
}
