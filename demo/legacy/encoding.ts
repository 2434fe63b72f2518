import iconv from 'iconv-lite';

/** HTML in GBK, as Chinese systems of 2008 put it on the wire. What GBK lacks becomes a numeric reference. */
export function gbk(html: string): Buffer {
  return iconv.encode(
    html.replace(/[^\0-\x7f]/gu, (c) => (inGbk(c) ? c : `&#${c.codePointAt(0)};`)),
    'gbk',
  );
}

const inGbk = (c: string): boolean => iconv.decode(iconv.encode(c, 'gbk'), 'gbk') === c;

/** A form body or query string as a browser sends it from a GBK page: percent-escaped GBK bytes. */
export function parseForm(body: string, charset: 'gbk' | 'utf-8'): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const pair of body.split('&')) {
    if (pair === '') continue;
    const [name = '', value = ''] = pair.split('=', 2);
    fields[unescapeBytes(name, charset)] = unescapeBytes(value, charset);
  }
  return fields;
}

function unescapeBytes(text: string, charset: string): string {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charAt(i);
    const hex = text.slice(i + 1, i + 3);
    if (code === '%' && /^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(parseInt(hex, 16));
      i += 2;
    } else bytes.push(code === '+' ? 0x20 : code.charCodeAt(0) & 0xff);
  }
  // A character that GBK lacks arrives as a numeric reference: &#9731;
  return iconv
    .decode(Buffer.from(bytes), charset)
    .replace(/&#(\d{1,7});/g, (whole, n: string) =>
      Number(n) <= 0x10ffff ? String.fromCodePoint(Number(n)) : whole,
    );
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** JSON that is safe inside an inline `<script>`. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
