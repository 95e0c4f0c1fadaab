import type { FormBinding } from '@vermilion/engine';
import type { FlowForm } from '../definitions/formOf.js';
import type { VisibleRecord } from '../records/query/showRecord.js';
import { accessAt } from './formEdit.js';

/**
 * What a record says in the fields that a submission shows without letting anybody change them. A field that the requester may not
 * read in the record stays empty.
 */
export function givenBy(
  visible: VisibleRecord | undefined,
  form: FlowForm | undefined,
  binding: FormBinding | undefined,
): Readonly<Record<string, unknown>> {
  if (!visible || !form) return {};
  const { plan, record } = visible;
  const names = Object.keys(form.fields).filter((name) => {
    const field = plan.entity.fields.get(name);
    if (!field || field.definition.computed || accessAt(binding, form, name) !== 'read') return false;
    const access = plan.access(record, field);
    return access === 'read' || access === 'write';
  });
  return Object.fromEntries(names.map((name) => [name, record.fields[name] ?? null]));
}
