const escaped = (text: string): string => text.replace(/[!%_]/g, (character) => `!${character}`);

/** `50%_` → `%50!%!_%`: for `LIKE ? ESCAPE '!'`, which both databases understand alike. */
export const likePattern = (text: string): string => `%${escaped(text)}%`;

/** The same for texts that begin so. */
export const startPattern = (text: string): string => `${escaped(text)}%`;
