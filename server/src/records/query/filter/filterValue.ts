import { isEmpty } from '@vermilion/plugin-kit/fields';
import type { HttpError } from '../../../http/httpError.js';
import type { RecordEntity, RecordField } from '../../entity/recordEntity.js';
import { filterIssue } from '../filterIssue.js';
import type { FilterContext } from './filterContext.js';

/** One condition on a field. */
export interface Condition extends FilterContext {
  readonly entity: RecordEntity;
  readonly field: RecordField;
}

/** The value as stored. */
export const filterValue = (value: unknown, condition: Condition): unknown =>
  condition.codec.store(condition.entity, condition.field, parsedValue(value, condition));

/** What the index of an encrypted field may hold for the value. */
export const filterHashes = (value: unknown, condition: Condition): readonly unknown[] =>
  condition.codec.hashes(condition.entity, condition.field, parsedValue(value, condition));

/**
 * The value as its kind reads it: strict about types, since MySQL finds the number 0 equal to any text. `$me` and `$myDept` are whoever asks.
 *
 * @throws {HttpError} 422 if the field cannot have such a value.
 */
function parsedValue(value: unknown, { field, actor }: Condition): unknown {
  const meant =
    value === '$me' && field.kind.name === 'user'
      ? actor.personId
      : value === '$myDept' && field.kind.name === 'dept'
        ? actor.departmentId
        : value;
  const parsed = isEmpty(meant) ? undefined : field.kind.parse(meant, field.definition);
  if (!parsed?.ok) {
    const message = parsed?.message ?? { zh: '请填写筛选值。', en: 'Expected a value to filter by.' };
    throw filterIssue('filter', parsed?.code ?? 'required', {
      zh: `“${field.definition.label.zh}”：${message.zh}`,
      en: `"${field.definition.label.en}": ${message.en}`,
    });
  }
  return parsed.value;
}

const LONGEST_PART = 100;

/**
 * A part of a text.
 *
 * @throws {HttpError} 422 if it is empty, too long or no text.
 */
export function filterPart(value: unknown, { field }: Condition): string {
  if (typeof value === 'string' && !isEmpty(value) && value.length <= LONGEST_PART) return value;
  throw wrongValue(field, `a text of at most ${LONGEST_PART} characters`, `不超过 ${LONGEST_PART} 个字符的文本`);
}

const MOST_VALUES = 100;

/**
 * Several values to choose from.
 *
 * @throws {HttpError} 422 if it is not a list of 1 to 100.
 */
export function filterValues(value: unknown, { field }: Condition): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0 && value.length <= MOST_VALUES) return value;
  throw wrongValue(field, `a list of 1 to ${MOST_VALUES} values`, `1 至 ${MOST_VALUES} 个值的列表`);
}

/** 422: the value is not what the operator needs. */
export const wrongValue = (field: RecordField, en: string, zh: string): HttpError =>
  filterIssue('filter', 'type', {
    zh: `“${field.definition.label.zh}”的筛选值应为${zh}。`,
    en: `Expected ${en} to filter "${field.definition.label.en}" by.`,
  });
