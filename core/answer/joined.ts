/** Two lists as one, of just the length it needs; shares the one that says it all already. */
export function joined<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  if (a.length === 1 && b.length === 1) return [a[0] as T, b[0] as T];
  const all = new Array<T>(a.length + b.length);
  for (let i = 0; i < a.length; i++) all[i] = a[i] as T;
  for (let i = 0; i < b.length; i++) all[a.length + i] = b[i] as T;
  return all;
}
