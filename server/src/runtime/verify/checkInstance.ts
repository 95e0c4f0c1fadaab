import { createInstance, replay, type Instance } from '@vermilion/engine';
import type { Database } from '../../database/database.js';
import { brokenAt, loadHistory } from '../history.js';
import type { Models } from '../models.js';

/** An instance as it is stored. */
export interface StoredInstance {
  readonly id: string;
  readonly definition_id: string;
  readonly rev: number;
  readonly seq: number;
  readonly state: string;
  readonly status: string;
}

/** The laws that a stored instance breaks: replay, hashes, seats, somebody who can act. */
export async function checkInstance({ read }: Database, models: Models, row: StoredInstance): Promise<string[]> {
  const broken: string[] = [];
  const { model } = (await models.load(read, [row.definition_id])).get(row.definition_id)!;
  const state = JSON.parse(row.state) as Instance;
  const history = await loadHistory(read, row.id);
  const replayed = history.reduce((instance, step) => replay(instance, step.events), createInstance(model, row.id));
  if (JSON.stringify(replayed) !== row.state) broken.push('the history does not replay to the state');
  if (history.length !== row.seq) broken.push(`${row.seq} steps, but ${history.length} in the history`);
  if ((await brokenAt(read, row.id)) !== undefined) broken.push('the chain of hashes is broken');
  if (state.state !== row.status) broken.push('status and state differ');

  const open = await read<{ token: number; seat: number; person_id: string }>(
    "SELECT token, seat, person_id FROM tasks WHERE instance_id = ? AND state = 'open'",
    [row.id],
  );
  const nameOf = (task: (typeof open)[number]) => `${task.token}.${task.seat}.${task.person_id}`;
  const tasks = open.map(nameOf).sort();
  const plain = open.filter((task) => task.seat < 0).map(nameOf);
  const seats = openSeats(state);
  if (JSON.stringify(tasks) !== JSON.stringify([...seats, ...plain].sort()))
    broken.push(`tasks ${tasks.join()} for seats ${seats.join()}`);

  const [waiting] = await read<{ n: number }>(
    `SELECT (SELECT COUNT(*) FROM timers WHERE instance_id = ?) + (SELECT COUNT(*) FROM outbox WHERE instance_id = ?)
          + (SELECT COUNT(*) FROM subscriptions WHERE instance_id = ?) + (SELECT COUNT(*) FROM incidents WHERE instance_id = ?) AS n`,
    [row.id, row.id, row.id, row.id],
  );
  const alive = tasks.length + Number(waiting!.n);
  if (state.state === 'active' && alive === 0) broken.push('nobody can act on it');
  if (state.state !== 'active' && alive > 0) broken.push(`it has ended, but ${alive} things wait for it`);
  return broken;
}

const openSeats = ({ tokens }: Instance): string[] =>
  tokens
    .filter((token) => token.state === 'held')
    .flatMap((token) =>
      (token.ballot?.seats ?? []).filter((seat) => seat.state === 'open').map((seat) => `${token.id}.${seat.id}.${seat.person}`),
    );
