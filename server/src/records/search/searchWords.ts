const MOST_WORDS = 5;

/** What somebody has typed, as the words that must all occur. */
export const searchWords = (text: string): readonly string[] =>
  text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
