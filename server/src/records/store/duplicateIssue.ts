import type { HttpIssue } from '../../http/httpError.js';
import type { UniqueKey } from '../entity/recordEntity.js';

/** What is told of a value that another record has: that it exists, nothing more. It stands at the last field of the key. */
export function duplicateIssue({ fields }: UniqueKey): HttpIssue {
  const zh = fields.map((field) => field.definition.label.zh).join('、');
  const en = fields.map((field) => field.definition.label.en).join(', ');
  return {
    field: fields.at(-1)!.name,
    id: 'duplicate',
    message: { zh: `已有记录使用了相同的${zh}。`, en: `Another record already has this ${en}.` },
  };
}
