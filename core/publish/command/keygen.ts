import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET_BYTES } from '../../list/person.ts';
import { cliWords } from '../../words/cli.ts';
import type { ExitCode, Run } from '../cli.ts';
import { required, UsageError } from './usage.ts';

/** Makes a pair of keys to sign with, and with --person a secret for natural persons' records. Overwrites nothing. */
export async function keygen(run: Run): Promise<ExitCode> {
  const out = required(run, 'out');
  const files = ['signing.key', 'signing.pub', ...(run.values['person'] ? ['person.key'] : [])];
  for (const file of files) if (existsSync(join(out, file))) throw new UsageError('exists', join(out, file));
  mkdirSync(out, { recursive: true, mode: 0o700 });
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const secret = (file: string, bytes: Buffer) =>
    writeFileSync(join(out, file), `${bytes.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  secret('signing.key', privateKey.export({ type: 'pkcs8', format: 'der' }));
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  writeFileSync(join(out, 'signing.pub'), `${spki}\n`, { flag: 'wx' });
  if (run.values['person']) secret('person.key', randomBytes(SECRET_BYTES));
  run.say(cliWords.keygen[run.locale](out, spki));
  return 0;
}
