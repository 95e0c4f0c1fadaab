const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINES = 20;

/** The delimiter of a text: the one that cuts its first lines into the most columns, and into as many in most of them. */
export function sniffDelimiter(text: string): string {
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(countByLine(text, delimiter)) }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

/** How often the delimiter stands outside of quotes, line by line. */
function countByLine(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) count++;
    else if (character === '\n') {
      counts.push(count);
      count = 0;
      if (counts.length === LINES) return counts;
    }
  }
  return count > 0 || counts.length === 0 ? [...counts, count] : counts;
}

function scoreOf(counts: readonly number[]): number {
  const [first = 0] = counts;
  return first * counts.filter((count) => count === first).length;
}
