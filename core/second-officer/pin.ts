import { fromBase64, platform, toBase64, utf8, type Subtle } from '../platform.ts';

/** A second officer as a department's policy names them; the PIN itself stands nowhere. */
export interface SecondOfficer {
  readonly staffNo: string;
  readonly name: string;
  /** 16 random bytes in base64. */
  readonly salt: string;
  /** 32 bytes in base64: PBKDF2 with SHA-256. */
  readonly hash: string;
  readonly iterations: number;
}

/** Fewer characters can be tried out by whoever reads the policy on a machine. */
export const LEAST_PIN = 8;
export const LEAST_ITERATIONS = 210_000;
/** What a new entry is made with: about half a second on an office machine. */
export const ITERATIONS = 600_000;

/** Digits typed full-width by an input method are the same PIN. */
export const cleanPin = (pin: string): string => pin.normalize('NFKC').trim();

/** An entry for the policy. `salt`: 16 random bytes. */
export async function secondOfficer(
  who: Pick<SecondOfficer, 'staffNo' | 'name'>,
  pin: string,
  salt: Uint8Array,
  iterations: number = ITERATIONS,
): Promise<SecondOfficer> {
  const hash = toBase64(await derive(pin, salt, iterations));
  return { ...who, salt: toBase64(salt), hash, iterations };
}

/** Whether a PIN is this officer's. A malformed entry is nobody's. */
export async function pinIsOf(pin: string, { salt, hash, iterations }: SecondOfficer): Promise<boolean> {
  const [given, known] = [fromBase64(salt), fromBase64(hash)];
  if (!given || known?.length !== 32) return false;
  const derived = await derive(pin, given, iterations);
  // All bytes are compared, however early they differ.
  return derived.reduce((differ, byte, at) => differ | (byte ^ (known[at] ?? 0)), 0) === 0;
}

async function derive(
  pin: string,
  salt: Uint8Array,
  iterations: number,
  subtle: Subtle = platform.crypto.subtle,
): Promise<Uint8Array> {
  const base = await subtle.importKey('raw', utf8(cleanPin(pin)), 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(
    await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, 256),
  );
}
