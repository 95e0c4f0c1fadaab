import type { FieldDefinition } from '../definition/field.js';
import { accept, refuse, type Parsed } from '../validation/parsed.js';
import type { ParseContext } from './fieldKind.js';
import { isEmpty } from './isEmpty.js';
import { isMaskedText } from './isMaskedText.js';
import { kindOf } from './kindOf.js';

/**
 * Takes a JSON value for a field: null if it is empty, else what its kind makes of it. The mask of a personal or sensitive value is
 * refused, since it would overwrite the value.
 *
 * @param required defaults to the field's own; conditions of a form may say otherwise
 */
export function parseField(
  field: FieldDefinition,
  input: unknown,
  context?: ParseContext,
  required: boolean = field.required === true,
): Parsed<unknown> {
  if ((field.sensitivity ?? 'plain') !== 'plain' && isMaskedText(field, input)) return maskedValue(field);
  if (!isEmpty(input)) return kindOf(field).parse(input, field, context);
  return required ? refuse('required', `请填写${field.label.zh}`, `${field.label.en} is required.`) : accept(null);
}

const maskedValue = ({ label }: FieldDefinition): Parsed<never> =>
  refuse(
    'masked_value',
    `“${label.zh}”是脱敏后的内容，不能保存；未修改的字段请不要提交`,
    `${label.en} is the masked text and cannot be saved. Send changed fields only.`,
  );
