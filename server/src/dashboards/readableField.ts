import type { Text } from '@vermilion/plugin-kit';
import { HttpError } from '../http/httpError.js';
import type { AccessPlan } from '../records/accessPlan.js';
import { fieldNamed, isAutomatic } from '../records/entity/automaticFields.js';
import type { RecordField } from '../records/entity/recordEntity.js';

/**
 * A field that may be measured or grouped by: one that the reader may read in every row that he sees. What is masked or encrypted
 * would be told by a sum or a group.
 *
 * @throws {HttpError} 403 `field_not_readable`
 */
export function readableField(plan: AccessPlan, name: string): RecordField {
  const field = fieldNamed(plan.entity, name);
  if (field && !field.encrypted && (isAutomatic(field) || plan.readsEverywhere(field))) return field;
  throw notReadable(field?.definition.label ?? { zh: name, en: name });
}

/** 403: a widget needs a field that the reader may not read. */
export const notReadable = (label: Text): HttpError =>
  new HttpError(403, 'field_not_readable', {
    zh: `统计需要查看“${label.zh}”的权限。`,
    en: `These numbers need the right to read ${label.en}.`,
  });
