import type { AssignmentRule, AssignmentRuleName } from '../../../model/approval.js';
import type { AssignmentContext } from '../assignmentContext.js';

/** Whom a rule names, before anybody is removed. Pure; order matters where a ballot is sequential. */
export type AssignmentStrategy<N extends AssignmentRuleName> = (
  rule: Extract<AssignmentRule, { rule: N }>,
  context: AssignmentContext,
) => readonly string[];
