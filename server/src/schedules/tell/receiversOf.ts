import type { Receiver, RecordRow } from '@vermilion/plugin-kit';
import type { Transaction } from '../../database/database.js';
import { mayReadRecord } from '../../records/mayReadRecord.js';
import type { SchedulesContext } from '../schedulesContext.js';

/** Ids of those who are told about a record: they are there, and may see it; deciders see it by their task. */
export async function receiversOf(
  context: Pick<SchedulesContext, 'records' | 'actorOf'>,
  tx: Transaction,
  entity: string,
  record: RecordRow,
  receivers: readonly Receiver[],
): Promise<ReadonlySet<string>> {
  const { records, actorOf } = context;
  const world = records.world();
  const told = new Set<string>();
  for (const receiver of receivers) {
    const isTask = receiver === 'deciders';
    const people = isTask ? await decidersOf(tx, entity, record.id) : peopleOf(context, record, receiver);
    for (const person of people) {
      const actor = world.person(person)?.active ? actorOf(person) : undefined;
      if (actor && (isTask || (await mayReadRecord(records, actor, entity, record.id)))) told.add(person);
    }
  }
  return told;
}

function peopleOf(
  { records }: Pick<SchedulesContext, 'records'>,
  record: RecordRow,
  receiver: Exclude<Receiver, 'deciders'>,
): readonly string[] {
  const world = records.world();
  const owner = record.ownerId ?? null;
  if (receiver === 'owner') return owner === null ? [] : [owner];
  if (receiver === 'leader') {
    const department = owner === null ? undefined : world.person(owner)?.department;
    const leader = department ? world.department(department)?.leader : undefined;
    return leader ? [leader] : [];
  }
  if ('role' in receiver) return world.peopleWithRole(receiver.role);
  const person = record[receiver.field];
  return typeof person === 'string' ? [person] : [];
}

async function decidersOf(tx: Transaction, entity: string, recordId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ person_id: string }>(
    `SELECT DISTINCT t.person_id FROM requests r JOIN tasks t ON t.instance_id = r.id
     WHERE r.record_entity = ? AND r.record_id = ? AND r.status = 'pending' AND t.state = 'open'`,
    [entity, recordId],
  );
  return rows.map(({ person_id }) => person_id);
}
