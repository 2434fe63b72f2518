/**
 * Makes fictitious identifiers whose check digits are right, so that the demo exercises the real checks.
 * Nobody can own them: organisation numbers begin with `DEM` (not issued), resident IDs have sequence `000`
 * (not issued), registration numbers begin with region `370100` and serial `900…`.
 */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** 统一社会信用代码 from registration-authority pair, region (6 digits) and the 8-character organisation body. @source GB 32100-2015 */
export function makeUscc(pair: string, region: string, body: string): string {
  const head = pair + region + body + organisationCheck(body);
  const sum = [...head].reduce((total, c, i) => total + USCC_ALPHABET.indexOf(c) * (3 ** i % 31), 0);
  return head + USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** 组织机构代码 check character: 0-9 count as digits, A-Z as 10-35. @source GB 11714-1997 */
function organisationCheck(body: string): string {
  const sum = [...body].reduce(
    (total, c, i) => total + parseInt(c, 36) * (ORGANISATION_WEIGHTS[i] as number),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** 公民身份号码 with the sequence `000`. `birth` is YYYYMMDD. @source GB 11643-1999 */
export function makeResidentId(region: string, birth: string): string {
  const head = `${region}${birth}000`;
  const sum = [...head].reduce((total, c, i) => total + Number(c) * (2 ** (17 - i) % 11), 0);
  return head + '10X98765432'.charAt(sum % 11);
}

/** 15-digit 工商注册号: 6 digits region, 8 digits serial, check digit ISO 7064 MOD 11,10. @source GS 15-2006 */
export function makeRegistrationNumber(region: string, serial: string): string {
  let product = 10;
  for (const digit of region + serial) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return region + serial + ((11 - product) % 10);
}

/** The same code with its last character turned into another one: a typing error, on purpose. */
export function spoil(code: string): string {
  const last = code.slice(-1);
  return code.slice(0, -1) + (last === '7' ? '4' : '7');
}
