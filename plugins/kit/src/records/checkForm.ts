import { findSyntaxError } from '@vermilion/engine';
import type { EntityDefinition } from '../definition/entity.js';
import type { FieldDefinition } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import { isEmpty } from '../fields/isEmpty.js';
import { parseField } from '../fields/parseField.js';
import { compiledExpression } from './compiledExpression.js';
import { formFields } from './formFields.js';
import type { FormPart, FormProblem } from './formProblem.js';
import { formulaOrder } from './formulaOrder.js';

/**
 * Everything that is wrong with a form by itself: fields that are not there or stand twice, expressions that cannot be parsed (with
 * the position) or read something unknown, formulas in a circle, defaults that their fields would not take, fields that must be filled
 * and are never shown. Pure: the designer and the server ask the same.
 */
export function checkForm(form: FormDefinition, entity: Pick<EntityDefinition, 'fields'>): FormProblem[] {
  const fields = formFields(form, entity);
  const problems = [...checkPlaces(form, entity, fields), ...checkExpressions(form, fields), ...checkDefaults(fields)];
  const hasSound = !problems.some(({ part }) => part === 'formula');
  return [...problems, ...(hasSound ? checkCircles(fields) : []), ...checkHidden(form, fields)];
}

type Fields = Readonly<Record<string, FieldDefinition>>;

function checkPlaces(form: FormDefinition, entity: Pick<EntityDefinition, 'fields'>, fields: Fields): FormProblem[] {
  const placed = form.sections.flatMap((section) => section.fields);
  const named = [form.visibleWhen, form.requiredWhen, form.overrides, form.widths].flatMap((part) => Object.keys(part ?? {}));
  const twice = placed.filter((name, index) => placed.indexOf(name) !== index);
  const clashes = Object.keys(form.extra ?? {}).filter((name) => Object.hasOwn(entity.fields, name));
  const unknown = new Set([...placed, ...named].filter((name) => !Object.hasOwn(fields, name)));
  return [
    ...[...unknown].map((name) => problem(name, 'field', 'unknown_field', `没有字段“${name}”`, `There is no field ${name}.`)),
    ...twice.map((name) => problem(name, 'field', 'duplicate_field', '这个字段放了两次', 'The field stands in the form twice.')),
    ...clashes.map((name) =>
      problem(name, 'field', 'field_exists', '名称与数据表的字段相同', 'The entity has a field of this name already.'),
    ),
    ...(placed.length === 0 ? [problem(null, 'field', 'empty_form', '表单里还没有字段', 'The form has no fields yet.')] : []),
  ];
}

function checkExpressions(form: FormDefinition, fields: Fields): FormProblem[] {
  const formulas = Object.entries(fields).flatMap(([name, { formula }]) =>
    formula === undefined ? [] : [[name, formula] as const],
  );
  const own = formulas.filter(([name]) => form.extra?.[name] !== undefined || form.overrides?.[name]?.formula !== undefined);
  return [
    ...own.flatMap(([name, source]) => checkSource(name, 'formula', source, fields)),
    ...Object.entries(form.visibleWhen ?? {}).flatMap(([name, source]) => checkSource(name, 'visibleWhen', source, fields)),
    ...Object.entries(form.requiredWhen ?? {}).flatMap(([name, source]) => checkSource(name, 'requiredWhen', source, fields)),
    ...(form.rules ?? []).flatMap(({ field, must }) => [
      ...(Object.hasOwn(fields, field)
        ? []
        : [problem(field, 'rule', 'unknown_field', `没有字段“${field}”`, `There is no field ${field}.`)]),
      ...checkSource(field, 'rule', must, fields),
    ]),
  ];
}

function checkSource(field: string, part: FormPart, source: string, fields: Fields): FormProblem[] {
  const error = findSyntaxError(source);
  if (error !== undefined) {
    return [problem(field, part, 'expression', `表达式有误：${error}`, `Expected an expression, but ${error}.`)];
  }
  return compiledExpression(source)
    .reads.filter((name) => !Object.hasOwn(fields, name))
    .map((name) =>
      problem(
        field,
        part,
        'unknown_variable',
        `表达式里的“${name}”不在表单里`,
        `The expression reads ${name}, which the form does not have.`,
      ),
    );
}

function checkCircles(fields: Fields): FormProblem[] {
  return formulaOrder(fields).cyclic.map((name) =>
    problem(name, 'formula', 'formula_cycle', '公式互相引用，没有结果', 'The formulas read each other in a circle.'),
  );
}

function checkDefaults(fields: Fields): FormProblem[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (isEmpty(field.default)) return [];
    const parsed = parseField(field, field.default);
    return parsed.ok ? [] : [{ field: name, part: 'default' as const, code: parsed.code, message: parsed.message }];
  });
}

/** A condition that reads nothing and does not hold hides for ever. */
function checkHidden(form: FormDefinition, fields: Fields): FormProblem[] {
  return Object.entries(form.visibleWhen ?? {}).flatMap(([name, source]) => {
    if (!Object.hasOwn(fields, name) || findSyntaxError(source) !== undefined) return [];
    const condition = compiledExpression(source);
    const isHidden = condition.reads.length === 0 && condition.evaluate({}) !== true;
    const isDemanded = fields[name]!.required === true || form.requiredWhen?.[name] !== undefined;
    return isHidden && isDemanded
      ? [problem(name, 'required', 'required_hidden', '必填，但从不显示', 'It must be filled, but is never shown.')]
      : [];
  });
}

const problem = (field: string | null, part: FormPart, code: string, zh: string, en: string): FormProblem => ({
  field,
  part,
  code,
  message: { zh, en },
});
