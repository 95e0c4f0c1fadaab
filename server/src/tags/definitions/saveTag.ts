import { appendAudit } from '../../database/appendAudit.js';
import type { Transaction } from '../../database/database.js';
import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { idOf } from '../../records/values/idOf.js';
import { startRun } from '../runs/startRun.js';
import { assertRule } from './assertRule.js';
import { listDefinitions } from './listDefinitions.js';
import type { TagDefinition } from './tagDefinition.js';
import type { TagDraft } from './tagDraft.js';
import { fieldWithoutTags } from '../../records/write/recordErrors.js';
import { tagOfPlugin, tagTaken } from './tagErrors.js';
import { tagField } from './tagFields.js';

/**
 * Says more of a tag, or of a word that people have typed already. The same key of the same person does it once.
 *
 * @returns its id
 * @throws {HttpError} 422 for a field that holds no tags, a tag that is there, or a rule that cannot be asked.
 */
export async function addTag(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  draft: TagDraft & { readonly field: string },
  key: string | undefined,
): Promise<string> {
  const at = context.clock.now();
  const id = key === undefined ? newId(at) : idOf(actor.personId, 'tag', entity.name, key);
  if (!tagField(entity, draft.field)) throw fieldWithoutTags();
  if (draft.rule !== null) await assertRule(context, actor, entity, draft.rule);
  await context.database.write(async (tx) => {
    const known = await listDefinitions(context, tx.query, entity);
    if (known.some((each) => each.id === id)) return;
    if (known.some(({ field, tag }) => field === draft.field && tag === draft.tag)) throw tagTaken();
    await tx.insert('tag_definitions', [
      {
        id,
        entity: entity.name,
        field: draft.field,
        tag: draft.tag,
        ...columnsOf(draft),
        version: 1,
        created_at: at,
        updated_at: at,
      },
    ]);
    if (draft.rule !== null) await startRun(tx, entity.name, { kind: 'settle' }, at);
    await note(tx, actor, { at, id, entity, action: 'tags.added', detail: draft });
  });
  return id;
}

/**
 * Changes a tag; another word takes its place in all records, and a changed rule is asked of all of them.
 *
 * @throws {HttpError} 404; 409 `stale_version`, `tag_of_plugin`; 422 for a word that is another tag, or a rule that cannot be asked.
 */
export async function changeTag(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  id: string,
  { version, ...draft }: TagDraft & { readonly version: number },
): Promise<void> {
  const at = context.clock.now();
  if (draft.rule !== null) await assertRule(context, actor, entity, draft.rule);
  await context.database.write(async (tx) => {
    const known = await listDefinitions(context, tx.query, entity);
    const before = ownTag(known, id);
    if (known.some((each) => each.id !== id && each.field === before.field && each.tag === draft.tag)) throw tagTaken();
    const columns = { tag: draft.tag, ...columnsOf(draft), updated_at: at };
    const changed = await tx.run(
      `UPDATE tag_definitions SET ${Object.keys(columns)
        .map((name) => `${name} = ?`)
        .join(', ')}, version = version + 1 WHERE id = ? AND version = ?`,
      [...Object.values(columns), id, version],
    );
    if (changed === 0) throw refusals.staleVersion({ version: before.version });
    if (before.tag !== draft.tag) {
      const replaced = { field: before.field, from: before.tag, to: draft.tag, merged: false, personId: actor.personId };
      await startRun(tx, entity.name, { kind: 'replace', ...replaced }, at);
    }
    if (JSON.stringify(before.rule) !== JSON.stringify(draft.rule)) await startRun(tx, entity.name, { kind: 'settle' }, at);
    await note(tx, actor, { at, id, entity, action: 'tags.changed', detail: { ...draft, was: before.tag } });
  });
}

/**
 * Removes a tag, also from the records that have it.
 *
 * @throws {HttpError} 404; 409 `tag_of_plugin`.
 */
export async function removeTag(context: RecordsContext, actor: Actor, entity: RecordEntity, id: string): Promise<void> {
  const at = context.clock.now();
  await context.database.write(async (tx) => {
    const { field, tag } = ownTag(await listDefinitions(context, tx.query, entity), id);
    await tx.run('DELETE FROM tag_definitions WHERE id = ?', [id]);
    const replaced = { field, from: tag, to: null, merged: false, personId: actor.personId };
    await startRun(tx, entity.name, { kind: 'replace', ...replaced }, at);
    await note(tx, actor, { at, id, entity, action: 'tags.removed', detail: { field, tag } });
  });
}

/**
 * Makes one of two tags: records that have `from` get `to`, and `from` is no more. Also for words that were only typed.
 *
 * @throws {HttpError} 409 `tag_of_plugin`; 422 for a field that holds no tags, or for one and the same word.
 */
export async function mergeTags(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { field, from, to }: { readonly field: string; readonly from: string; readonly to: string },
): Promise<void> {
  const at = context.clock.now();
  if (!tagField(entity, field)) throw fieldWithoutTags();
  if (from === to) throw tagTaken();
  await context.database.write(async (tx) => {
    const known = await listDefinitions(context, tx.query, entity);
    const gone = known.find((each) => each.field === field && each.tag === from);
    if (gone?.ofPlugin) throw tagOfPlugin();
    if (gone) await tx.run('DELETE FROM tag_definitions WHERE id = ?', [gone.id]);
    const replaced = { field, from, to, merged: true, personId: actor.personId };
    await startRun(tx, entity.name, { kind: 'replace', ...replaced }, at);
    await note(tx, actor, { at, id: gone?.id ?? null, entity, action: 'tags.merged', detail: { field, from, to } });
  });
}

/** @throws {HttpError} 404; 409 if it belongs to a plugin. */
function ownTag(known: readonly TagDefinition[], id: string): TagDefinition {
  const found = known.find((each) => each.id === id);
  if (!found) throw refusals.notFound();
  if (found.ofPlugin) throw tagOfPlugin();
  return found;
}

const columnsOf = ({ group, color, rule, expiresDays }: TagDraft) => ({
  tag_group: group,
  color,
  rule: rule === null ? null : JSON.stringify(rule),
  expires_days: expiresDays,
});

const note = (
  tx: Transaction,
  actor: Actor,
  {
    at,
    id,
    entity,
    action,
    detail,
  }: {
    readonly at: number;
    readonly id: string | null;
    readonly entity: RecordEntity;
    readonly action: string;
    readonly detail: object;
  },
) =>
  appendAudit(tx, {
    at,
    personId: actor.personId,
    action,
    subject: 'tag',
    subjectId: id,
    detail: { entity: entity.name, ...detail },
  });
