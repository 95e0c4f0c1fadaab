import type { FormDefinition } from '@vermilion/plugin-kit';
import type { FieldMeta } from './entityMeta.js';

/** A form as one reader knows it, with the definitions of the fields that it shows him. */
export interface FormMeta extends FormDefinition {
  /** `crm:contractApplication`. */
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldMeta>>;
}

/** @param fields of the form's entity that the reader may see */
export function formMeta(name: string, form: FormDefinition, fields: Readonly<Record<string, FieldMeta>>): FormMeta {
  const extra = Object.fromEntries(
    Object.entries(form.extra ?? {}).map(([field, definition]) => [field, { ...definition, access: 'write' as const }]),
  );
  const known: Readonly<Record<string, FieldMeta>> = { ...fields, ...extra };
  const named = new Set(form.sections.flatMap((section) => section.fields));
  return {
    ...form,
    name,
    sections: form.sections.map((section) => ({ ...section, fields: section.fields.filter((field) => field in known) })),
    fields: Object.fromEntries(Object.entries(known).filter(([field]) => named.has(field))),
  };
}
