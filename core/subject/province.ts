/** Provinces of GB/T 2260; 71, 81, 82, 83 are 台湾, 香港, 澳门 and, in residence permits, 台湾. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** The same or the whole country, with the numbers that prefectures have; 100,000 registered companies know no others but one. */
const PLACE = /^(?:10|1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])(?:[0-2]\d|3[0-5]|4[0-3]|5[1-3]|9[09])/;

/** The text begins with the code of a province. */
export const isProvince = (text: string): boolean => PROVINCE.test(text);

/** The text begins like the code of a place that registers organisations. Tells likely identifiers from other digits. */
export const isPlace = (text: string): boolean => PLACE.test(text);
