/** The requests of the conformance check, in order. */
import type { PlainDate } from '../../../core/date/types.ts';
import { makeUscc } from '../../../core/subject/index.ts';
import type { CreditAnswer } from '../../../widgets/base/credit-answer.ts';
import type { CreditQuery } from '../../../widgets/base/credit-source.ts';
import { mapAnswer, type SourceMapping } from '../../../widgets/base/mapping.ts';
import { ask, type AskOptions, type Reply } from './ask.ts';
import { finding, judgeAddress, judgeAnswer, judgeTransport, type Finding, type Judging } from './judge.ts';
import type { sourceWords } from './words.ts';

/** Valid and given to nobody. */
export const INVENTED = makeUscc('91370100DEM0XXXX')!;
const INVENTED_NAME = '（示例）不存在的主体';

export interface Round {
  readonly request: keyof typeof sourceWords;
  readonly findings: readonly Finding[];
}

function judge(reply: Reply, query: CreditQuery, judging: Judging): readonly Finding[] {
  const transport = judgeTransport(reply, query);
  const whole = reply.status === 200 && !reply.trouble;
  return whole ? [...transport, ...judgeAnswer(reply, query, judging)] : transport;
}

/** An answer in order, with a record or a name in it. */
function knowsSomebody(
  reply: Reply,
  findings: readonly Finding[],
  mapping: SourceMapping | undefined,
): boolean {
  if (findings.some(({ level }) => level === 'wrong')) return false;
  const value: unknown = JSON.parse(reply.text);
  const { name, records } = (mapping ? mapAnswer(mapping, value) : value) as CreditAnswer;
  return name !== undefined || records.length > 0;
}

/** Asks for the subject, for one that nobody is, and without saying who asks. */
export async function checkSource(
  url: string,
  query: CreditQuery,
  options: AskOptions & { readonly today: PlainDate },
): Promise<readonly Round[]> {
  const known = await ask(url, query, options);
  const rounds: Round[] = [
    { request: 'known', findings: [...judgeAddress(url, query.value), ...judge(known, query, options)] },
  ];
  if (known.trouble === 'network' || known.trouble === 'timeout') return rounds;

  const { name, ...others } = query;
  const nobody: CreditQuery = {
    ...others,
    kind: 'uscc',
    value: INVENTED,
    ...(name && { name: INVENTED_NAME }),
  };
  const reply = await ask(url, nobody, options);
  const findings = judge(reply, nobody, options);
  rounds.push({
    request: 'unknown',
    findings: knowsSomebody(reply, findings, options.mapping)
      ? [...findings, finding('wrong', 'invented')]
      : findings,
  });

  const undeclared = await ask(url, { ...nobody, department: '' }, options);
  const refused = undeclared.status === 400 || undeclared.status === 403;
  const status = String(undeclared.status);
  rounds.push({
    request: 'undeclared',
    findings: [
      refused
        ? finding('fine', 'refuses-undeclared', status)
        : finding('advice', 'answers-undeclared', status),
    ],
  });
  return rounds;
}
