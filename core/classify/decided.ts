import { leafOf, present, truthOf, type Leaf, type Tri } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { readPath } from './path.ts';
import type { Condition, Fact, Facts, Truth } from './types.ts';

/** Reads a fact by code written for it, by path: for facts of a known shape. Must read what the path says. */
export type Readers = Readonly<Record<string, (facts: Facts) => Fact | undefined>>;

/** What `decide` may ask of the facts. */
export interface Asked {
  readonly truth: (condition: Condition) => Truth;
  /** Facts that would have to be known, of a condition that is unknown. */
  readonly missing: (condition: Condition) => readonly string[];
}

type Question = Extract<Condition, { readonly fact: string }>;

/** A question with one branch for each answer to it, or, without a test, what has been decided. */
interface Node<T> {
  /** The question as text. */
  readonly key: string;
  readonly read: (facts: Facts) => Fact | undefined;
  readonly test: Leaf | undefined;
  readonly next: (Node<T> | undefined)[];
  readonly value: T | undefined;
  /** What was read last, and the branch it led to: a field of one record mostly says what it said of the one before. */
  saw: unknown;
  led: Node<T> | undefined;
}

/** So many outcomes are kept; the rules of a place come to a few dozen. */
const MOST = 5000;

/**
 * What a set of rules comes to, for loops over very many facts. `decide` rests on nothing but what it asks. Its questions
 * and their answers are kept as a tree that grows with every new combination of answers; facts that answer alike are led
 * to the same value, the same object every time. No fact is read twice on the way, and none that no longer matters.
 *
 * @example decided((asked) => asked.truth({ fact: 'age', atLeast: 18 }))({ age: 20 }) //=> 'passed'
 */
export function decided<T>(decide: (asked: Asked) => T, readers: Readers = {}): (facts: Facts) => T {
  let root: Node<T> | undefined;
  let outcomes = 0;

  const reads = new Map<string, Node<T>['read']>(Object.entries(readers));
  const readerOf = (fact: string): Node<T>['read'] => {
    const read = reads.get(fact) ?? readPath(fact);
    reads.set(fact, read);
    return read;
  };

  const branch = (key: string, { fact }: Question, test: Leaf): Node<T> => ({
    key,
    read: readerOf(fact),
    test,
    next: [undefined, undefined, undefined],
    value: undefined,
    saw: UNREAD,
    led: undefined,
  });

  /** Decides once for all facts that answer like these, and keeps the way there. */
  const grow = (facts: Facts): T => {
    const path: Node<T>[] = [];
    const known = new Map<string, Tri>();
    const ask = (question: Question): Tri => {
      const key = JSON.stringify(question);
      let answer = known.get(key);
      if (answer === undefined) {
        const test = typeof question.fact === 'string' ? leafOf(question) : undefined;
        if (test === undefined) return 2;
        const node = branch(key, question, test);
        known.set(key, (answer = test(node.read(facts))));
        path.push(node);
      }
      return answer;
    };
    const value = decide({
      truth: (condition) => truthOf(judge(condition, ask)),
      missing: (condition) => evaluate(condition, facts).missing,
    });
    if (++outcomes > MOST) [root, outcomes] = [undefined, 1];
    // The way others have gone so far, whatever they were asked on it, then what is still to be asked, fact by fact.
    let put = (node: Node<T>): Node<T> => (root ??= node);
    const go = (node: Node<T>): void => {
      const answer = (node.test as Leaf)(node.read(facts));
      known.delete(node.key);
      put = (next) => (node.next[answer] ??= next);
    };
    for (let at = root; at !== undefined; at = at.next[(at.test as Leaf)(at.read(facts))]) go(at);
    for (const { read } of path)
      for (const node of path) if (node.read === read && known.has(node.key)) go(put(node));
    put({ key: '', read: nothing, test: undefined, next: [], value, saw: UNREAD, led: undefined });
    return value;
  };

  return (facts) => {
    let node = root;
    while (node !== undefined && node.test !== undefined) {
      const saw = node.read(facts);
      node = saw === node.saw ? node.led : turn(node, node.test, saw);
    }
    return node === undefined ? grow(facts) : (node.value as T);
  };
}

const nothing = (): undefined => undefined;
const UNREAD = Symbol('unread');

function turn<T>(node: Node<T>, test: Leaf, saw: Fact | undefined): Node<T> | undefined {
  let next = node.next[test(saw)];
  while (next?.read === node.read) next = next.next[(next.test as Leaf)(saw)];
  // A list may be the same list with other things in it. Whether a fact is there is asked as fast as remembered.
  if (next !== undefined && test !== present && (typeof saw !== 'object' || saw === null)) {
    node.saw = saw;
    node.led = next;
  }
  return next;
}

/** `all` stops at a failed part, `any` at a passed one. What can't be read is unknown, never passed and never failed. */
function judge(condition: Condition, ask: (question: Question) => Tri): Tri {
  const c = condition as Condition | null;
  if (typeof c !== 'object' || c === null) return 2;
  if ('not' in c) {
    const tri = judge(c.not, ask);
    return tri === 2 ? 2 : tri === 1 ? 0 : 1;
  }
  if (!('all' in c || 'any' in c)) return ask(c);
  const [parts, stop] = 'all' in c ? ([c.all, 0] as const) : ([c.any, 1] as const);
  if (!Array.isArray(parts)) return 2;
  let result: Tri = stop === 0 ? 1 : 0;
  for (const part of parts as readonly Condition[]) {
    const tri = judge(part, ask);
    if (tri === stop) return stop;
    if (tri === 2) result = 2;
  }
  return result;
}
