import type { NeedsCalendar } from '../calendar/types.ts';
import type {
  ClockState,
  DayStep,
  DeadlineUnit,
  Due,
  DueNeedsCalendar,
  ExtensionOutcome,
} from '../deadline/types.ts';
import { formatDate } from './date.ts';
import type { Locale, WordTable } from './types.ts';

const UNITS: Record<DeadlineUnit, { zh: string; one: string; many: string }> = {
  'working-day': { zh: '个工作日', one: 'working day', many: 'working days' },
  'calendar-day': { zh: '日', one: 'day', many: 'days' },
  'calendar-month': { zh: '个月', one: 'month', many: 'months' },
  'calendar-year': { zh: '年', one: 'year', many: 'years' },
};

/** A number with its unit: 3个工作日, 3 working days. */
export function quantity(n: number, unit: DeadlineUnit, locale: Locale): string {
  const { zh, one, many } = UNITS[unit];
  return locale === 'zh-CN' ? `${n}${zh}` : `${n} ${n === 1 ? one : many}`;
}

/** Stands beside the colour of the clock; the colour never stands alone. */
export const clockStateWords = {
  normal: { 'zh-CN': '正常', en: 'on track' },
  yellow: { 'zh-CN': '临近到期', en: 'due soon' },
  red: { 'zh-CN': '即将到期', en: 'about to lapse' },
  overdue: { 'zh-CN': '已逾期', en: 'overdue' },
  'done-on-time': { 'zh-CN': '按期办结', en: 'done in time' },
  'done-late': { 'zh-CN': '逾期办结', en: 'done late' },
  'not-started': { 'zh-CN': '尚未起算', en: 'not started' },
} satisfies WordTable & Record<ClockState, unknown>;

/** Why a step of a count is there, in a word or two; `explainStep` makes the sentence. */
export const dayReasonWords = {
  'start-excluded': { 'zh-CN': '起算日，不计入', en: 'start, not counted' },
  'start-included': { 'zh-CN': '起算日，计入', en: 'start, counted' },
  'start-moved': { 'zh-CN': '事由发生在休息日', en: 'event on a rest day' },
  count: { 'zh-CN': '工作日', en: 'working day' },
  'count-makeup': { 'zh-CN': '调休上班日', en: 'adjusted working day' },
  'skip-weekend': { 'zh-CN': '周末，不计入', en: 'weekend, not counted' },
  'skip-holiday': { 'zh-CN': '放假，不计入', en: 'holiday, not counted' },
  'skip-excluded': { 'zh-CN': '依法不计算的时间', en: 'time the law leaves out' },
  period: { 'zh-CN': '期间届满', en: 'end of the period' },
  roll: { 'zh-CN': '顺延至此日', en: 'moved to this day' },
  extend: { 'zh-CN': '自此日起延长', en: 'extended from this day' },
} satisfies WordTable & Record<DayStep['reason'], unknown>;

/** Why an extension has no effect. */
export const extensionRefusalWords = {
  'cap-exceeded': {
    'zh-CN': (left: string) => `超过延长上限，尚可延长${left}`,
    en: (left: string) => `beyond the cap, ${left} left`,
  },
  'requester-not-told': { 'zh-CN': '未告知申请部门', en: 'the requester was not told' },
  'no-authority-consent': { 'zh-CN': '未经主管部门同意', en: 'no consent of the authority' },
  'no-reason': { 'zh-CN': '未说明特殊原因', en: 'no special reason stated' },
  'not-extendable': { 'zh-CN': '依据条文没有规定可以延长', en: 'the text provides for no extension' },
  'asked-late': { 'zh-CN': '在期限届满后才办理', en: 'done after the limit had lapsed' },
  'bad-days': { 'zh-CN': '延长天数不是正整数', en: 'not a whole number of at least 1' },
} satisfies WordTable & Record<NonNullable<ExtensionOutcome['reason']>, unknown>;

