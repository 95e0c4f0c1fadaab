import type { Assignment, FlowNode, Problem, ProcessModel, World } from '@vermilion/engine';
import type { DefinitionsContext } from './definitionsContext.js';
import { diagramProblem } from './diagramProblem.js';

type Rule = Assignment['rules'][number];

/**
 * Whether the people that a node asks for are there. A name that nobody has can never resolve: an error. A rule that finds nobody
 * today is answered by the rule for nobody, as the engine does it: a warning that says what will happen.
 */
export function checkPeople({ world, registry }: DefinitionsContext, _model: ProcessModel, node: FlowNode): Problem[] {
  const current = world.current();
  return assignmentsOf(node).flatMap((assignment) => {
    const unknown = assignment.rules.flatMap((rule) => unknownNames(rule, current, (role) => registry.roles.has(role)));
    if (unknown.length > 0) return unknown.map(([rule, zh, en]) => diagramProblem.error(node.id, rule, zh, en));
    if (assignment.rules.length === 0 || !assignment.rules.every((rule) => findsNobody(rule, current))) return [];
    const [zh, en] = node.type === 'userTask' ? consequenceOf(assignment, current) : ['', ''];
    return [
      diagramProblem.warning(
        node.id,
        'resolves_to_nobody',
        `按现在的组织架构，这个节点找不到任何在职人员${zh}。`,
        `Nobody who is active is found for this node in the organization as it is${en}.`,
      ),
    ];
  });
}

/** Rule, Chinese, English. */
type Complaint = readonly [string, string, string];

function unknownNames(rule: Rule, world: World, isRole: (role: string) => boolean): Complaint[] {
  if (rule.rule === 'role') {
    return isRole(rule.role) ? [] : [['unknown_role', `没有角色“${rule.role}”。`, `There is no role ${rule.role}.`]];
  }
  if (rule.rule === 'people') {
    return rule.people
      .filter((person) => !world.person(person))
      .map((person) => ['unknown_person', `没有编号为“${person}”的人。`, `There is no person ${person}.`]);
  }
  if (rule.rule === 'department' || rule.rule === 'departmentLeader') {
    if (world.department(rule.department)) return [];
    const { department } = rule;
    return [['unknown_department', `没有编号为“${department}”的部门。`, `There is no department ${department}.`]];
  }
  return [];
}

/** Rules that depend on the request find somebody else each time, and are not looked at. */
function findsNobody(rule: Rule, world: World): boolean {
  const people = fixedPeople(rule, world);
  return people !== undefined && !people.some((person) => world.person(person)?.active);
}

function fixedPeople(rule: Rule, world: World): readonly string[] | undefined {
  if (rule.rule === 'role') return world.peopleWithRole(rule.role);
  if (rule.rule === 'position') return world.peopleWithPosition(rule.position);
  if (rule.rule === 'department') return world.peopleOfDepartment(rule.department);
  if (rule.rule === 'people') return rule.people;
  if (rule.rule === 'departmentLeader') return [world.department(rule.department)?.leader ?? ''];
  return undefined;
}

/** What the engine does when nobody is found, in both languages. */
function consequenceOf({ whenEmpty }: Assignment, world: World): readonly [string, string] {
  if (whenEmpty === 'pass') return ['，会自动通过', ', so that it passes by itself'];
  if (whenEmpty === 'reject') return ['，会自动驳回', ', so that it is rejected by itself'];
  const names =
    whenEmpty === 'administrator' ? [] : whenEmpty.people.map((id) => world.person(id)).filter((person) => person?.active);
  if (names.length === 0) return ['，会转给管理员', ', so that it goes to the administrator'];
  const named = names.map((person) => person!.name);
  return [`，会转给${named.join('、')}`, `, so that it goes to ${named.join(', ')}`];
}

function assignmentsOf(node: FlowNode): Assignment[] {
  if (node.type === 'userTask') return node.approval?.assignment ? [node.approval.assignment] : [];
  return node.type === 'sendTask' && node.copy ? [node.copy] : [];
}
