import { BOXED_NAMES } from './boxedNames.js';
import type { ReadBoxed } from './boxed.js';

export const list: ReadBoxed = (element, owner, _reading, read) => {
  const items = element.children
    .filter(({ name }) => BOXED_NAMES.has(name))
    .map((item) => read({ ...element, children: [item] }, owner));
  return (scope, run) => items.map((item) => item?.(scope, run) ?? null);
};
