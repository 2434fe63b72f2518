import type { Locale, WordTable } from '../../../core/words/types.ts';

/** Places whose law is in the packs, by GB/T 2260. */
const places = {
  CN: { 'zh-CN': '全国', en: 'nationwide' },
  'CN-11': { 'zh-CN': '北京市', en: 'Beijing' },
  'CN-1302': { 'zh-CN': '唐山市', en: 'Tangshan' },
  'CN-1306': { 'zh-CN': '保定市', en: 'Baoding' },
  'CN-140107': { 'zh-CN': '太原市杏花岭区', en: 'Xinghualing, Taiyuan' },
  'CN-2101': { 'zh-CN': '沈阳市', en: 'Shenyang' },
  'CN-2102': { 'zh-CN': '大连市', en: 'Dalian' },
  'CN-2301': { 'zh-CN': '哈尔滨市', en: 'Harbin' },
  'CN-33': { 'zh-CN': '浙江省', en: 'Zhejiang' },
  'CN-3301': { 'zh-CN': '杭州市', en: 'Hangzhou' },
  'CN-3302': { 'zh-CN': '宁波市', en: 'Ningbo' },
  'CN-37': { 'zh-CN': '山东省', en: 'Shandong' },
  'CN-3701': { 'zh-CN': '济南市', en: 'Jinan' },
  'CN-3703': { 'zh-CN': '淄博市', en: 'Zibo' },
  'CN-4403': { 'zh-CN': '深圳市', en: 'Shenzhen' },
  'CN-46': { 'zh-CN': '海南省', en: 'Hainan' },
} satisfies WordTable;

export const knownPlaces: readonly string[] = Object.keys(places);

/** A place by its name; one that is in no table by its code. */
export function placeName(code: string, locale: Locale): string {
  return (places as Readonly<Record<string, Readonly<Record<Locale, string>>>>)[code]?.[locale] ?? code;
}
