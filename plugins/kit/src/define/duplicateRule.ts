import type { DuplicateRuleDefinition } from '../definition/duplicateRule.js';

/** Declares how duplicates of an entity are found. */
export function defineDuplicateRule<const D extends DuplicateRuleDefinition>(duplicateRule: D): D {
  return duplicateRule;
}
