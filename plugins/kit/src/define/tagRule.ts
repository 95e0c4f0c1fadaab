import type { TagRuleDefinition } from '../definition/tagRule.js';

/** Declares a tag that records get by themselves. */
export function defineTagRule<const D extends TagRuleDefinition>(tagRule: D): D {
  return tagRule;
}
