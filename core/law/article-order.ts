const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const DIGITS = '零一二三四五六七八九';

/** 一千二百五十九 -> 1259. */
export function chineseNumber(text: string): number {
  let [sum, digit] = [0, 0];
  for (const char of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const unit = UNITS[char];
    if (unit === undefined) digit = Math.max(DIGITS.indexOf(char), 0);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

const keyOf = (article: string): string =>
  article.replace(/[零〇一二两三四五六七八九十百千]+/gu, (text) => ` ${chineseNumber(text)} `);

/** Articles in the order of their numbers: 第九条, 第十条, 第三十条(四). */
export const inArticleOrder = (articles: readonly string[]): readonly string[] => {
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  return [...articles].sort((a, b) => compare(keyOf(a), keyOf(b)));
};
