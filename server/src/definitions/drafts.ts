import { appendAudit } from '../database/appendAudit.js';
import { UniqueViolation } from '../database/errors.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { personBrief, type PersonBrief } from '../organization/personBrief.js';
import type { DefinitionsContext } from './definitionsContext.js';

/** A diagram that somebody works on. */
export interface DraftView {
  readonly xml: string;
  readonly revision: number;
  readonly updatedAt: number;
  readonly updatedBy: PersonBrief | null;
}

export async function findDraft({ database, world }: DefinitionsContext, flow: string): Promise<DraftView | undefined> {
  const [row] = await database.read<{ xml: string; revision: number; updated_at: number; updated_by: string }>(
    'SELECT xml, revision, updated_at, updated_by FROM flow_drafts WHERE flow_key = ?',
    [flow],
  );
  if (!row) return undefined;
  const updatedBy = personBrief(world.current(), row.updated_by);
  return { xml: row.xml, revision: row.revision, updatedAt: row.updated_at, updatedBy };
}

/**
 * Saves a draft over the revision that the designer has seen; 0: there was none.
 *
 * @throws {HttpError} 409 `stale_version` with the draft as it now is.
 */
export async function saveDraft(
  context: DefinitionsContext,
  actor: Actor,
  flow: string,
  { xml, revision }: { readonly xml: string; readonly revision: number },
): Promise<number> {
  const { database, clock } = context;
  const next = revision + 1;
  const saved = await database.write((tx) =>
    tx.run('UPDATE flow_drafts SET xml = ?, revision = ?, updated_at = ?, updated_by = ? WHERE flow_key = ? AND revision = ?', [
      xml,
      next,
      clock.now(),
      actor.personId,
      flow,
      revision,
    ]),
  );
  if (saved === 1) return next;
  const current = await findDraft(context, flow);
  if (current || revision !== 0) throw refusals.staleVersion(current ?? null);
  try {
    await database.write((tx) =>
      tx.insert('flow_drafts', [{ flow_key: flow, xml, revision: next, updated_at: clock.now(), updated_by: actor.personId }]),
    );
  } catch (error) {
    if (error instanceof UniqueViolation) throw refusals.staleVersion(await findDraft(context, flow));
    throw error;
  }
  return next;
}

/** Throws a draft away; a drawn flow that was never published goes with it. */
export async function deleteDraft({ database, clock, flows }: DefinitionsContext, actor: Actor, flow: string): Promise<void> {
  await database.write(async (tx) => {
    await tx.run('DELETE FROM flow_drafts WHERE flow_key = ?', [flow]);
    const gone = await tx.run(
      'DELETE FROM flows WHERE flow_key = ? AND NOT EXISTS (SELECT 1 FROM definitions d WHERE d.flow_key = ?)',
      [flow, flow],
    );
    if (gone === 0) return;
    await appendAudit(tx, {
      at: clock.now(),
      personId: actor.personId,
      action: 'flow.removed',
      subject: 'flow',
      subjectId: flow,
      detail: {},
    });
  });
  await flows.refresh();
}
