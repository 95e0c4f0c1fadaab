import { appendAudit } from '../../database/appendAudit.js';
import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { idOf } from '../../records/values/idOf.js';
import { listRules } from '../rules/listRules.js';
import { NO_COUNTS } from './cleaningJob.js';

/**
 * Orders a trial of rules: what they would change is counted and shown, and nothing is written before it is applied. The same key of
 * the same person does it once.
 *
 * @param rules ids of the rules; absent: all that are enabled
 * @returns id of the job
 * @throws {HttpError} 422 for a rule that the entity has not, or if there is nothing to be done.
 */
export async function orderJob(
  { database, clock, registry }: Pick<RecordsContext, 'database' | 'clock' | 'registry'>,
  actor: Actor,
  entity: RecordEntity,
  rules: readonly string[] | undefined,
  key: string | undefined,
): Promise<string> {
  const at = clock.now();
  const id = key === undefined ? newId(at) : idOf(actor.personId, 'cleaning', entity.name, key);
  const known = await listRules({ database, registry }, entity);
  if (rules?.some((wanted) => !known.some((rule) => rule.id === wanted))) throw unknownRule();
  const chosen = known.filter((rule) => (rules ? rules.includes(rule.id) : rule.enabled));
  const steps = chosen.flatMap((rule) => rule.steps);
  if (steps.length === 0) throw nothingToDo();
  await database.write(async (tx) => {
    const [before] = await tx.query('SELECT id FROM cleaning_jobs WHERE id = ?', [id]);
    if (before) return;
    await tx.insert('cleaning_jobs', [
      {
        id,
        entity: entity.name,
        person_id: actor.personId,
        state: 'trying',
        steps: JSON.stringify(steps),
        counts: JSON.stringify(NO_COUNTS),
        created_at: at,
        due: at,
      },
    ]);
    await appendAudit(tx, {
      at,
      personId: actor.personId,
      action: 'cleaning.tried',
      subject: 'cleaning',
      subjectId: id,
      detail: { entity: entity.name, rules: chosen.map((rule) => rule.id) },
    });
  });
  return id;
}

const unknownRule = () =>
  refusals.invalid([
    {
      field: 'rules',
      id: 'unknown_rule',
      message: { zh: '所选规则不存在，可能已被删除。', en: 'Expected rules of this entity, but one of them does not exist.' },
    },
  ]);
const nothingToDo = () =>
  refusals.invalid([
    {
      field: 'rules',
      id: 'no_steps',
      message: { zh: '没有可执行的清洗规则，请先启用或新建。', en: 'Expected at least one rule with a step, but there is none.' },
    },
  ]);
