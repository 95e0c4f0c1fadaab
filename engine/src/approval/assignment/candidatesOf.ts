import type { AssignmentRule } from '../../model/approval.js';
import type { AssignmentContext } from './assignmentContext.js';
import { strategies } from './strategies/index.js';

/** Whom one rule names, each once. */
export function candidatesOf(rule: AssignmentRule, context: AssignmentContext): readonly string[] {
  return [...new Set(strategies[rule.rule](rule as never, context))];
}
