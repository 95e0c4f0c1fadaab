/** Where an instance that has run wild becomes an incident. */
export const limits = {
  /** Moves of tokens in one advance. */
  moves: 20_000,
  /** Tokens of one instance at the same time. */
  tokens: 10_000,
} as const;
