import type { Database } from '../../database/database.js';

/** Rows that no correct server leaves behind, by what is wrong with them. Each statement answers ids. */
const IMPOSSIBLE: Readonly<Record<string, string>> = {
  'a timer is leased to nobody': 'SELECT id FROM timers WHERE lease_until > 0 AND lease_token IS NULL',
  'a job is leased to nobody': 'SELECT id FROM outbox WHERE lease_until > 0 AND lease_token IS NULL',
  'a mail is leased to nobody': 'SELECT id FROM mails WHERE lease_until > 0 AND lease_token IS NULL',
  'a mail was sent without an attempt': "SELECT id FROM mails WHERE status = 'sent' AND attempts < 1",
  'a job belongs to no request':
    'SELECT o.id FROM outbox o LEFT JOIN process_instances p ON p.id = o.instance_id WHERE p.id IS NULL',
  'a timer belongs to no request':
    'SELECT t.id FROM timers t LEFT JOIN process_instances p ON p.id = t.instance_id WHERE p.id IS NULL',
  'a seat has two open tasks':
    "SELECT MIN(id) AS id FROM tasks WHERE state = 'open' AND seat >= 0 GROUP BY instance_id, token, seat HAVING COUNT(*) > 1",
  'a decided task has no time': "SELECT id FROM tasks WHERE state <> 'open' AND closed_at IS NULL",
};
const MOST = 100;

/** Timers, jobs, mails and tasks that cannot be; answers `<id>: <what is wrong>`, at most a hundred of a kind. */
export async function checkQueues(database: Database): Promise<string[]> {
  const violations: string[] = [];
  for (const [wrong, sql] of Object.entries(IMPOSSIBLE)) {
    for (const { id } of await database.read<{ id: string }>(`${sql} LIMIT ${MOST}`)) violations.push(`${id}: ${wrong}`);
  }
  return violations;
}
