import type { Transaction } from '../../database/database.js';
import type { Actor } from '../../http/actor.js';
import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import { showRecord, visibleRecord } from '../query/showRecord.js';
import type { RecordsContext } from '../recordsContext.js';
import { recordsIn, toRow } from '../recordsIn.js';
import { dateIn } from '../serials/assignNumber.js';
import { nextSequence } from '../serials/nextSequence.js';
import { findRecord } from '../store/findRecord.js';
import type { WatchedRecord } from '../watch/recordWatch.js';
import { watchedRecords } from '../watch/watchedRecords.js';
import { actionOffers, type OfferedAction } from './actionOffers.js';

export interface ActionOrder {
  readonly id: string;
  /** `plugin:name` */
  readonly action: string;
  readonly version: number;
}

/**
 * Does with a record what a plugin has declared, in one transaction; everything that it writes is in the history under its title.
 *
 * @returns the records that were written
 * @throws {HttpError} 404 unseen; 403 `action_not_offered` for an action that the actor may not do with it as it stands; 409 if it has
 * changed since it was read; 429 `action_used_up` when the day's times are over.
 */
export async function carryOut(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  { id, action, version }: ActionOrder,
  locale: Locale,
): Promise<readonly WatchedRecord[]> {
  const { database, codec, clock } = context;
  const { record } = await visibleRecord(context, actor, entity, id);
  if (record.version !== version) throw await stale();
  const offer = actionOffers(context, actor, entity)(record).find(({ name }) => name === action);
  if (!offer) throw notOffered();
  const result = await database.write(async (tx) => {
    // Of two who click at once the second comes too late: the version is asked for where it is written.
    const current = await findRecord(tx.query, codec, entity, id);
    if (current?.version !== version) return undefined;
    const now = clock.now();
    await countUse(context, tx, actor, offer, now);
    const changed: WatchedRecord[] = [];
    const inside = recordsIn(context, tx, { by: actor.personId, at: now, note: offer.definition.title }, [current]);
    const records = watchedRecords(inside, (each) => changed.push(each));
    await offer.definition.run({ records, now, person: actor.personId }, toRow(current));
    return changed;
  });
  if (!result) throw await stale();
  return result;

  async function stale(): Promise<HttpError> {
    return refusals.staleVersion(await showRecord(context, actor, entity, id, locale));
  }
}

/** @throws {HttpError} 429 when a person has done it as often as one may on a day. */
async function countUse(
  { timeZone }: Pick<RecordsContext, 'timeZone'>,
  tx: Transaction,
  { personId }: Actor,
  { name, definition: { perDay } }: OfferedAction,
  now: number,
): Promise<void> {
  if (perDay === undefined) return;
  const used = await nextSequence(tx, `action|${name}|${personId}|${dateIn(timeZone, now)}`);
  if (used <= perDay) return;
  throw new HttpError(429, 'action_used_up', {
    zh: `今天的次数（${perDay} 次）已用完，请明天再试。`,
    en: `You have done this ${perDay} times today; try again tomorrow.`,
  });
}

const notOffered = () =>
  new HttpError(403, 'action_not_offered', {
    zh: '该记录目前不能进行此操作，或您没有权限。',
    en: 'This cannot be done with the record as it stands, or not by you.',
  });
