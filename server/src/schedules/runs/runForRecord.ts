import type { HandlerRecords, ScheduleContext } from '@vermilion/plugin-kit';
import type { Transaction } from '../../database/database.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { closePerson } from '../../organization/people/closePerson.js';
import { recordsIn, toRow } from '../../records/recordsIn.js';
import { dateIn } from '../../records/serials/assignNumber.js';
import type { StoredRecord } from '../../records/values/storedRecord.js';
import type { WatchedRecord } from '../../records/watch/recordWatch.js';
import { watchedRecords } from '../../records/watch/watchedRecords.js';
import { addFormDraft } from '../../requests/formDrafts.js';
import type { RegisteredSchedule } from '../registeredSchedules.js';
import { remindOf } from '../remind/remindOf.js';
import type { SchedulesContext } from '../schedulesContext.js';
import { tellOfRecord } from '../tell/tellOfRecord.js';

/** What was done for one record. */
export interface RecordDone {
  readonly changed: readonly WatchedRecord[];
  /** Ids of those who were told. */
  readonly told: readonly string[];
}

/** Carries a schedule out for one record, in one transaction. */
export async function runForRecord(
  context: SchedulesContext,
  tx: Transaction,
  { name, definition }: RegisteredSchedule,
  entity: RecordEntity,
  stored: StoredRecord,
): Promise<RecordDone> {
  const { records } = context;
  const now = records.clock.now();
  const record = toRow(stored);
  const changed: WatchedRecord[] = [];
  const told: string[] = [];
  const access: HandlerRecords = recordsIn(
    records,
    tx,
    {
      by: null,
      at: now,
      ownerId: stored.ownerId,
      note: definition.title,
    },
    [stored],
  );
  const seen: ScheduleContext = {
    records: watchedRecords(access, (each) => changed.push(each)),
    now,
    today: dateIn(records.timeZone, now),
    people: {
      isActive: (person) => records.world().person(person)?.active === true,
      close: (person) => closePerson(tx, person, name, now),
    },
    afterWorkingTime: (from, duration) => records.world().addWorkingTime(from, duration),
    draftRequest: (flow, person, form) => addFormDraft(tx, person, flow, form, now),
    async tell(receivers, text, occasion) {
      const key = `${name}.${record.id}.${occasion}`;
      told.push(...(await tellOfRecord(context, tx, { entity: entity.name, record, receivers, text, key })));
    },
  };
  if (definition.remind) await remindOf(definition.remind, seen, record, records.timeZone);
  else await definition.run(seen, record);
  return { changed, told };
}
