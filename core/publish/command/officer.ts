import { randomBytes } from 'node:crypto';
import { cleanPin, LEAST_PIN, secondOfficer } from '../../second-officer/pin.ts';
import { cliWords } from '../../words/cli.ts';
import type { ExitCode, Run } from '../cli.ts';
import { required, UsageError } from './usage.ts';

/** Prints a second officer's entry for the policy. The PIN is asked for twice, shown and kept nowhere. */
export async function officer(run: Run): Promise<ExitCode> {
  const who = { staffNo: required(run, 'staff-no'), name: required(run, 'name') };
  const pin = cleanPin(await run.ask(cliWords.pin[run.locale]));
  if ([...pin].length < LEAST_PIN) throw new UsageError('short-pin');
  if (pin !== cleanPin(await run.ask(cliWords.pinAgain[run.locale]))) throw new UsageError('pins-differ');
  run.say(JSON.stringify(await secondOfficer(who, pin, randomBytes(16)), null, 2));
  return 0;
}
