import { allChoices, choiceOf, type ChosenOptions, type Citation } from '../answer/index.ts';
import { comparedWith } from '../classify/compared-with.ts';
import type { CitedClassScheme, ClassScheme } from '../classify/types.ts';
import type { PlainDate } from '../date/types.ts';
import { cite } from '../law/cite.ts';
import { lawInForce } from '../law/in-force.ts';
import type { Jurisdiction, LawPack } from '../law/types.ts';
import type { ReportPlan } from './types.ts';

interface Asked {
  /** Of the authority that issues the report. */
  readonly jurisdiction: Jurisdiction;
  readonly on: PlainDate;
  readonly choices?: ChosenOptions;
}

/**
 * The text that rules a special credit report (专项信用报告) in a place: its own, where one in force says what such a
 * report consists of. Where none does, that is said; the text of another place is then a model and no more, or there is
 * no report (`report-elsewhere`).
 *
 * @param packs every pack that speaks of such reports, of whatever place.
 */
export function reportPlan(packs: readonly LawPack[], { jurisdiction, on, choices }: Asked): ReportPlan {
  const { packs: here, notInForce } = lawInForce(packs, { jurisdiction, on });
  const own = here.find(hasContents);
  const said = [...here, ...notInForce.map(({ pack }) => pack)]
    .filter((pack) => pack !== own)
    .sort((a, b) => b.jurisdiction.length - a.jurisdiction.length)
    .flatMap(speaks);
  const plan = (kind: ReportPlan['kind'], pack: LawPack | undefined, open: readonly string[]): ReportPlan => {
    const [contents, domains] = (['contents', 'domains'] as const).map(
      (part) => pack && schemeOf(pack, part),
    );
    return {
      place: jurisdiction,
      kind,
      said,
      ...(pack && { pack }),
      ...(contents && { contents }),
      ...(domains && { domains }),
      choices: allChoices([open, domains?.choices]),
    };
  };
  if (own) return plan('own', own, []);
  const option = choices?.['report-elsewhere'];
  const open = [choiceOf('report-elsewhere', option === 'none' ? option : undefined, 'model')];
  const model =
    option === 'none' ? undefined : packs.find((pack) => hasContents(pack) && inForceAtHome(pack, on));
  return plan(model ? 'model' : 'none', model, open);
}

const hasContents = ({ schemes = [] }: LawPack): boolean =>
  schemes.some(({ report }) => report === 'contents');

const inForceAtHome = (pack: LawPack, on: PlainDate): boolean =>
  lawInForce([pack], { jurisdiction: pack.jurisdiction, on }).packs.length > 0;

function schemeOf(pack: LawPack, part: ClassScheme['report']): CitedClassScheme | undefined {
  const found = pack.schemes?.find(({ report }) => report === part);
  return found && cite(pack, found);
}

/** Its passages on a report in place of certificates. */
const speaks = (pack: LawPack): readonly Citation[] =>
  (pack.duties ?? [])
    .filter(({ when }) => comparedWith(when, 'form.asksForCertificate').length > 0)
    .map((duty) => cite(pack, duty).citation);
