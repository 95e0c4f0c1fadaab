import type { ErrorEventDefinition } from '../model/eventDefinition.js';
import type { DefinitionBehavior } from './definitionBehavior.js';
import { throwError } from './throwError.js';

/** Throws a business error; in catch position there is nothing to ask for, the thrower looks for its catcher. */
export const error: DefinitionBehavior<ErrorEventDefinition> = {
  throw(step, _event, definition, token) {
    throwError(step, token, definition.errorCode ?? '');
    return undefined;
  },
};
