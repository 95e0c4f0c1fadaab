/** Where an instance that has run wild becomes an incident. */
export const limits = {
  /** Moves of tokens in one advance. */
  moves: 20_000,
  /** Tokens of one instance at the same time. */
  tokens: 10_000,
  /** Size of what is set in one advance, in characters of JSON (roughly). */
  variables: 4_000_000,
  /** Lists and contexts inside one another in a variable. */
  variableDepth: 64,
} as const;
