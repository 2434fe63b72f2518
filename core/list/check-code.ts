const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** True when the check digits of a USCC or a resident ID are right; the older kinds are not checked here. */
export function codeIsRight(kind: string, value: string): boolean {
  const code = value.trim().toUpperCase();
  if (kind === 'uscc') return usccIsRight(code);
  if (kind === 'resident-id') return residentIdIsRight(code);
  return true;
}

function usccIsRight(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 17; i++) {
    const digit = ALPHABET.indexOf(code[i]!);
    if (digit < 0) return false;
    sum += digit * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

function residentIdIsRight(code: string): boolean {
  if (!/^\d{17}[\dX]$/.test(code)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(code[i]) * (2 ** (17 - i) % 11);
  return '10X98765432'[sum % 11] === code[17];
}
