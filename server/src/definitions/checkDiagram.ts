import { compile, type Assignment, type FlowNode, type Problem, type ProcessModel } from '@vermilion/engine';
import { bindingOf, formNameAt, formNamed } from './formOf.js';
import type { DefinitionsContext } from './definitionsContext.js';

/** A diagram as read, with everything that is wrong with it. */
export interface CheckedDiagram {
  /** The first process; undefined if there are errors. */
  readonly model: ProcessModel | undefined;
  readonly problems: readonly Problem[];
}

type Check = (context: DefinitionsContext, model: ProcessModel, node: FlowNode, fallbackForm: string | null) => Problem[];

/** Checks a diagram by itself, and against the forms, services, roles and people that there are. */
export function checkDiagram(context: DefinitionsContext, xml: string, fallbackForm: string | null): CheckedDiagram {
  const { models, problems } = compile(xml);
  const [model] = models;
  if (!model) return { model: undefined, problems };
  const found = [...model.nodes.values()].flatMap((node) => checks.flatMap((check) => check(context, model, node, fallbackForm)));
  const all = [...problems, ...found];
  return { model: all.some((problem) => problem.severity === 'error') ? undefined : model, problems: all };
}

const error = (element: string, rule: string, zh: string, en: string): Problem => ({
  element,
  rule,
  severity: 'error',
  message: { zh, en },
});
const warning = (element: string, rule: string, zh: string, en: string): Problem => ({
  ...error(element, rule, zh, en),
  severity: 'warning',
});

const formExists: Check = ({ registry }, _model, node) => {
  const key = bindingOf(node)?.key;
  if (key === undefined || formNamed(registry, key)) return [];
  return [error(node.id, 'unknown_form', `没有表单“${key}”。`, `There is no form ${key}.`)];
};

const fieldsExist: Check = ({ registry }, model, node, fallback) => {
  const binding = bindingOf(node);
  const form = binding && formNamed(registry, formNameAt(model, node, fallback));
  if (!binding || !form) return [];
  return [...new Set([...Object.keys(binding.fields), ...binding.required])]
    .filter((name) => !Object.hasOwn(form.fields, name))
    .map((name) => error(node.id, 'unknown_field', `表单里没有字段“${name}”。`, `The form has no field ${name}.`));
};

const serviceExists: Check = ({ registry }, _model, node) => {
  if (node.type !== 'serviceTask' || registry.handlers.has(node.service)) return [];
  return [error(node.id, 'unknown_service', `没有服务“${node.service}”。`, `There is no service ${node.service}.`)];
};

const rolesExist: Check = ({ registry }, _model, node) =>
  assignmentsOf(node).flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      rule.rule === 'role' && !registry.roles.has(rule.role)
        ? [error(node.id, 'unknown_role', `没有角色“${rule.role}”。`, `There is no role ${rule.role}.`)]
        : [],
    ),
  );

const findsSomebody: Check = ({ world }, _model, node) => {
  const current = world.current();
  return assignmentsOf(node)
    .filter(({ rules }) => rules.length > 0)
    .filter(({ rules }) =>
      rules.every((rule) => {
        const people =
          rule.rule === 'role'
            ? current.peopleWithRole(rule.role)
            : rule.rule === 'position'
              ? current.peopleWithPosition(rule.position)
              : rule.rule === 'department'
                ? current.peopleOfDepartment(rule.department)
                : rule.rule === 'people'
                  ? rule.people
                  : rule.rule === 'departmentLeader'
                    ? [current.department(rule.department)?.leader ?? '']
                    : undefined;
        return people !== undefined && !people.some((person) => current.person(person)?.active);
      }),
    )
    .map(() =>
      // An approval without approvers would surprise; a copy without readers does no harm.
      (node.type === 'userTask' ? error : warning)(
        node.id,
        'resolves_to_nobody',
        '按现在的组织架构，这个节点找不到任何在职人员。',
        'Nobody who is active is found for this node in the organization as it is.',
      ),
    );
};

const checks: readonly Check[] = [formExists, fieldsExist, serviceExists, rolesExist, findsSomebody];

function assignmentsOf(node: FlowNode): Assignment[] {
  if (node.type === 'userTask') return node.approval?.assignment ? [node.approval.assignment] : [];
  return node.type === 'sendTask' && node.copy ? [node.copy] : [];
}
