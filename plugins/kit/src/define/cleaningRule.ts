import type { CleaningRuleDefinition } from '../definition/cleaningRule.js';

/** Declares what is done to untidy values of an entity. */
export function defineCleaningRule<const D extends CleaningRuleDefinition>(cleaningRule: D): D {
  return cleaningRule;
}
