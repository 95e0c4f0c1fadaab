import type { Cleaning } from './cleaning.js';

/** Labels and synonyms become codes; of a list each, and none twice. Unknown words stay. */
export const dictionaryWords: Cleaning = (value, { codes }) => {
  const codeOf = (word: unknown) => (typeof word === 'string' ? (codes.get(word.normalize('NFKC').trim()) ?? word) : word);
  return Array.isArray(value) ? [...new Set(value.map(codeOf))] : codeOf(value);
};
