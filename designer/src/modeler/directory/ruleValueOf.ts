import type { AssignmentRule } from '@vermilion/engine';
import type { RuleValue } from '../extension/extensionValues.js';

/** A rule of the compiled model as the file has it: name and argument. */
export function ruleValueOf(rule: AssignmentRule): RuleValue {
  const { rule: name, ...rest } = rule;
  const [argument] = Object.values(rest) as readonly unknown[];
  if (Array.isArray(argument)) return { name, value: argument.join(',') };
  if (typeof argument === 'object' && argument !== null) return { name, value: (argument as { source: string }).source };
  return { name, value: argument === undefined ? '' : String(argument) };
}
