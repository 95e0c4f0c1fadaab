import { newId } from '../database/newId.js';
import type { Transaction } from '../database/database.js';
import { marks } from '../database/marks.js';
import type { Actor } from '../http/actor.js';
import { refusals } from '../http/refusals.js';
import { grantReading } from '../records/access/recordGrants.js';
import type { RequestRow } from '../runtime/requestRow.js';
import { readableRequest } from './policy.js';
import { requestErrors } from './requestErrors.js';
import type { RequestsContext } from './requestsContext.js';

/** How the floor of the notifications tells people of something that was said on a request. */
export interface Tell {
  /** Stores the messages in the same transaction. */
  store(
    tx: Transaction,
    message: {
      readonly kind: 'commented' | 'copied' | 'urged';
      readonly request: RequestRow;
      readonly by: string;
      readonly people: readonly string[];
      readonly text: string | null;
      /** Makes it unique: the same thing is told once. */
      readonly key: string;
    },
  ): Promise<void>;
  /** After the commit: open pages look again. */
  announce(people: readonly string[], requestId: string): void;
}

const FOREVER = 8_640_000_000_000_000;
const URGE_PAUSE_MS = 600_000;

/** Adds a comment; whoever is mentioned gets a copy of the request, and so may read it. */
export async function commentOn(
  context: RequestsContext,
  tell: Tell,
  actor: Actor,
  id: string,
  { text, mentions, key }: { readonly text: string; readonly mentions: readonly string[]; readonly key?: string | undefined },
): Promise<string> {
  const request = await readableRequest(context, actor, id);
  checkPeople(context, 'mentions', mentions);
  const at = context.clock.now();
  const comment = newId(at);
  const said = key === undefined ? undefined : await saidBefore(context, actor, key);
  if (said !== undefined) return said;
  const told = await context.database.write(async (tx) => {
    if (key !== undefined) {
      const result = JSON.stringify(comment);
      await tx.insert('idempotency_keys', [{ person_id: actor.personId, idempotency_key: key, request_id: id, result, at }]);
    }
    await tx.insert('request_comments', [
      { id: comment, request_id: id, by_id: actor.personId, at, text, mentions: JSON.stringify(mentions) },
    ]);
    await addCopies(tx, request, actor.personId, mentions, null, at);
    const open = await tx.query<{ person_id: string }>("SELECT person_id FROM tasks WHERE instance_id = ? AND state = 'open'", [
      id,
    ]);
    const people = new Set([request.initiatorId, ...open.map((row) => row.person_id), ...mentions]);
    people.delete(actor.personId);
    await tell.store(tx, { kind: 'commented', request, by: actor.personId, people: [...people], text, key: comment });
    return [...people];
  });
  tell.announce(told, id);
  return comment;
}

/** The comment that the same click has made. */
async function saidBefore({ database }: RequestsContext, { personId }: Actor, key: string): Promise<string | undefined> {
  const [row] = await database.read<{ result: string }>(
    'SELECT result FROM idempotency_keys WHERE person_id = ? AND idempotency_key = ?',
    [personId, key],
  );
  return row && (JSON.parse(row.result) as string);
}

/** Gives people a copy. Whoever has one already keeps it. */
export async function copyTo(
  context: RequestsContext,
  tell: Tell,
  actor: Actor,
  id: string,
  { people, note }: { readonly people: readonly string[]; readonly note: string | null },
): Promise<void> {
  const request = await readableRequest(context, actor, id);
  checkPeople(context, 'people', people);
  const at = context.clock.now();
  const told = await context.database.write(async (tx) => {
    const added = await addCopies(tx, request, actor.personId, people, note, at);
    await tell.store(tx, { kind: 'copied', request, by: actor.personId, people: added, text: note, key: newId(at) });
    return added;
  });
  tell.announce(told, id);
}

/**
 * The initiator asks those whose turn it is to hurry; once in ten minutes.
 *
 * @throws {HttpError} 403, 404, 409 `already_ended`, 429 `urged_already`.
 */
export async function urge(context: RequestsContext, tell: Tell, actor: Actor, id: string): Promise<void> {
  const request = await readableRequest(context, actor, id);
  if (request.initiatorId !== actor.personId) throw refusals.forbidden();
  if (request.status !== 'pending') throw requestErrors.ended();
  const at = context.clock.now();
  const told = await context.database.write(async (tx) => {
    const first = await tx.run('UPDATE requests SET urged_at = ? WHERE id = ? AND urged_at <= ?', [at, id, at - URGE_PAUSE_MS]);
    if (first === 0) throw requestErrors.urgedAlready();
    const open = await tx.query<{ person_id: string }>("SELECT person_id FROM tasks WHERE instance_id = ? AND state = 'open'", [
      id,
    ]);
    const people = [...new Set(open.map((row) => row.person_id))];
    await tell.store(tx, { kind: 'urged', request, by: actor.personId, people, text: null, key: `${id}.${at}` });
    return people;
  });
  tell.announce(told, id);
}

/** Adds copies for those who have none, with the right to read the record; answers who they are. */
export async function addCopies(
  tx: Transaction,
  request: Pick<RequestRow, 'id' | 'record'>,
  by: string | null,
  people: readonly string[],
  note: string | null,
  at: number,
): Promise<string[]> {
  const wanted = [...new Set(people)];
  if (wanted.length === 0) return [];
  const known = await tx.query<{ person_id: string }>(
    `SELECT person_id FROM request_copies WHERE request_id = ? AND person_id IN (${marks(wanted.length)})`,
    [request.id, ...wanted],
  );
  const had = new Set(known.map((row) => row.person_id));
  const added = wanted.filter((person) => !had.has(person));
  await tx.insert(
    'request_copies',
    added.map((person) => ({ request_id: request.id, person_id: person, by_id: by, at, note })),
  );
  const { record } = request;
  if (record) {
    const grant = { entity: record.entity, recordId: record.id, until: FOREVER, reason: `request:${request.id}` };
    await grantReading(
      tx,
      added.map((personId) => ({ ...grant, personId })),
    );
  }
  return added;
}

function checkPeople({ world }: RequestsContext, field: string, people: readonly string[]): void {
  if (people.every((person) => world.current().person(person)?.active)) return;
  throw refusals.invalid([
    {
      field,
      id: 'unknown',
      message: { zh: '所选人员不存在或已停用。', en: 'Somebody chosen does not exist or is no longer active.' },
    },
  ]);
}
