import { Accepted } from '../http/accepted.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { personBrief } from '../organization/personBrief.js';
import { listCalls } from './calls/listCalls.js';
import { noteRefusal } from './calls/noteRefusal.js';
import { takeCall } from './calls/takeCall.js';
import { sendableEntities } from './describe/sendableEntities.js';
import { intakeDocument } from './describe/intakeDocument.js';
import type { IntakeContext } from './intakeContext.js';
import { showJob } from './jobs/showJob.js';
import { admitKey } from './keys/admitCall.js';
import { createKey } from './keys/createKey.js';
import { readKey, readKeys } from './keys/intakeKey.js';
import { revokeKey } from './keys/revokeKey.js';
import { rotateKey } from './keys/rotateKey.js';
import {
  callList,
  intakeAnswer,
  intakeItems,
  intakeJob,
  intakeParams,
  jobQuery,
  keyList,
  madeKey,
  newKey,
  rotationBody,
  sendableList,
  shownJob,
} from './schema.js';

/** A key writes in somebody's name: who makes it decides about rights. */
const MANAGE = { function: 'roles.manage' } as const;

/** Ten thousand records of some fields. */
const MOST_BYTES = 16 * 1_048_576;
const KEYED = { public: true, keyed: true } as const;

/** @param wake a large call has been ordered */
export function intakeRoutes(context: IntakeContext, wake: () => void): Route[] {
  const keyed = keyedRoutes(context, wake);
  return [...keyed, ...documentRoutes(context, keyed), ...keyRoutes(context)];
}

/** What other systems ask, told by X-Api-Key (and X-Timestamp, X-Signature if the calls of the key are signed). */
function keyedRoutes(context: IntakeContext, wake: () => void): Route[] {
  const refused: Route['refused'] = (refusal, ctx) => noteRefusal(context, refusal, ctx);
  return [
    route(
      {
        ...KEYED,
        method: 'POST',
        path: '/intake/:entity',
        summary: 'Takes records of another system: up to 500 at once, up to 10,000 in the background',
        params: intakeParams.entity,
        body: intakeItems,
        mostBytes: MOST_BYTES,
        response: intakeAnswer,
        accepted: intakeJob,
      },
      async ({ params, body, idempotencyKey, ctx }) => {
        const answer = await takeCall(context, ctx, { entity: params.entity, items: body, idempotencyKey });
        if (!('job' in answer)) return answer;
        wake();
        return new Accepted(answer);
      },
      refused,
    ),
    route(
      {
        ...KEYED,
        method: 'GET',
        path: '/intake-jobs/:id',
        summary: 'How far a large call is, and what has become of its items, a thousand at a time',
        params: intakeParams.job,
        query: jobQuery,
        response: shownJob,
      },
      ({ params, query, ctx }) => showJob(context, ctx, params.id, query.from),
      refused,
    ),
  ];
}

/** OpenAPI documents of what may be sent, with the fields of each entity. */
function documentRoutes(context: IntakeContext, keyed: readonly Route[]): Route[] {
  return [
    route(
      { ...KEYED, method: 'GET', path: '/intake/openapi.json', summary: 'What the key that asks may send, as OpenAPI 3.1' },
      async ({ ctx }) => {
        const { key, actor } = await admitKey(context, ctx);
        return intakeDocument(context, keyed, actor, key.scope);
      },
    ),
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: '/intake-keys/:id/openapi.json',
        summary: 'What a key may send, as OpenAPI 3.1',
        params: intakeParams.key,
      },
      async ({ params }) => {
        const key = await readKey(context.records.database, 'id', params.id);
        const actor = key && context.actorOf(key.personId);
        if (!actor) throw refusals.notFound();
        return intakeDocument(context, keyed, actor, key.scope);
      },
    ),
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: '/roles/:id/openapi.json',
        summary: 'What a key in the name of somebody of a role could send, as OpenAPI 3.1',
        params: intakeParams.role,
      },
      async ({ params }) => {
        if (!context.records.registry.roles.has(params.id)) throw refusals.notFound();
        return intakeDocument(context, keyed, { personId: '', roles: [params.id], functions: [], departmentId: null });
      },
    ),
  ];
}

/** Administration of the keys. */
function keyRoutes(context: IntakeContext): Route[] {
  const { database } = context.records;
  return [
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: '/intake-scopes/:person',
        summary: 'Entities and fields that a key in the name of somebody could be made for',
        params: intakeParams.person,
        response: sendableList,
      },
      async ({ params }) => {
        const actor = context.actorOf(params.person);
        if (!actor) throw refusals.notFound();
        return { items: sendableEntities(context.records, actor) };
      },
    ),
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: '/intake-keys',
        summary: 'Keys of other systems, without their texts',
        response: keyList,
      },
      async () => ({
        items: (await readKeys(database)).map(({ signingSecret, previousHash: _hash, previousSecret: _secret, ...key }) => ({
          ...key,
          personName: personBrief(context.records.world(), key.personId)?.name ?? '',
          signed: signingSecret !== null,
        })),
      }),
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: '/intake-keys',
        summary: 'Makes a key for another system; its text is answered this once',
        body: newKey,
        response: madeKey,
        status: 201,
      },
      ({ body, actor }) => createKey(context, actor, body),
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: '/intake-keys/:id/rotation',
        summary: 'Gives a key a new text, answered this once; the old one goes on for some hours',
        params: intakeParams.key,
        body: rotationBody,
        response: madeKey,
      },
      ({ params, body, actor }) => rotateKey(context, actor, params.id, body.graceHours),
    ),
    route(
      { ...MANAGE, method: 'DELETE', path: '/intake-keys/:id', summary: 'Ends a key at once', params: intakeParams.key },
      ({ params, actor }) => revokeKey(context, actor, params.id),
    ),
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: '/intake-keys/:id/calls',
        summary: 'The latest calls by a key',
        params: intakeParams.key,
        response: callList,
      },
      async ({ params }) => ({ items: await listCalls(database, params.id) }),
    ),
  ];
}
