import type { Variables } from '../model/expression.js';
import { keptInterpreter } from './keptInterpreter.js';

/** A source as the interpreter runs it, with plain JSON as its result: dates and durations as text, and no functions. */
export function interpreted(source: string, reads: readonly string[]): (variables: Variables) => unknown {
  const run = keptInterpreter(source, reads);
  return (variables) => {
    const text = JSON.stringify(run(variables));
    return text === undefined ? null : (JSON.parse(text) as unknown);
  };
}
