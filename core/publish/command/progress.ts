import { cliWords } from '../../words/cli.ts';
import type { Locale } from '../../words/index.ts';

const WIDTH = 30;

/** A bar on a terminal's error stream; nothing where that is no terminal. */
export function progressBar(locale: Locale, stream: NodeJS.WriteStream = process.stderr) {
  let last = '';
  const draw = (stage: keyof typeof cliWords.stage, part: number) => {
    if (!stream.isTTY) return;
    const within = Math.min(1, Math.max(0, part));
    const full = Math.round(within * WIDTH);
    const line = `${cliWords.stage[stage][locale]} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.round(within * 100)} %`;
    if (line === last) return;
    last = line;
    stream.write(`\r\u001b[K${line}`);
  };
  const clear = () => {
    if (last) stream.write('\r\u001b[K');
  };
  return { draw, clear };
}
