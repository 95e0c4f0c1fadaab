import type { Effect } from '@vermilion/engine';
import type { EffectHandler } from './effectHandler.js';

/**
 * What no diagram that may be published can ask for (see `definitions/unserved.ts`).
 *
 * @throws {Error} always: an instance that asks for it all the same must not go on as if it had been done.
 */
export const unserved: EffectHandler<Effect> = (_writing, { type }) => {
  throw new Error(`Expected no effect ${type}, since diagrams that need it are not published, but there is one.`);
};
