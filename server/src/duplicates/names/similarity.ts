/** 1 less the edit distance of two texts by the length of the longer one: 1 for equal texts, 0 for such that share nothing. */
export function similarity(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

/** Levenshtein distance, row by row. */
function distance(a: readonly string[], b: readonly string[]): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, character] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      current.push(Math.min(current[column]! + 1, before[column + 1]! + 1, before[column]! + (character === other ? 0 : 1)));
    }
    before = current;
  }
  return before[b.length]!;
}
