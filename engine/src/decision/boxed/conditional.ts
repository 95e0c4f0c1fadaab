import { childOf } from '../reading.js';
import type { ReadBoxed } from './boxed.js';

export const conditional: ReadBoxed = (element, owner, _reading, read) => {
  const [condition, then, otherwise] = ['if', 'then', 'else'].map((name) => {
    const part = childOf(element, name);
    return part && read(part, owner);
  });
  return (scope, run) => (condition?.(scope, run) === true ? then : otherwise)?.(scope, run) ?? null;
};
