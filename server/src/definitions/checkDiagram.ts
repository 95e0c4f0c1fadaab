import { compile, type FlowNode, type Problem, type ProcessModel } from '@vermilion/engine';
import { checkPeople } from './checkPeople.js';
import { diagramProblem } from './diagramProblem.js';
import { checkFormDesign } from './checkFormDesign.js';
import { bindingOf, formAt, formNamed } from './formOf.js';
import type { DefinitionsContext } from './definitionsContext.js';
import { unserved } from './unserved.js';

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
  const all = [...problems, ...unserved(model), ...checkFormDesign(context, model), ...found];
  return { model: all.some((problem) => problem.severity === 'error') ? undefined : model, problems: all };
}

const formExists: Check = ({ registry }, _model, node) => {
  const key = bindingOf(node)?.key;
  if (key === undefined || formNamed(registry, key)) return [];
  return [diagramProblem.error(node.id, 'unknown_form', `没有表单“${key}”。`, `There is no form ${key}.`)];
};

const fieldsExist: Check = ({ registry }, model, node, fallback) => {
  const binding = bindingOf(node);
  const form = binding && formAt(registry, model, node, fallback);
  if (!binding || !form) return [];
  return [...new Set([...Object.keys(binding.fields), ...binding.required])]
    .filter((name) => !Object.hasOwn(form.fields, name))
    .map((name) => diagramProblem.error(node.id, 'unknown_field', `表单里没有字段“${name}”。`, `The form has no field ${name}.`));
};

/** Whoever must fill a field has to be able to. */
const requiredWritable: Check = ({ registry }, model, node, fallback) => {
  const binding = bindingOf(node);
  const form = binding && formAt(registry, model, node, fallback);
  if (!binding || !form) return [];
  return binding.required
    .filter((name) => Object.hasOwn(form.fields, name))
    .filter((name) => (binding.fields[name] ?? binding.otherwise) !== 'write' || form.fields[name]!.computed === true)
    .map((name) => {
      const { zh, en } = form.fields[name]!.label;
      return diagramProblem.error(
        node.id,
        'required_not_writable',
        `“${zh}”必填，但在此不能填写。`,
        `${en} is required, but cannot be written here.`,
      );
    });
};

const serviceExists: Check = ({ registry }, _model, node) => {
  if (node.type !== 'serviceTask' || registry.handlers.has(node.service)) return [];
  return [
    diagramProblem.error(node.id, 'unknown_service', `没有服务“${node.service}”。`, `There is no service ${node.service}.`),
  ];
};

const checks: readonly Check[] = [formExists, fieldsExist, requiredWritable, serviceExists, checkPeople];
