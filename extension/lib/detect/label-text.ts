const NOISE = /[\s\u00a0\u3000*＊※·：:]+/g;

/** A text as a label is compared: no spaces, stars or colons (`申 请 单 位：` reads 申请单位). */
export function labelText(text: string): string {
  return text.replace(NOISE, '');
}
