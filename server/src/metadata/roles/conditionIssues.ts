import { grantConditionKinds, type EntityDefinition, type FieldKindName, type GrantCondition } from '@vermilion/plugin-kit';
import { kindOf } from '@vermilion/plugin-kit/fields';
import type { HttpIssue } from '../../http/httpError.js';

const KINDS: ReadonlySet<FieldKindName> = new Set(grantConditionKinds);

/** What is wrong with the conditions that narrow a grant on an entity. */
export function conditionIssues(
  name: string,
  { fields }: EntityDefinition,
  conditions: readonly GrantCondition[],
): readonly HttpIssue[] {
  return conditions.flatMap((condition) => {
    const place = `${name}.${condition.field}`;
    const field = Object.hasOwn(fields, condition.field) ? fields[condition.field] : undefined;
    if (!field) return [issue('unknown_field', `${place} 不存在`, `Expected a known field, but there is no ${place}.`)];
    const { label } = field;
    if (!KINDS.has(field.kind) || field.sensitivity === 'sensitive')
      return [issue('not_comparable', `“${label.zh}”不能用作数据范围条件`, `${label.en} cannot narrow the rows of a grant.`)];
    const isSound = valuesOf(condition)?.every(
      (value) => value === '$me' || value === '$myDept' || kindOf(field).parse(value, field).ok,
    );
    if (isSound) return [];
    return [issue('value', `“${label.zh}”的条件值不正确`, `Expected another value to compare ${label.en} with.`)];
  });
}

/** What a condition compares with; undefined: not what its operator needs. */
function valuesOf({ op, value }: GrantCondition): readonly unknown[] | undefined {
  if (op === 'empty' || op === 'notEmpty') return value === undefined ? [] : undefined;
  if (op === 'in' || op === 'notIn') return Array.isArray(value) ? value : undefined;
  return value === undefined || Array.isArray(value) ? undefined : [value];
}

const issue = (id: string, zh: string, en: string): HttpIssue => ({ field: 'grants', id, message: { zh, en } });
