import type { PlainDate } from '../../date/index.ts';
import type { Field } from '../layout/fields.ts';
import type { CreditRecord } from '../../record/types.ts';
import type { Notes } from './note.ts';
import type { Cells } from './subject.ts';
import { isUnlimited } from './value.ts';

/**
 * A restriction of business or of employment (限制开展生产经营活动、限制从业), from the two columns an export may add. It can
 * lengthen publication, so it is taken only where both its days stand there; nothing is read out of 处罚内容.
 *
 * @source 市场监督管理行政处罚信息公示规定 第十三条
 */
export function readRestriction(
  cells: Cells,
  date: (field: Field) => PlainDate | undefined,
  notes: Notes,
): CreditRecord['restriction'] {
  const [from, to] = [cells('restrictedFrom'), cells('restrictedUntil')];
  if (!from && !to) return undefined;
  const [start, until] = [date('restrictedFrom'), date('restrictedUntil')];
  if (start && until && start <= until) return { overThreeYears: overThreeYears(start, until), until };
  if (start && isUnlimited(to)) return { overThreeYears: true };
  notes.push({
    outcome: 'doubted',
    code: 'restriction-unclear',
    field: 'restrictedUntil',
    from: `${from || '？'}—${to || '？'}`,
  });
  return undefined;
}

/** The same day three years on is not yet over three years, whichever day is counted first. */
function overThreeYears(start: PlainDate, until: PlainDate): boolean {
  const years = Number(until.slice(0, 4)) - Number(start.slice(0, 4));
  return years > 3 || (years === 3 && until.slice(4) > start.slice(4));
}
