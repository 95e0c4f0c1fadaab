import { isMaskedText } from '@vermilion/plugin-kit/fields';
import type { HttpIssue } from '../../http/httpError.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { maskedValue } from '../../records/write/checkAccess.js';
import type { IntakeItem } from './intakeItem.js';

/** What the key does not let in: fields outside its scope (one that does not exist is told apart), and masked values. */
export function itemIssues(entity: RecordEntity, allowed: readonly string[], { fields }: IntakeItem): HttpIssue[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const field = entity.fields.get(name);
    if (!field) return [issue(name, 'unknown_field', `没有“${name}”这个字段。`, `There is no field ${name}.`)];
    const { label, computed } = field.definition;
    if (computed)
      return [
        issue(name, 'computed_field', `“${label.zh}”由系统计算，不能写入。`, `${label.en} is computed and cannot be sent.`),
      ];
    if (!allowed.includes(name))
      return [issue(name, 'field_not_in_scope', `这个密钥不能写入“${label.zh}”。`, `The key does not let ${label.en} be sent.`)];
    return isMaskedText(field.definition, value) ? [maskedValue(field)] : [];
  });
}

const issue = (field: string, id: string, zh: string, en: string): HttpIssue => ({ field, id, message: { zh, en } });
