import type { FlowNode, FormBinding, ProcessModel } from '@vermilion/engine';
import type { EntityDefinition, FieldDefinition, FormDefinition } from '@vermilion/plugin-kit';
import { formFields, type EntityNamed } from '@vermilion/plugin-kit/fields';
import type { Registry } from '../plugins/registry.js';

/** A form with what stands behind it. */
export interface FlowForm {
  readonly name: string;
  readonly definition: FormDefinition;
  /** Full name of its entity. */
  readonly entityName: string;
  readonly entity: EntityDefinition;
  /** All fields that the sections name. */
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** Finds what the rows of its tables are. */
  readonly child: EntityNamed;
}

/** The form of a name; undefined if no plugin brings it (any more). */
export function formNamed(registry: Pick<Registry, 'forms' | 'entities'>, name: string | null | undefined): FlowForm | undefined {
  const definition = name === null || name === undefined ? undefined : registry.forms.get(name);
  const entity = definition && registry.entities.get(definition.entity);
  if (!definition || !entity) return undefined;
  return {
    name: name!,
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

/** The form that a node shows: its own, or that of the submission. */
export function formNameAt(model: ProcessModel, node: FlowNode | undefined, fallback: string | null): string | null {
  return bindingOf(node)?.key ?? bindingOf(submissionOf(model))?.key ?? fallback;
}
