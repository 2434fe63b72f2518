import type { CreditSource } from '../base/credit-source.ts';

/** The same source, asked so many questions at a time: a page full of subjects is not to flood an endpoint. */
export function inTurn(source: CreditSource, most: number): CreditSource {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return {
    async query(query, signal) {
      if (busy >= most) await new Promise<void>((go) => waiting.push(go));
      busy++;
      try {
        return await source.query(query, signal);
      } finally {
        busy--;
        waiting.shift()?.();
      }
    },
  };
}