const words = {
  left: { 'zh-CN': (n: string) => `剩余${n}`, en: (n: string) => `${n} left` },
  today: { 'zh-CN': '今日到期', en: 'due today' },
  over: { 'zh-CN': (n: string) => `已逾期${n}`, en: (n: string) => `overdue by ${n}` },
  overNotYetADay: {
    'zh-CN': '已逾期，其后尚无工作日',
    en: 'overdue, no working day has passed since',
  },
  overUnknown: {
    'zh-CN': '已逾期，缺少节假日安排，无法计算工作日数',
    en: 'overdue; working days unknown for want of the holiday arrangement',
  },
  doneLate: { 'zh-CN': (n: string) => `逾期${n}办结`, en: (n: string) => `done ${n} late` },
  shownUntil: {
    'zh-CN': (n: string, last: string) => `披露期剩余${n}，至${last}止`,
    en: (n: string, last: string) => `may be shown for ${n} more, through ${last}`,
  },
  shownNoMore: {
    'zh-CN': (last: string) => `披露期已于${last}届满`,
    en: (last: string) => `the disclosure period ended on ${last}`,
  },
  keptUntil: {
    'zh-CN': (n: string, last: string) => `保存期剩余${n}，至${last}止不得销毁`,
    en: (n: string, last: string) => `to be kept for ${n} more, through ${last}`,
  },
  keptLongEnough: {
    'zh-CN': (last: string) => `最短保存期已于${last}届满`,
    en: (last: string) => `the minimum retention ended on ${last}`,
  },
  needsCalendar: {
    'zh-CN': (year: number, counted: string, last: string, rest: string) =>
      `尚未载入${year}年节假日安排：截至${last}已计${counted}，还有${rest}无法推算`,
    en: (year: number, counted: string, last: string, rest: string) =>
      `the holiday arrangement for ${year} is not loaded: ${counted} counted up to ${last}, ${rest} left to count`,
  },
  notBefore: {
    'zh-CN': (day: string) => `期限不早于${day}届满；该日如逢休息日则顺延`,
    en: (day: string) => `not due before ${day}, and later if that is a rest day`,
  },
  provisional: {
    'zh-CN': (year: number) => `${year}年节假日安排公布后可能变动（元旦可能涉及12月底）`,
    en: (year: number) =>
      `may still move with the arrangement for ${year} (the New Year reaches into December)`,
  },
  extended: {
    'zh-CN': (n: string, due: string) => `延长${n}，至${due}`,
    en: (n: string, due: string) => `extended by ${n}, to ${due}`,
  },
  refused: {
    'zh-CN': (n: string, why: string) => `延长${n}不生效：${why}`,
    en: (n: string, why: string) => `extension by ${n} has no effect: ${why}`,
  },
} satisfies WordTable;

/** How much time is left or gone: 剩余3个工作日, 已逾期1个工作日. Empty where no day was asked about. */
export function standingSentence(due: Due, locale: Locale): string {
  const { state, remaining, overdueBy, remainingUnit, deadlineKind } = due;
  const some = (n: number): string => quantity(n, remainingUnit, locale);
  if (deadlineKind === 'disclosure-max' || deadlineKind === 'retention-min') {
    if (remaining === undefined) return '';
    const last = formatDate(due.due, locale);
    const shown = deadlineKind === 'disclosure-max';
    if (remaining < 0) return words[shown ? 'shownNoMore' : 'keptLongEnough'][locale](last);
    return words[shown ? 'shownUntil' : 'keptUntil'][locale](some(remaining), last);
  }
  switch (state) {
    case undefined:
      return '';
    case 'not-started':
    case 'done-on-time':
      return clockStateWords[state][locale];
    case 'done-late':
      return overdueBy ? words.doneLate[locale](some(overdueBy)) : clockStateWords[state][locale];
    case 'overdue':
      if (overdueBy === undefined) return words.overUnknown[locale];
      return overdueBy === 0 ? words.overNotYetADay[locale] : words.over[locale](some(overdueBy));
    default:
      if (remaining === undefined) return '';
      return remaining === 0 ? words.today[locale] : words.left[locale](some(remaining));
  }
}

/** Why there is no date: which year's arrangement is missing, how far the count came, how much of it is open. */
export function needsCalendarSentence(answer: NeedsCalendar | DueNeedsCalendar, locale: Locale): string {
  const unit = 'unit' in answer ? answer.unit : 'working-day';
  const sentence = words.needsCalendar[locale](
    answer.year,
    quantity(answer.counted, unit, locale),
    formatDate(answer.lastSafeDate, locale),
    quantity(answer.remaining, unit, locale),
  );
  if (!('notBefore' in answer) || answer.notBefore === undefined) return sentence;
  const and = locale === 'zh-CN' ? '。' : '; ';
  return sentence + and + words.notBefore[locale](formatDate(answer.notBefore, locale));
}

/** Said beside a date that the next notice may move; `year` is the year of that notice. */
export function provisionalSentence(year: number, locale: Locale): string {
  return words.provisional[locale](year);
}

/** What became of one extension. `unit` is that of the rule's extension. */
export function extensionSentence(outcome: ExtensionOutcome, unit: DeadlineUnit, locale: Locale): string {
  const { days, due, reason, available } = outcome;
  const n = quantity(days, unit, locale);
  if (due) return words.extended[locale](n, formatDate(due, locale));
  if (reason === undefined) return '';
  const why =
    reason === 'cap-exceeded'
      ? extensionRefusalWords[reason][locale](quantity(available, unit, locale))
      : extensionRefusalWords[reason][locale];
  return words.refused[locale](n, why);
}

/** One line of a trace: the day, what it is, by which notice, and the count so far. */
export function explainStep(step: DayStep, locale: Locale): string {
  const { date, reason, n, holiday, notice, clause, units, unit } = step;
  const zh = locale === 'zh-CN';
  const parts: string[] = reason === 'count' ? [] : [dayReasonWords[reason][locale]];
  if (reason === 'count' || reason === 'count-makeup' || (reason === 'start-included' && n > 0)) {
    parts.push(zh ? `第${n}个工作日` : `working day ${n}`);
  } else if ((reason === 'period' || reason === 'extend') && unit) {
    parts.push(quantity(units ?? n, unit, locale));
  }
  const text = parts.join(zh ? '，' : ', ');
  if (!holiday || !notice) return `${formatDate(date, locale)} ${text}`;
  const source = `${holiday}，${notice.number} ${clause ?? ''}`.trim();
  return `${formatDate(date, locale)} ${text}${zh ? `（${source}）` : ` (${source.replace('，', ', ')})`}`;
}
