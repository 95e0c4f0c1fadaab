import type { EntityRule } from '../definition/entity.js';
import type { Variables } from '@vermilion/engine';
import { compiledExpression } from './compiledExpression.js';
import type { Issue } from './issue.js';

/**
 * The rules that do not hold.
 *
 * A rule is left out while a field that it reads is wrong by itself, or is not known at all: one mistake, one message.
 */
export function checkRules(rules: readonly EntityRule[], variables: Variables, wrong: ReadonlySet<string>): Issue[] {
  const issues: Issue[] = [];
  for (const { must, field, message } of rules) {
    const rule = compiledExpression(must);
    if (rule.reads.some((name) => wrong.has(name) || !Object.hasOwn(variables, name))) continue;
    if (rule.evaluate(variables) !== true) issues.push({ field, code: 'rule', message });
  }
  return issues;
}
