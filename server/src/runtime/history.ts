import { createHash } from 'node:crypto';
import type { Event, HistoryStep } from '@vermilion/engine';

type Query = <T>(sql: string, params?: readonly unknown[]) => Promise<T[]>;

/** A step as the history keeps it. */
export interface StoredStep extends HistoryStep {
  readonly seq: number;
  readonly command: string;
}

interface Row {
  readonly seq: number;
  readonly at: number;
  readonly by_id: string;
  readonly command: string;
  readonly events: string;
  readonly hash: string;
}

/** The whole history of an instance, in order. */
export async function loadHistory(query: Query, instance: string): Promise<StoredStep[]> {
  const rows = await rowsOf(query, instance);
  return rows.map(({ seq, at, by_id, command, events }) => ({
    seq,
    at,
    by: by_id,
    command,
    events: JSON.parse(events) as Event[],
  }));
}

/** SHA-256 over the hash before and everything of the step, its events as stored text. */
export function stepHash(
  before: string,
  instance: string,
  step: { readonly seq: number; readonly at: number; readonly by: string; readonly command: string; readonly events: string },
): string {
  return createHash('sha256')
    .update(`${before}\n${instance}\n${step.seq}\n${step.at}\n${step.by}\n${step.command}\n`)
    .update(step.events)
    .digest('hex');
}

/** The first step whose hash is not what its content says, or whose number is missing; undefined: the history is sound. */
export async function brokenAt(query: Query, instance: string): Promise<number | undefined> {
  let before = '';
  let expected = 1;
  for (const { seq, at, by_id, command, events, hash } of await rowsOf(query, instance)) {
    if (seq !== expected || hash !== stepHash(before, instance, { seq, at, by: by_id, command, events })) return expected;
    before = hash;
    expected++;
  }
  return undefined;
}

function rowsOf(query: Query, instance: string): Promise<Row[]> {
  const sql = 'SELECT seq, at, by_id, command, events, hash FROM history_steps WHERE instance_id = ? ORDER BY seq';
  return query<Row>(sql, [instance]);
}
