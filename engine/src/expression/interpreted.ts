import { evaluate, FeelFunction } from 'feelin';
import type { Variables } from '../model/expression.js';

/** The interpreter keeps every warning that it has ever given; so it is made anew from time to time. */
const MOST_CALLS = 1000;

/**
 * A source as the interpreter runs it, parsed once: as the body of a FEEL function of the variables that it reads.
 *
 * The result is plain JSON: dates and durations come back as text, and no function leaves the interpreter.
 */
export function interpreted(source: string, reads: readonly string[]): (variables: Variables) => unknown {
  let work: FeelFunction | undefined;
  let calls = 0;
  return (variables) => {
    if (calls++ % MOST_CALLS === 0) work = functionOf(source, reads);
    if (work === undefined) return plain(evaluate(source, variables as Record<string, unknown>).value);
    return plain(work.invoke(reads.map((name) => (Object.hasOwn(variables, name) ? variables[name] : undefined))));
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

function plain(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? null : (JSON.parse(text) as unknown);
}
