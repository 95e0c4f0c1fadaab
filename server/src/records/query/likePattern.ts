/** `50%_` → `%50!%!_%`: for `LIKE ? ESCAPE '!'`, which both databases understand alike. */
export const likePattern = (text: string): string => `%${text.replace(/[!%_]/g, (character) => `!${character}`)}%`;
