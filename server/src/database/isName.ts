/** A table, column or index of ours: snake_case, at most 64 characters. */
export const isName = (name: string): boolean => /^[a-z][a-z0-9_]{0,63}$/.test(name);
