import { evaluate, FeelFunction } from 'feelin';
import type { Variables } from '../model/expression.js';

/** The interpreter keeps every warning that it has ever given; so it is made anew from time to time. */
const MOST_CALLS = 1000;

/**
 * A source as the interpreter runs it, parsed once: as the body of a FEEL function of the names that it reads.
 *
 * Takes and returns the interpreter's own values: dates, durations and functions besides JSON.
 */
export function keptInterpreter(source: string, reads: readonly string[]): (variables: Variables) => unknown {
  let work: FeelFunction | undefined;
  let calls = 0;
  return (variables) => {
    if (calls++ % MOST_CALLS === 0) work = functionOf(source, reads);
    if (work === undefined) return evaluate(source, variables as Record<string, unknown>).value;
    return work.invoke(reads.map((name) => (Object.hasOwn(variables, name) ? variables[name] : undefined)));
  };
}

function functionOf(source: string, reads: readonly string[]): FeelFunction | undefined {
  try {
    const { value } = evaluate(`function(${reads.join(', ')}) ${source}`) as { readonly value: unknown };
    return value instanceof FeelFunction ? value : undefined;
  } catch {
    return undefined; // a name that a parameter cannot have
  }
}
