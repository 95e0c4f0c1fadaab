import type { Database } from '../../database/database.js';
import { HttpError } from '../../http/httpError.js';
import type { ImportJob } from './importJob.js';
import { importMoves, type ImportCommand } from './importStates.js';

/**
 * Moves an import into the state that a command leads to, with further columns. Whoever works on it loses it: his next batch is refused.
 *
 * @throws {HttpError} 409 `import_state` if the command is not possible now.
 */
export async function moveImport(
  database: Database,
  job: ImportJob,
  command: ImportCommand,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const state = importMoves[command][job.state];
  if (state === undefined) throw notNow(job.state);
  const changes = { ...columns, state, lease_token: null, lease_until: 0, attempts: 0 };
  const moved = await database.write((tx) =>
    tx.run(
      `UPDATE import_jobs SET ${Object.keys(changes)
        .map((name) => `\`${name}\` = ?`)
        .join(', ')} WHERE id = ? AND state = ?`,
      [...Object.values(changes), job.id, job.state],
    ),
  );
  if (moved === 0) throw notNow(job.state);
}

/** The command is not possible as things stand. */
export const notNow = (state: string) =>
  new HttpError(
    409,
    'import_state',
    { zh: '导入的状态已变化，请刷新后再试。', en: 'The import is in another state by now. Please reload.' },
    { details: { state } },
  );
