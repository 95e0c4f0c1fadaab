import { appendAudit } from '../../database/appendAudit.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Guard } from '../../records/hooks/recordHooks.js';
import type { DuplicatesContext } from '../duplicatesContext.js';
import { findMatches, type Match } from './findMatches.js';
import { showMatches } from './showMatches.js';

/**
 * Refuses what is surely there already, and what probably is unless a reason is given; the reason goes to the audit log.
 *
 * @throws {HttpError} 409 `duplicate_blocked` or `duplicate_needs_reason`, with the records that the asker may see.
 */
export function guardDuplicates({ records, comparisons }: DuplicatesContext): Guard {
  return async ({ actor, entity, id, fields, changed, reason }) => {
    const comparison = comparisons.get(entity.name);
    if (!comparison) return undefined;
    const touched = new Set(changed);
    const matters = comparison.evidence.filter(({ on }) =>
      on.some((index) => comparison.traits[index]!.of === null && touched.has(comparison.traits[index]!.field.name)),
    );
    if (matters.length === 0) return undefined;
    const matches = await findMatches(records, { ...comparison, evidence: matters }, fields, id);
    const at = (level: string) => matches.filter((match) => match.evidence.some((piece) => piece.level === level));
    const blocking = at('block');
    if (blocking.length > 0) throw await refusal(records, actor, entity, 'duplicate_blocked', blocking);
    const doubtful = at('blockUnlessReason');
    if (doubtful.length === 0) return undefined;
    if (reason === undefined) throw await refusal(records, actor, entity, 'duplicate_needs_reason', doubtful);
    return (tx, recordId) =>
      appendAudit(tx, {
        at: records.clock.now(),
        personId: actor.personId,
        action: 'record.duplicateAllowed',
        subject: 'record',
        subjectId: recordId,
        detail: { entity: entity.name, reason, like: doubtful.map(({ record }) => record.id) },
      });
  };
}

const texts = {
  duplicate_blocked: { zh: '已有相同的记录，不能重复保存。', en: 'The same record is there already.' },
  duplicate_needs_reason: {
    zh: '可能已有相同的记录，请说明理由。',
    en: 'The same record may be there already. Please give a reason.',
  },
} as const;

async function refusal(
  records: DuplicatesContext['records'],
  actor: Actor,
  entity: RecordEntity,
  id: keyof typeof texts,
  matches: readonly Match[],
): Promise<HttpError> {
  return new HttpError(409, id, texts[id], { details: { ...(await showMatches(records, actor, entity, matches, 'zh')) } });
}
