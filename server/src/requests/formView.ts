import type { FieldDefinition, FormDefinition } from '@vermilion/plugin-kit';
import { isEmpty, kindOf } from '@vermilion/plugin-kit/fields';
import type { FormBinding } from '@vermilion/engine';
import type { FlowForm } from '../definitions/formOf.js';
import type { Labeler } from '../records/labels/createLabeler.js';
import { accessAt } from './formEdit.js';
import { labelsOf } from './formLabels.js';

type Access = 'read' | 'write';

/** The form of a request as one reader sees it at this moment. */
export interface FormView {
  readonly form: {
    readonly form:
      | (FormDefinition & {
          readonly name: string;
          readonly fields: Readonly<Record<string, FieldDefinition & { access: Access }>>;
        })
      | null;
    /** Hidden fields are left out. */
    readonly access: Readonly<Record<string, Access>>;
    readonly required: readonly string[];
  };
  readonly fields: Readonly<Record<string, unknown>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly masked: readonly string[];
}

export interface FormReader {
  /** What the node says where the reader acts now. */
  readonly acts: { readonly binding: FormBinding | undefined } | undefined;
  /** What the nodes say where he has had to do with it: whoever looks on sees what he saw there. Undefined: sees everything. */
  readonly saw: readonly (FormBinding | undefined)[] | undefined;
  /** Who wrote the form sees all of it in the clear. */
  readonly isInitiator: boolean;
}

/** Fields by the permissions of the node; personal and sensitive values are masked for all but the initiator and who may write them. */
export function viewForm(
  form: FlowForm | undefined,
  values: Readonly<Record<string, unknown>>,
  { acts, saw, isInitiator }: FormReader,
  labeler: Labeler,
): FormView {
  if (!form) return { form: { form: null, access: {}, required: [] }, fields: {}, labels: {}, masked: [] };
  const access: Record<string, Access> = {};
  for (const name of Object.keys(form.fields)) {
    const said = acts ? accessAt(acts.binding, form, name) : seen(saw, form, name) ? 'read' : 'hidden';
    if (said !== 'hidden') access[name] = said;
  }
  const masked = Object.keys(access).filter((name) => {
    const isOpen = (form.fields[name]!.sensitivity ?? 'plain') === 'plain' || isInitiator || access[name] === 'write';
    return !isOpen && !isEmpty(values[name]);
  });
  const fields = Object.fromEntries(
    Object.keys(access).map((name) => {
      const value = values[name] ?? null;
      return [name, masked.includes(name) ? kindOf(form.fields[name]!).mask(value) : value];
    }),
  );
  const open = Object.fromEntries(Object.entries(fields).filter(([name]) => !masked.includes(name)));
  const labels = labelsOf(labeler, form, open);
  const shown = Object.fromEntries(Object.entries(access).map(([name, each]) => [name, { ...form.fields[name]!, access: each }]));
  return {
    form: {
      form: {
        ...form.definition,
        name: form.name,
        sections: form.definition.sections.map((section) => ({
          ...section,
          fields: section.fields.filter((name) => name in access),
        })),
        fields: shown,
      },
      access,
      required: acts?.binding?.required ?? [],
    },
    fields,
    labels,
    masked,
  };
}

const seen = (saw: FormReader['saw'], form: FlowForm, field: string): boolean =>
  saw === undefined || saw.some((binding) => accessAt(binding, form, field) !== 'hidden');
