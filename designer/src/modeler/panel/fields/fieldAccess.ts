import type { FieldValue, FormValue } from '../../extension/extensionValues.js';

export type Access = 'hidden' | 'read' | 'write';
export const accesses: readonly Access[] = ['hidden', 'read', 'write'];

/** What a field may be at a node; `otherwise`: for those that the node does not name. */
export function accessOf(form: FormValue, field: string, otherwise: Access): Access {
  const named = form.fields?.find(({ name }) => name === field)?.access;
  return (named ?? form.otherwise ?? otherwise) as Access;
}

/** The settings with another access for a field; one that is the same as for all others is not written down. */
export function withAccess(form: FormValue, field: string, access: Access, otherwise: Access): FormValue {
  const rest = (form.otherwise ?? otherwise) as Access;
  const required = access === 'write' && isRequired(form, field);
  return withField(form, field, {
    name: field,
    ...(access === rest ? {} : { access }),
    ...(required ? { required } : {}),
  });
}

export function isRequired(form: FormValue, field: string): boolean {
  return form.fields?.find(({ name }) => name === field)?.required === true;
}

/** The settings with a field that must, or need not, be filled in here. */
export function withRequired(form: FormValue, field: string, required: boolean): FormValue {
  const { required: _before, ...kept } = form.fields?.find(({ name }) => name === field) ?? { name: field };
  return withField(form, field, { ...kept, ...(required ? { required } : {}) });
}

function withField(form: FormValue, field: string, value: FieldValue): FormValue {
  const says = value.access !== undefined || value.required === true;
  const fields = form.fields ?? [];
  const at = fields.findIndex(({ name }) => name === field);
  if (at < 0) return says ? { ...form, fields: [...fields, value] } : form;
  return { ...form, fields: says ? fields.with(at, value) : fields.toSpliced(at, 1) };
}
