import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { visibleRecord } from '../../records/query/showRecord.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { mergeRecords, type MergeOrder, type MergeResult, type Seen } from './mergeRecords.js';

export interface GroupOrder extends Pick<MergeOrder, 'keep' | 'take' | 'dryRun'> {
  /** One after the other become part of the kept one. */
  readonly gone: readonly Seen[];
}

/** What became of one of the group. */
export interface GroupMember {
  readonly gone: string;
  /** Null: it could not be merged. */
  readonly merge: MergeResult | null;
  /** Stable id of the reason; null: it was merged. */
  readonly problem: string | null;
}

/**
 * Merges several records into one, each by a merge of its own that can be taken apart by itself, the last first. One that cannot be
 * merged stops no other. The same key merges once; a trial tells of each as if it were the only one.
 *
 * @throws {HttpError} 404 for a kept one that is not to be seen, 409 when it has changed.
 */
export async function mergeGroup(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { keep, gone, take, dryRun }: GroupOrder,
  key?: string,
): Promise<readonly GroupMember[]> {
  const members: GroupMember[] = [];
  let kept = keep;
  for (const other of gone) {
    try {
      const part = key === undefined ? undefined : `${key} ${other.id}`;
      const merge = await mergeRecords(context, actor, entity, { keep: kept, gone: other, take, dryRun }, part);
      members.push({ gone: other.id, merge, problem: null });
      // Each merge changes the kept one: the next begins from there.
      if (!dryRun) kept = { id: keep.id, version: (await visibleRecord(context, actor, entity, keep.id)).record.version };
    } catch (error) {
      if (!(error instanceof HttpError) || isAbout(keep, error)) throw error;
      members.push({ gone: other.id, merge: null, problem: error.id });
    }
  }
  return members;
}

/** The kept one is another than the actor has seen: then nothing can be merged into it. */
const isAbout = ({ id }: Seen, { details }: HttpError): boolean => (details['current'] as Partial<Seen> | undefined)?.id === id;
