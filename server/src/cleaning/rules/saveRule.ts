import type { CleaningAct, Text } from '@vermilion/plugin-kit';
import { appendAudit } from '../../database/appendAudit.js';
import type { Actor } from '../../http/actor.js';
import { newId } from '../../database/newId.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { idOf } from '../../records/values/idOf.js';
import type { CleaningRuleRow } from './cleaningRule.js';
import { stepIssues } from './stepIssues.js';

export interface RuleDraft {
  readonly title: Text;
  readonly steps: readonly CleaningAct[];
  readonly position: number;
  readonly enabled: boolean;
}

type Context = Pick<RecordsContext, 'database' | 'clock'>;

/**
 * Adds a rule. The same key of the same person does it once.
 *
 * @returns its id
 * @throws {HttpError} 422 for steps that do not fit their fields.
 */
export async function addRule(
  { database, clock }: Context,
  actor: Actor,
  entity: RecordEntity,
  draft: RuleDraft,
  key: string | undefined,
): Promise<string> {
  const at = clock.now();
  const id = key === undefined ? newId(at) : idOf(actor.personId, 'cleaningRule', entity.name, key);
  assertSteps(entity, draft);
  await database.write(async (tx) => {
    if (await findRule(tx.query, entity, id)) return;
    await tx.insert('cleaning_rules', [
      { id, entity: entity.name, ...columnsOf(draft), version: 1, created_at: at, updated_at: at },
    ]);
    await appendAudit(tx, { ...note(actor, at, id), action: 'cleaning.ruleAdded', detail: detailOf(entity, draft) });
  });
  return id;
}

/**
 * Changes a rule; jobs that have been ordered keep the steps that they were ordered with.
 *
 * @throws {HttpError} 404; 409 `stale_version`; 422 for steps that do not fit their fields.
 */
export async function changeRule(
  { database, clock }: Context,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  { version, ...draft }: RuleDraft & { readonly version: number },
): Promise<void> {
  assertSteps(entity, draft);
  const at = clock.now();
  await database.write(async (tx) => {
    const before = await findRule(tx.query, entity, id);
    if (!before) throw refusals.notFound();
    const { title, steps, position, enabled } = columnsOf(draft);
    const changed = await tx.run(
      'UPDATE cleaning_rules SET title = ?, steps = ?, position = ?, enabled = ?, updated_at = ?, version = version + 1 WHERE id = ? AND version = ?',
      [title, steps, position, enabled, at, id, version],
    );
    if (changed === 0) throw refusals.staleVersion({ version: before.version });
    await appendAudit(tx, { ...note(actor, at, id), action: 'cleaning.ruleChanged', detail: detailOf(entity, draft) });
  });
}

/** @throws {HttpError} 404 if there is no such rule of an administrator. */
export async function removeRule({ database, clock }: Context, actor: Actor, entity: RecordEntity, id: string): Promise<void> {
  const at = clock.now();
  await database.write(async (tx) => {
    const removed = await tx.run('DELETE FROM cleaning_rules WHERE id = ? AND entity = ?', [id, entity.name]);
    if (removed === 0) throw refusals.notFound();
    await appendAudit(tx, { ...note(actor, at, id), action: 'cleaning.ruleRemoved', detail: { entity: entity.name } });
  });
}

async function findRule(
  read: Context['database']['read'],
  entity: RecordEntity,
  id: string,
): Promise<CleaningRuleRow | undefined> {
  const [row] = await read<CleaningRuleRow>('SELECT * FROM cleaning_rules WHERE id = ? AND entity = ?', [id, entity.name]);
  return row;
}

function assertSteps(entity: RecordEntity, { steps }: RuleDraft): void {
  const issues = stepIssues(entity, steps);
  if (issues.length > 0) throw refusals.invalid(issues);
}

const columnsOf = ({ title, steps, position, enabled }: RuleDraft) => ({
  title: JSON.stringify(title),
  steps: JSON.stringify(steps),
  position,
  enabled: enabled ? 1 : 0,
});
const detailOf = (entity: RecordEntity, { steps, enabled }: RuleDraft) => ({ entity: entity.name, steps, enabled });
const note = (actor: Actor, at: number, id: string) => ({
  at,
  personId: actor.personId,
  subject: 'cleaning',
  subjectId: id,
});
