import type { FormBinding } from '@vermilion/engine';
import { formState, isEmpty, validateForm, variablesOf } from '@vermilion/plugin-kit/fields';
import type { FlowForm } from '../definitions/formOf.js';
import type { HttpIssue } from '../http/httpError.js';
import { refusals } from '../http/refusals.js';
import type { Registry } from '../plugins/registry.js';
import { dateIn } from '../records/serials/assignNumber.js';

type Values = Readonly<Record<string, unknown>>;

/** What somebody writes into a form at one node. */
export interface FormEditInput {
  readonly registry: Pick<Registry, 'dictionaries' | 'entities'>;
  readonly form: FlowForm | undefined;
  readonly binding: FormBinding | undefined;
  readonly input: Values;
  /** What a record says in fields that the node lets people only read. */
  readonly given?: Values;
  /** The form as it stands; absent: it is submitted for the first time. */
  readonly existing?: Values | undefined;
  /** Everything that must be filled has to be filled now: approving, submitting; not when rejecting. */
  readonly complete: boolean;
  readonly at: number;
  readonly timeZone: string;
}

export interface FieldEdit {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface FormEdit {
  /** The whole form afterwards. */
  readonly values: Values;
  readonly changes: readonly FieldEdit[];
  /** The changed fields as the process sees them. */
  readonly variables: Values;
}

/** What a node lets people do with a field. A field that it does not name has what it says of the others. */
export function accessAt(binding: FormBinding | undefined, form: FlowForm, field: string): 'hidden' | 'read' | 'write' {
  const access = binding?.fields[field] ?? binding?.otherwise ?? 'read';
  return access === 'write' && form.fields[field]?.computed ? 'read' : access;
}

/**
 * Takes what somebody has written into a form, by what the node allows and what the fields, the form and the entity demand.
 *
 * @throws {HttpError} 422 with an issue for each field: `field_not_writable`, `unknown_field`, `required`, …
 */
export function editForm(edit: FormEditInput): FormEdit {
  const { form, binding, input, given = {}, existing } = edit;
  if (!form) {
    if (Object.keys(input).length > 0) throw refusals.invalid(Object.keys(input).map(unknownField));
    return { values: existing ?? {}, changes: [], variables: {} };
  }
  const denied = Object.keys(input).flatMap((name) => {
    if (!Object.hasOwn(form.fields, name) || accessAt(binding, form, name) === 'hidden') return [unknownField(name)];
    return accessAt(binding, form, name) === 'write' ? [] : [notWritable(form, name)];
  });
  if (denied.length > 0) throw refusals.invalid(denied);

  const validated = validateForm(
    form.definition,
    form.entity,
    { ...given, ...input },
    {
      partial: existing !== undefined,
      ...(existing === undefined ? {} : { existing }),
      dictionary: (name) => edit.registry.dictionaries.get(name),
      entity: (name) => edit.registry.entities.get(name),
      required: requiredOf(edit, form),
      today: dateIn(edit.timeZone, edit.at),
    },
  );
  const issues: HttpIssue[] = validated.issues.map(({ field, code, message }) => ({ field, id: code, message }));
  const values = { ...existing, ...validated.values };
  if (edit.complete) issues.push(...missing(edit, form, values, issues));
  if (issues.length > 0) throw refusals.invalid(issues);
  const changes = Object.keys(validated.values).flatMap((field): FieldEdit[] => {
    const before = existing?.[field] ?? null;
    const after = values[field] ?? null;
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field, before, after }];
  });
  const changed = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  const defined = Object.fromEntries(Object.entries(form.fields).filter(([name]) => Object.hasOwn(changed, name)));
  return { values, changes, variables: variablesOf(defined, changed, (name) => edit.registry.entities.get(name)) };
}

/** Nobody has to fill what he cannot write; while nothing need be complete, nothing is required. */
function requiredOf({ binding, complete }: FormEditInput, form: FlowForm): Readonly<Record<string, boolean>> {
  return Object.fromEntries([
    ...Object.keys(form.fields)
      .filter((name) => !complete || accessAt(binding, form, name) !== 'write')
      .map((name) => [name, false] as const),
    ...(complete ? (binding?.required ?? []).map((name) => [name, true] as const) : []),
  ]);
}

/** Fields that the node requires and that nobody has ever filled, beside those already complained of. */
function missing({ binding }: FormEditInput, form: FlowForm, values: Values, issues: readonly HttpIssue[]): HttpIssue[] {
  const { hidden } = formState(form.definition, form.entity, values);
  const known = new Set(issues.map((issue) => issue.field));
  return (binding?.required ?? [])
    .filter((name) => Object.hasOwn(form.fields, name) && isEmpty(values[name]) && !known.has(name) && !hidden.has(name))
    .map((name) => {
      const { label } = form.fields[name]!;
      return { field: name, id: 'required', message: { zh: `请填写${label.zh}`, en: `${label.en} is required.` } };
    });
}

const unknownField = (name: string): HttpIssue => ({
  field: name,
  id: 'unknown_field',
  message: { zh: `没有“${name}”这个字段。`, en: `There is no field ${name}.` },
});

function notWritable(form: FlowForm, name: string): HttpIssue {
  const { label } = form.fields[name]!;
  return {
    field: name,
    id: 'field_not_writable',
    message: { zh: `“${label.zh}”在本节点不可修改。`, en: `${label.en} cannot be changed at this step.` },
  };
}
