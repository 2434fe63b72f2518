import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { makeRegistrationNumber, makeResidentId, makeUscc } from '../../core/subject/index.ts';

/** Arbitrary identifiers for property tests, all with right check digits, and the registered companies used as test data. */

const place = fc.stringMatching(/^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])[0-2]\d{3}$/);
const category = fc.constantFrom(
  ...['91', '92', '93', '99', '11', '12', '51', '52', '55', '31', '81', 'A1', 'G1', 'N2', 'Q3', 'Y1'],
);

export const usccs: fc.Arbitrary<string> = fc
  .tuple(category, place, fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{8}$/))
  .map((parts) => makeUscc(parts.join('')) ?? '');

export const residentIds: fc.Arbitrary<string> = fc
  .tuple(place, fc.nat(40_000), fc.nat(999))
  .map(([division, day, serial]) => {
    const born = new Date(Date.UTC(1915, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '');
    return makeResidentId(division + born + String(serial).padStart(3, '0')) ?? '';
  });

export const registrationNumbers: fc.Arbitrary<string> = fc
  .tuple(place, fc.stringMatching(/^\d{8}$/))
  .map((parts) => makeRegistrationNumber(parts.join('')) ?? '');

const DATA = new URL('../../../shared/data/', import.meta.url);

const readCsv = (name: string): readonly { readonly name: string; readonly code: string }[] | undefined => {
  const file = new URL(name, DATA);
  if (!existsSync(file)) {
    console.log(`Skipped: ${name} is not here (real companies, for tests only, not part of the project).`);
    return undefined;
  }
  const bytes = readFileSync(file);
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => ({
      name: line.slice(0, line.lastIndexOf(',')),
      code: line.slice(line.lastIndexOf(',') + 1).trim(),
    }));
};

/** 100,000 registered companies with right check digits; `undefined`, and a printed notice, where the file is absent. */
export const companies = () => readCsv('companies-100k.csv.gz');
/** Codes from the same register that someone's check refused. */
export const doubtfulCompanies = () => readCsv('uscc-bad-check-digit.csv');
