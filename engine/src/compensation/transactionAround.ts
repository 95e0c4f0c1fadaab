import type { Token } from '../instance.js';
import type { Step } from '../step.js';

/** The transaction in which a token is; undefined: in none. */
export function transactionAround(step: Step, token: Token): Token | undefined {
  for (let at: Token | undefined = token; at !== undefined; at = at.parent === null ? undefined : step.find(at.parent)) {
    if (step.node(at).type === 'transaction') return at;
  }
  return undefined;
}
