import type { FlowNode, FormBinding, ProcessModel } from '@vermilion/engine';
import type { EntityDefinition, FieldDefinition, FormDefinition } from '@vermilion/plugin-kit';
import { formFields, type EntityNamed } from '@vermilion/plugin-kit/fields';
import type { Registry } from '../plugins/registry.js';
import { readFormDesign } from './readFormDesign.js';

type Registered = Pick<Registry, 'forms' | 'entities'>;

/** What stands behind a form that has only fields of its own. */
const NO_ENTITY: EntityDefinition = { title: { zh: '', en: '' }, titleField: '', fields: {} };

/** A form with what stands behind it. */
export interface FlowForm {
  readonly name: string;
  readonly definition: FormDefinition;
  /** Full name of its entity; empty: it has only fields of its own. */
  readonly entityName: string;
  readonly entity: EntityDefinition;
  /** All fields that the sections name. */
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** Finds what the rows of its tables are. */
  readonly child: EntityNamed;
}

/** The form of a name; undefined if no plugin brings it (any more). */
export function formNamed(registry: Registered, name: string | null | undefined): FlowForm | undefined {
  const definition = name === null || name === undefined ? undefined : registry.forms.get(name);
  return definition && formOf(registry, name!, definition);
}

/** A form with what stands behind it; undefined: its entity is not there (any more). */
function formOf(registry: Registered, name: string, definition: FormDefinition): FlowForm | undefined {
  const entity = definition.entity === '' ? NO_ENTITY : registry.entities.get(definition.entity);
  if (!entity) return undefined;
  return {
    name,
    definition,
    entityName: definition.entity,
    entity,
    fields: formFields(definition, entity),
    child: (child) => registry.entities.get(child),
  };
}

/** The start event of a process. */
export function submissionOf(model: ProcessModel): FlowNode | undefined {
  return model.process.starts.find((node) => node.type === 'startEvent');
}

/** Whoever submits fills in everything, unless the diagram says otherwise. */
const SUBMISSION: FormBinding = { key: undefined, fields: {}, otherwise: 'write', required: [] };

/** What a node says of its form; undefined: nothing. */
export function bindingOf(node: FlowNode | undefined): FormBinding | undefined {
  if (node?.type === 'startEvent') return node.approval?.form ?? SUBMISSION;
  return node?.type === 'userTask' ? node.approval?.form : undefined;
}

/** The name of the form that a plugin brings and that a node shows: its own, or that of the submission. */
export function formNameAt(model: ProcessModel, node: FlowNode | undefined, fallback: string | null): string | null {
  return bindingOf(node)?.key ?? bindingOf(submissionOf(model))?.key ?? fallback;
}

/** The form that a node shows: what the task itself names, else the form that was drawn with the process, else that of the submission. */
export function formAt(
  registry: Registered,
  model: ProcessModel,
  node: FlowNode | undefined,
  fallback: string | null,
): FlowForm | undefined {
  const own = node?.type === 'userTask' ? bindingOf(node)?.key : undefined;
  if (own !== undefined || model.formDesign === undefined) return formNamed(registry, formNameAt(model, node, fallback));
  const read = readFormDesign(model.formDesign);
  return read.ok ? formOf(registry, `${model.id}:form`, read.form) : undefined;
}
