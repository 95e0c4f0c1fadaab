import { idOf, textIn } from '../reading.js';
import type { ReadBoxed } from './boxed.js';

export const literalExpression: ReadBoxed = (element, owner, reading) => {
  const id = idOf(element, owner);
  const evaluate = reading.feel(id, textIn(element));
  return (scope, run) => {
    run.step(id);
    return evaluate(scope);
  };
};
