import type { Transaction } from '../database/database.js';
import { newId } from '../database/newId.js';
import { fromRequestRow, type RequestRow } from './requestRow.js';
import type { StepAsk } from './stepAsk.js';
import { LeaseLost, StepConflict } from './stepErrors.js';
import type { StepTaken } from './stepTaken.js';
import { fromTaskRow } from './taskRow.js';
import { updateRows } from './updateRows.js';

export interface Planned {
  readonly ask: StepAsk<unknown>;
  readonly taken: StepTaken;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Writes computed steps of different instances: a handful of statements for all of them, instances first, history last.
 *
 * @throws {StepConflict} if an instance has moved on, `LeaseLost` if a job is no longer ours.
 */
export async function storeSteps(tx: Transaction, planned: readonly Planned[]): Promise<void> {
  // Sorted by id: steps of several lanes lock in the same order.
  const steps = [...planned].sort((one, other) => (one.taken.view.id < other.taken.view.id ? -1 : 1));
  const all = steps.map(({ taken }) => taken);
  await storeInstances(tx, all);
  await storeRequests(tx, all);
  await storeTasks(tx, all);
  for (const { ask } of steps) {
    if (ask.fence && (await tx.run(ask.fence.sql, ask.fence.params)) !== 1) throw new LeaseLost();
  }
  await storeTimers(tx, all);
  await storeSubscriptions(tx, all);
  for (const { writing } of all) for (const { sql, params } of writing.statements) await tx.run(sql, params);
  await tx.insert('outbox', all.flatMap(outboxRows));
  for (const [table, rows] of otherRows(all)) await tx.insert(table, rows);
  await tx.insert(
    'idempotency_keys',
    steps.flatMap(({ ask, taken }) => {
      if (!ask.idempotency) return [];
      const { key, personId } = ask.idempotency;
      const result = JSON.stringify(ask.answer(taken) ?? null);
      return [{ person_id: personId, idempotency_key: key, request_id: taken.view.id, result, at: taken.at }];
    }),
  );
  for (const { writing } of all) for (const work of [...writing.within, ...writing.alone]) await work(tx);
  await tx.insert('history_steps', all.flatMap(historyRows));
}

async function storeInstances(tx: Transaction, all: readonly StepTaken[]): Promise<void> {
  const columns = ({ view, instance, history, at }: StepTaken) => ({
    rev: view.rev + 1,
    seq: view.seq + history.length,
    chain: history.at(-1)!.hash,
    status: instance.state,
    state: JSON.stringify(instance),
    ended_at: instance.state === 'active' ? null : at,
  });
  const fresh = all.filter((taken) => taken.isNew);
  const moved = all.filter((taken) => !taken.isNew);
  const rows = moved.map((taken) => ({ id: taken.view.id, rev: taken.view.rev, set: columns(taken) }));
  if ((await updateRows(tx, 'process_instances', rows)) !== rows.length) throw new StepConflict();
  await tx.insert(
    'process_instances',
    fresh.map((taken) => ({
      id: taken.view.id,
      definition_id: taken.view.deployed.id,
      started_at: taken.at,
      ...columns(taken),
    })),
  );
}

async function storeRequests(tx: Transaction, all: readonly StepTaken[]): Promise<void> {
  for (const { view, writing, isNew } of all) {
    const row: RequestRow = { ...view.request, ...writing.request };
    const { id, ...columns } = fromRequestRow(row);
    if (isNew) await tx.insert('requests', [{ id, ...columns }]);
    else {
      const before = fromRequestRow(view.request);
      const set = Object.fromEntries(Object.entries(columns).filter(([name, value]) => value !== before[name]));
      if (Object.keys(set).length > 0) await updateRows(tx, 'requests', [{ id: view.id, set }]);
    }
  }
}

async function storeTasks(tx: Transaction, all: readonly StepTaken[]): Promise<void> {
  const closed = all
    .flatMap(({ writing }) => [...writing.closed.values()])
    .map(({ id, state, why, closedAt, decision, opinion }) => ({
      id,
      set: { state, why, closed_at: closedAt, decision, opinion },
    }));
  if ((await updateRows(tx, 'tasks', closed, " AND state = 'open'")) !== closed.length) throw new StepConflict();
  await tx.insert(
    'tasks',
    all.flatMap(({ writing }) => [...writing.opened.values()].map(fromTaskRow)),
  );
}

async function storeTimers(tx: Transaction, all: readonly StepTaken[]): Promise<void> {
  const gone = all.flatMap(({ view, writing }) => [
    ...[...writing.timersCleared.values()].map(({ token, timer }) => [view.id, token, timer]),
    // A token that was there before may have the timer already: it is set anew.
    ...[...writing.timersSet.values()]
      .filter(({ token }) => token < view.instance.keys)
      .map(({ token, timer }) => [view.id, token, timer]),
  ]);
  await deleteBy(tx, 'timers', 'instance_id = ? AND token = ? AND timer = ?', gone);
  await tx.insert(
    'timers',
    all.flatMap(({ view, writing, at }) =>
      [...writing.timersSet.values()].map(({ token, timer, due }) => ({
        id: newId(at),
        instance_id: view.id,
        token,
        timer,
        due,
      })),
    ),
  );
}

async function storeSubscriptions(tx: Transaction, all: readonly StepTaken[]): Promise<void> {
  const keys = (kind: 'subscriptions' | 'unsubscribed') =>
    all.flatMap(({ view, writing }) => [...writing[kind].values()].map(({ token, event }) => [view.id, token, event]));
  const gone = [...keys('unsubscribed'), ...keys('subscriptions')];
  await deleteBy(tx, 'subscriptions', 'instance_id = ? AND token = ? AND event = ?', gone);
  await tx.insert(
    'subscriptions',
    all.flatMap(({ view, writing }) =>
      [...writing.subscriptions.values()].map(({ token, event, message, correlationKey }) => ({
        instance_id: view.id,
        token,
        event,
        message,
        correlation_key: correlationKey,
      })),
    ),
  );
}

async function deleteBy(tx: Transaction, table: string, condition: string, keys: readonly (readonly unknown[])[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.run(`DELETE FROM \`${table}\` WHERE ${keys.map(() => `(${condition})`).join(' OR ')}`, keys.flat());
}

function outboxRows({ view, writing, at }: StepTaken): Row[] {
  return writing.outbox.map(({ kind, payload, idempotencyKey, due }) => ({
    id: newId(at),
    instance_id: view.id,
    kind,
    payload: JSON.stringify(payload),
    idempotency_key: idempotencyKey,
    due,
    state: 'queued',
  }));
}

function otherRows(all: readonly StepTaken[]): Map<string, Row[]> {
  const tables = new Map<string, Row[]>();
  for (const { writing } of all) {
    for (const [table, rows] of writing.rows) tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  }
  return tables;
}

function historyRows({ view, history }: StepTaken): Row[] {
  return history.map(({ seq, at, by, command, text, hash }) => ({
    instance_id: view.id,
    seq,
    at,
    by_id: by,
    command,
    events: text,
    hash,
  }));
}
