import { normalizeName } from './name.ts';

/** Characters left out of a name: 王*示, 王＊, 王×示; of a person also 王某, 王某某. */
const HIDDEN = /[*＊×]+|(?<=(?:^|[)）〕]).{1,2})某{1,2}$/;

/** Whether a name has characters left out (脱敏). */
export const isMasked = (name: string): boolean => HIDDEN.test(name);

/**
 * What two names say of each other. With characters left out, at least one where the stars stand, they are never the
 * same: at most what is left contradicts the other name. How many stars stand says nothing, since every source has a way
 * of its own.
 *
 * @example compareNames('王*示', '王晓示') //=> 'unsaid'
 * @example compareNames('王*示', '李晓示') //=> 'different'
 */
export function compareNames(a: string, b: string): 'same' | 'different' | 'unsaid' {
  const [one, other] = [normalizeName(a), normalizeName(b)];
  if (one === '' || other === '') return 'unsaid';
  if (!isMasked(one) && !isMasked(other)) return one === other ? 'same' : 'different';
  return fits(one, other) && fits(other, one) ? 'unsaid' : 'different';
}

/** What is left of the first at either end can be the second's, and the second is long enough for both and what is hidden. */
function fits(masked: string, name: string): boolean {
  const [head, tail] = ends(masked);
  const [first, last] = ends(name);
  return (
    (head.startsWith(first) || first.startsWith(head)) &&
    (tail.endsWith(last) || last.endsWith(tail)) &&
    (!isMasked(masked) || isMasked(name) || name.length > head.length + tail.length)
  );
}

function ends(name: string): [string, string] {
  const parts = name.split(HIDDEN);
  return [parts[0]!, parts[parts.length - 1]!];
}
