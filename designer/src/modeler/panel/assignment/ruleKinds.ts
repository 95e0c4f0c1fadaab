import type { AssignmentRuleName } from '@vermilion/engine';

/** What a rule asks for beside its name. */
export type RuleArgument = 'people' | 'role' | 'position' | 'department' | 'level' | 'field' | 'feel' | 'none';

/** All rules, in the order of the menu. Total: a rule of the engine that is missing here does not compile. */
export const ruleKinds: Readonly<Record<AssignmentRuleName, RuleArgument>> = {
  initiatorDepartmentLeader: 'level',
  initiatorManager: 'level',
  initiatorLeaders: 'level',
  role: 'role',
  position: 'position',
  people: 'people',
  department: 'department',
  departmentLeader: 'department',
  initiator: 'none',
  initiatorPicks: 'none',
  formField: 'field',
  expression: 'feel',
};

export const ruleNames = Object.keys(ruleKinds) as readonly AssignmentRuleName[];

/** The argument that a rule starts with. */
export function firstArgument(name: AssignmentRuleName): string {
  return ruleKinds[name] === 'level' ? '1' : '';
}
