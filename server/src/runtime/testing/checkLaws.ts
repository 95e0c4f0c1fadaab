import { createInstance, replay, type Instance } from '@vermilion/engine';
import type { Database } from '../../database/database.js';
import { brokenAt, loadHistory } from '../history.js';
import { createModels } from '../models.js';

/**
 * What must hold of every stored instance, whatever has happened; answers the violations.
 *
 * The history replays to the state; its hashes are sound; open tasks are exactly the seats that may act; a running instance has
 * a task, a timer, a job, a subscription or an incident; one revision per transaction, one number per step.
 */
export async function checkLaws(database: Database): Promise<string[]> {
  const violations: string[] = [];
  const models = createModels();
  const rows = await database.read<{
    id: string;
    definition_id: string;
    seq: number;
    chain: string;
    state: string;
    status: string;
  }>('SELECT id, definition_id, seq, chain, state, status FROM process_instances');
  for (const row of rows) {
    const complain = (law: string) => violations.push(`${row.id}: ${law}`);
    const { model } = (await models.load(database.read, [row.definition_id])).get(row.definition_id)!;
    const state = JSON.parse(row.state) as Instance;
    const history = await loadHistory(database.read, row.id);
    const replayed = history.reduce((instance, step) => replay(instance, step.events), createInstance(model, row.id));
    if (JSON.stringify(replayed) !== row.state) complain('the history does not replay to the state');
    if (history.length !== row.seq) complain(`${row.seq} steps, but ${history.length} in the history`);
    if ((await brokenAt(database.read, row.id)) !== undefined) complain('the chain of hashes is broken');
    if (state.state !== row.status) complain('status and state differ');

    const open = await database.read<{ token: number; seat: number; person_id: string }>(
      "SELECT token, seat, person_id FROM tasks WHERE instance_id = ? AND state = 'open'",
      [row.id],
    );
    const tasks = open.map((task) => `${task.token}.${task.seat}.${task.person_id}`).sort();
    const seats = state.tokens
      .filter((token) => token.state === 'held')
      .flatMap((token) =>
        (token.ballot?.seats ?? [])
          .filter((seat) => seat.state === 'open')
          .map((seat) => `${token.id}.${seat.id}.${seat.person}`),
      );
    const plain = open.filter((task) => task.seat < 0).map((task) => `${task.token}.${task.seat}.${task.person_id}`);
    if (JSON.stringify(tasks) !== JSON.stringify([...seats, ...plain].sort()))
      complain(`tasks ${tasks.join()} for seats ${seats.join()}`);

    const waiting = await database.read<{ n: number }>(
      `SELECT (SELECT COUNT(*) FROM timers WHERE instance_id = ?) + (SELECT COUNT(*) FROM outbox WHERE instance_id = ?)
            + (SELECT COUNT(*) FROM subscriptions WHERE instance_id = ?) + (SELECT COUNT(*) FROM incidents WHERE instance_id = ?) AS n`,
      [row.id, row.id, row.id, row.id],
    );
    const alive = tasks.length + waiting[0]!.n;
    if (state.state === 'active' && alive === 0) complain('nobody can act on it');
    if (state.state !== 'active' && alive > 0) complain(`it has ended, but ${alive} things wait for it`);
  }
  return violations;
}
