/**
 * A pure function of one text with its latest answers kept: the same few names of documents, fields and lists come again
 * with every record.
 */
export function remember<T>(fn: (text: string) => T, most = 500): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = fn(text);
      if (known.size >= most) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
