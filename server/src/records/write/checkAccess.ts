import { isMaskedText } from '@vermilion/plugin-kit/fields';
import type { HttpIssue } from '../../http/httpError.js';
import { atLeast } from '../access/fieldAccess.js';
import type { AccessPlan } from '../accessPlan.js';
import type { RecordField } from '../entity/recordEntity.js';
import type { StoredRecord } from '../values/storedRecord.js';

export const unknownField = (name: string): HttpIssue => ({
  field: name,
  id: 'unknown_field',
  message: { zh: `没有“${name}”这个字段。`, en: `There is no field ${name}.` },
});

export const notWritable = ({ name, definition: { label } }: RecordField): HttpIssue => ({
  field: name,
  id: 'not_writable',
  message: { zh: `您不能修改“${label.zh}”。`, en: `You may not change ${label.en}.` },
});

/** A value as it is shown to those who may not read it: would overwrite what it hides. */
export const maskedValue = ({ name, definition: { label } }: RecordField): HttpIssue => ({
  field: name,
  id: 'masked_value',
  message: {
    zh: `“${label.zh}”是脱敏后的内容，不能保存；未修改的字段请不要提交。`,
    en: `${label.en} is the masked text and cannot be saved. Send changed fields only.`,
  },
});

/** What a creator may not fill in. Computed fields are refused later, by the rules of the entity. */
export function creationIssues(plan: AccessPlan, fields: Readonly<Record<string, unknown>>): HttpIssue[] {
  return Object.keys(fields).flatMap((name) => {
    const field = plan.entity.fields.get(name);
    const access = field && plan.widestAccess(field);
    if (!field || access === 'hidden') return [unknownField(name)];
    return access === 'write' || field.definition.computed ? [] : [notWritable(field)];
  });
}

/** What an editor may not change in this record. A hidden field is answered like one that does not exist. */
export function editIssues(
  plans: { readonly view: AccessPlan; readonly edit: AccessPlan },
  record: StoredRecord,
  fields: Readonly<Record<string, unknown>>,
): HttpIssue[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const field = plans.view.entity.fields.get(name);
    const seen = field && plans.view.access(record, field);
    if (!field || !seen || seen === 'hidden') return [unknownField(name)];
    if (!atLeast(seen, 'read') && isMasked(field, record.fields[name], value)) return [maskedValue(field)];
    const writable = plans.edit.access(record, field) === 'write' || field.definition.computed;
    return writable ? [] : [notWritable(field)];
  });
}

const isMasked = (field: RecordField, stored: unknown, value: unknown) =>
  isMaskedText(field.definition, value) || (stored !== null && value === field.kind.mask(stored));
