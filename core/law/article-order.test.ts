import { expect, it } from 'vitest';
import { chineseNumber, inArticleOrder } from './article-order.ts';

it.each([
  ['零', 0],
  ['九', 9],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零六', 106],
  ['一百二十', 120],
  ['一千〇三十七', 1037],
  ['一千二百五十九', 1259],
  ['两', 2],
])('%s is %i', (text, number) => {
  expect(chineseNumber(text)).toBe(number);
});

it('puts articles in the order of their numbers', () => {
  const sorted = [
    ...['一(二)', '三(一)', '三(二)', '第二条', '第九条', '第九条(二)', '第九条(十)', '第十条'],
    ...['第十九条', '第二十条', '第一百零六条', '第一千零三十七条'],
  ];
  const mixed = [...sorted].sort();
  expect(mixed).not.toEqual(sorted);
  expect(inArticleOrder(mixed)).toEqual(sorted);
});
