import { bit, choicesIn } from '../answer/choice-mask.ts';
import type { Citation } from '../answer/index.ts';
import { rulesInForce } from '../law/index.ts';
import type { CreditRecord } from '../record/types.ts';
import { authorityLaw, type AuthorityLaw } from './authority-law.ts';
import { lackingIn } from './incomplete.ts';
import { identifySubject, type Identified, type Match } from './identity.ts';
import { stronger } from './level.ts';
import { incentivesOf } from './incentives.ts';
import { screenFacts } from './facts.ts';
import { sortByWeight } from './order.ts';
import { ownRecord } from './own-record.ts';
import { answerProposal } from './proposal.ts';
import { queryPrompts, statutoryPrompts } from './query.ts';
import { relationChoices, relationOf } from './related.ts';
import { relatedRecord } from './related-record.ts';
import { lack, type Run } from './run.ts';
import type { ScreenInput, Screening, ScreenStep } from './types.ts';

const NONE: readonly never[] = Object.freeze([]);

/**
 * The officer's question: is there something about this subject that the law lets me, or makes me, look at in this matter?
 *
 * Identity by exact identifier only; the law of the deciding authority for query and measures, that of each record's
 * holder for publication, expiry and objection. A hit needs everything in DOMAIN's list; a hold (`intercept`) more, see
 * `levelOfHit`. The step is never refused by itself, and proportionality is never computed.
 *
 * Records in any order give the same answer. Never throws on data.
 *
 * @param input.on the day asked about, a civil date in China.
 * @source 济南市社会信用管理办法 第十三条、第二十一条、第二十二条、第二十六条至第三十三条
 */
export function screen(input: ScreenInput): Screening {
  const lacking = lackingIn(input);
  if (lacking.length > 0) return incomplete(input, lacking);
  const law = authorityLaw(input.law, input.authority.jurisdiction, input.on);
  if (input.matter.blindStage === true) return blind(law);
  const { identity, reason, matches, unread } = identifySubject(input.subject, input.records);
  if (identity === 'not-established') {
    const code = reason ?? 'no-identifier';
    return {
      ...empty(law.version),
      identity,
      identityReason: code,
      trace: [{ stage: 'identity', code, outcome: 'failed' }],
    };
  }
  const trace: ScreenStep[] = [{ stage: 'identity', code: identity, outcome: 'passed' }, ...law.steps];
  const run = answered(input, law, matches, trace);
  if (unread.length > 0) leftOut(run, unread);
  trace.push({ stage: 'level', code: run.level, outcome: 'info' });
  const answer: Screening = {
    level: run.level,
    identity,
    query: run.query,
    hits: run.hits,
    byStatute: run.byStatute,
    notHits: run.notHits,
    incentives: run.incentives,
    missing: run.missing === undefined ? NONE : [...run.missing].sort(),
    lapsed: lapsedFor(run),
    choices: choicesIn(run.choices),
    trace,
    lawVersion: law.version,
  };
  if (!input.proposed) return answer;
  const proposal = answerProposal(input.proposed, run.usable, input, law);
  return { ...answer, proposal, choices: choicesIn(run.choices | proposalChoices(proposal)) };
}

/** Something without which nothing can be said was left out: what it is, and nothing else. */
function incomplete(input: Partial<ScreenInput>, missing: readonly string[]): Screening {
  const blindStage = (input as Partial<ScreenInput> | undefined)?.matter?.blindStage === true;
  return {
    ...empty(''),
    missing: blindStage ? ['matter.blindStage'] : missing,
    trace: [{ stage: 'law', code: blindStage ? 'blind-stage' : 'input-incomplete', outcome: 'unknown' }],
  };
}

/** Records that can't be judged: what else there is stands, and the answer does not pass for clear. */
function leftOut(run: Run, unread: Identified['unread']): void {
  run.level = stronger(run.level, 'indeterminate');
  for (const { record, field } of unread) {
    lack(run, field);
    const id: unknown = (record as CreditRecord | null)?.id;
    run.trace.push({
      stage: 'record',
      code: 'state-unknown',
      outcome: 'unknown',
      ...(typeof id === 'string' && { recordId: id }),
    });
  }
}

/** Goes through everything once and tells each step. */
function answered(
  input: ScreenInput,
  law: AuthorityLaw,
  matches: readonly Match[],
  trace: ScreenStep[],
): Run & Pick<Screening, 'query' | 'byStatute' | 'incentives'> {
  const run: Run & {
    query: Screening['query'];
    byStatute: Screening['byStatute'];
    incentives: Screening['incentives'];
  } = {
    input,
    law,
    factsOf: screenFacts(input, null),
    measuresOf: law.measuresFor(input.matter.type),
    hits: [],
    notHits: [],
    positive: [],
    usable: [],
    holder: undefined,
    missing: undefined,
    lapsedAt: undefined,
    trace,
    level: 'no-hit',
    choices: law.choices,
    query: NONE,
    byStatute: NONE,
    incentives: NONE,
  };
  run.query = queryPrompts(run);
  run.byStatute = statutoryPrompts(run);
  if (matches.length === 0) trace.push({ stage: 'record', code: 'no-record', outcome: 'info' });
  for (const match of matches) {
    if (match.as === undefined) ownRecord(run, match.record);
    else {
      const relation = relationOf(match.record, match.as, law, run.factsOf(match.record), input);
      run.choices |= relationChoices(relation, input);
      relatedRecord(run, match.record, relation);
    }
  }
  sortByWeight(run.hits);
  run.incentives = incentivesOf(run);
  return run;
}

const proposalChoices = ({ decision, reasons }: NonNullable<Screening['proposal']>): number =>
  (decision === 'warn' ? bit('source-kind') : 0) |
  (reasons.includes('basis-not-law') ? bit('city-lists') : 0);

/** Packs that do not answer: the deciding place's, and those of holders elsewhere. */
function lapsedFor({ law, lapsedAt, input }: Run): Screening['lapsed'] {
  if (lapsedAt === undefined) return law.lapsed;
  const all = [...lapsedAt].flatMap((place) => authorityLaw(input.law, place, input.on).lapsed);
  return [...new Map([...law.lapsed, ...all].map((pack) => [pack.code, pack])).values()];
}

function empty(lawVersion: string): Screening {
  return {
    level: 'indeterminate',
    identity: 'not-established',
    query: NONE,
    hits: NONE,
    byStatute: NONE,
    notHits: NONE,
    incentives: NONE,
    missing: NONE,
    lapsed: NONE,
    choices: NONE,
    trace: NONE,
    lawVersion,
  };
}

/**
 * Blind evaluation of bids (暗标评审): nothing that bears identity is given, not even whether there is anything. The
 * check has to be asked again after that stage.
 *
 * @source 国办发〔2024〕21号 四(六)
 */
function blind(law: AuthorityLaw): Screening {
  const duty = rulesInForce(law.law, 'duties').find((d) =>
    /suppress/.test(`${d.then.outcome} ${d.else.outcome}`),
  );
  const citation: Citation | undefined = duty?.citation;
  return {
    ...empty(law.version),
    ...(citation && { suppressed: citation }),
    missing: ['matter.blindStage'],
    trace: [{ stage: 'identity', code: 'blind-stage', outcome: 'info', ...(citation && { citation }) }],
  };
}
