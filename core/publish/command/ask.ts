import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

let lines: { readonly terminal: Interface; readonly next: AsyncIterator<string> } | undefined;

/** The next line of standard input. The question goes to the error stream, so that output can be redirected. */
export async function askSecret(question: string): Promise<string> {
  process.stderr.write(question);
  if (!lines) {
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = createInterface({
      input: process.stdin,
      output: silent,
      terminal: process.stdin.isTTY === true,
    });
    lines = { terminal, next: terminal[Symbol.asyncIterator]() };
  }
  // The process waits for an answer, but not for lines nobody asks for.
  process.stdin.ref?.();
  const { value, done } = await lines.next.next();
  process.stdin.unref?.();
  if (process.stdin.isTTY) process.stderr.write('\n');
  return done ? '' : (value as string);
}
