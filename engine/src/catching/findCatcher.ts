import type { Token } from '../instance.js';
import type { SingleEventDefinition } from '../model/eventDefinition.js';
import type { Step } from '../step.js';
import type { Catch } from './catch.js';
import { catchesAt } from './catchesAt.js';

/** Who catches what a token throws: an event in or on `scope`. */
export interface Catcher {
  readonly scope: Token;
  readonly caught: Catch;
}

/**
 * The innermost scope around a thrower that catches a code, by an event sub-process before a boundary event, by the code itself before
 * an event that catches everything.
 *
 * @param codeOf what a definition catches: a code, everything (null), or nothing of that kind (undefined).
 */
export function findCatcher(
  step: Step,
  thrower: Token,
  codeOf: (definition: SingleEventDefinition) => string | null | undefined,
  code: string,
): Catcher | undefined {
  let inner: Token | undefined;
  for (let scope: Token | undefined = thrower; scope !== undefined; scope = parentOf(step, scope)) {
    const all: readonly Catch[] = catchesAt(step, scope).filter(
      // an event sub-process does not catch what it throws itself
      ({ event, position }) => position !== 'eventSubProcess' || event.parent?.id !== inner?.at,
    );
    for (const position of ['eventSubProcess', 'boundary'] as const) {
      const here = all.filter((one) => one.position === position);
      const caught =
        here.find(({ definition }) => codeOf(definition) === code) ?? here.find(({ definition }) => codeOf(definition) === null);
      if (caught !== undefined) return { scope, caught };
    }
    inner = scope;
  }
  return undefined;
}

function parentOf(step: Step, token: Token): Token | undefined {
  return token.parent === null ? undefined : step.find(token.parent);
}
