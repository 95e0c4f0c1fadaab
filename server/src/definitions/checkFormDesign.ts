import type { Problem, ProcessModel } from '@vermilion/engine';
import type { FieldDefinition, FormDefinition } from '@vermilion/plugin-kit';
import { checkForm } from '@vermilion/plugin-kit/fields';
import type { DefinitionsContext } from './definitionsContext.js';
import { diagramProblem } from './diagramProblem.js';
import { readFormDesign } from './readFormDesign.js';

/** What is wrong with the form that was drawn with a process: at the process, with the field named. */
export function checkFormDesign({ registry }: DefinitionsContext, model: ProcessModel): Problem[] {
  if (model.formDesign === undefined) return [];
  const error = (rule: string, zh: string, en: string) => diagramProblem.error(model.id, rule, zh, en);
  const read = readFormDesign(model.formDesign);
  if (!read.ok) {
    return [error('form_design', `表单定义无法读取：${read.reason}`, `Expected the definition of a form, but ${read.reason}.`)];
  }
  const { form } = read;
  const entity = form.entity === '' ? { fields: {} } : registry.entities.get(form.entity);
  if (!entity) return [error('unknown_entity', `没有数据表“${form.entity}”。`, `There is no entity ${form.entity}.`)];
  if ('managedBy' in entity || 'rows' in entity) {
    const { zh, en } = entity.title;
    return [error('entity_managed', `“${zh}”的记录不能由流程创建。`, `Records of ${en} are not created by flows.`)];
  }
  const label = (field: string | null) => {
    const known =
      field === null ? undefined : (form.overrides?.[field]?.label ?? { ...entity.fields, ...form.extra }[field]?.label);
    return known ?? { zh: field ?? '表单', en: field ?? 'Form' };
  };
  return [
    ...checkForm(form, entity).map(({ field, code, message }) =>
      error(code, `${label(field).zh}：${message.zh}`, `${label(field).en}: ${message.en}`),
    ),
    ...Object.values(form.extra ?? {}).flatMap((field) => checkTargets(field, registry, error)),
    ...checkRequired(form, entity, error),
  ];
}

type Complain = (rule: string, zh: string, en: string) => Problem;

/** A list needs its dictionary, a reference its entity. */
function checkTargets(field: FieldDefinition, registry: DefinitionsContext['registry'], error: Complain): Problem[] {
  const { zh, en } = field.label;
  const isChoice = field.kind === 'select' || field.kind === 'multi';
  const isReference = field.kind === 'ref' || field.kind === 'refs';
  if (isChoice && !registry.dictionaries.has(field.dictionary ?? '')) {
    return [error('unknown_dictionary', `${zh}：请选择字典。`, `${en}: Expected a dictionary that exists.`)];
  }
  if (isReference && !registry.entities.has(field.entity ?? '')) {
    return [error('unknown_entity', `${zh}：请选择关联的数据表。`, `${en}: Expected an entity that exists.`)];
  }
  return [];
}

/** A new record needs every field that its entity requires. */
function checkRequired(
  form: FormDefinition,
  entity: { readonly fields: Readonly<Record<string, FieldDefinition>> },
  error: Complain,
): Problem[] {
  const placed = new Set(form.sections.flatMap((section) => section.fields));
  return Object.entries(entity.fields)
    .filter(([name, field]) => field.required && !field.computed && field.default === undefined && !placed.has(name))
    .map(([, { label }]) =>
      error(
        'required_missing',
        `${label.zh}：数据表要求必填，但不在表单里。`,
        `${label.en}: The entity requires it, but the form does not have it.`,
      ),
    );
}
