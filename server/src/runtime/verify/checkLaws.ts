import type { Database } from '../../database/database.js';
import { createModels, type Models } from '../models.js';
import { checkInstance, type StoredInstance } from './checkInstance.js';

const PAGE = 200;
const SELECT = 'SELECT id, definition_id, rev, seq, state, status FROM process_instances';

/**
 * What must hold of every stored instance, whatever has happened; answers the violations, `<instance>: <law>`.
 *
 * The history replays to the state; its hashes are sound; open tasks are exactly the seats that may act; a running instance has
 * a task, a timer, a job, a subscription or an incident; one number per step. May run beside steps that are being taken.
 */
export async function checkLaws(database: Database): Promise<string[]> {
  const models = createModels();
  const violations: string[] = [];
  for (let last = ''; ;) {
    const rows = await database.read<StoredInstance>(`${SELECT} WHERE id > ? ORDER BY id LIMIT ?`, [last, PAGE]);
    for (const row of rows) {
      for (const law of await checkAtRest(database, models, row)) violations.push(`${row.id}: ${law}`);
      last = row.id;
    }
    if (rows.length < PAGE) return violations;
  }
}

/** An instance that has moved on while it was being looked at is looked at again: what was read does not belong together. */
async function checkAtRest(database: Database, models: Models, row: StoredInstance): Promise<string[]> {
  for (let seen = row; ;) {
    const broken = await checkInstance(database, models, seen);
    if (broken.length === 0) return broken;
    const [now] = await database.read<StoredInstance>(`${SELECT} WHERE id = ?`, [row.id]);
    if (!now) return [];
    if (now.rev === seen.rev) return broken;
    seen = now;
  }
}
