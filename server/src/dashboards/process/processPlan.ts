import type { Actor } from '../../http/actor.js';
import type { AccessPlan } from '../../records/accessPlan.js';
import { NONE_SHARED } from '../../records/access/sharedRecords.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import { everything, type Predicate } from '../../records/query/predicate.js';
import { administersRequests } from '../../requests/policy.js';

/** Requests that one has asked for, has or had a task in, or got a copy of: the same that one may open. */
const READABLE =
  'initiator_id = ? OR id IN (SELECT instance_id FROM tasks WHERE person_id = ?) OR id IN (SELECT request_id FROM request_copies WHERE person_id = ?)';
const ROWS: Readonly<Record<string, string>> = {
  'process:request': `id IN (SELECT id FROM requests WHERE ${READABLE})`,
  'process:task': `request IN (SELECT id FROM requests WHERE ${READABLE})`,
};

/** What somebody may see of requests or tasks: rows by his part in them, and of these everything. */
export function processPlan(actor: Actor, entity: RecordEntity): AccessPlan {
  const { personId } = actor;
  const rows: Predicate = administersRequests(actor)
    ? everything
    : { sql: ROWS[entity.name]!, params: [personId, personId, personId] };
  return {
    entity,
    scope: 'all',
    shared: NONE_SHARED,
    rows,
    rowParts: [rows],
    covers: () => true,
    access: () => 'read',
    widestAccess: () => 'read',
    rowsReading: () => rows,
    readsEverywhere: () => true,
  };
}
