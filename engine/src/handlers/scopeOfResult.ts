import type { Token } from '../instance.js';
import type { Step } from '../step.js';

/** Where the variables that come with a completion belong: to the process, or to the activity alone if its outputs say what leaves it. */
export function scopeOfResult(step: Step, token: Token): Token {
  const node = step.node(token);
  return 'outputs' in node && node.outputs.length > 0 ? token : step.root;
}
