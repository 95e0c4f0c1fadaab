import { route, type Route } from '../http/route.js';
import { listCalls } from './calls/listCalls.js';
import { takeCall } from './calls/takeCall.js';
import type { IntakeContext } from './intakeContext.js';
import { createKey } from './keys/createKey.js';
import { readKeys } from './keys/intakeKey.js';
import { revokeKey } from './keys/revokeKey.js';
import { callList, intakeAnswer, intakeItems, intakeParams, keyList, madeKey, newKey } from './schema.js';

/** A key writes in somebody's name: who makes it decides about rights. */
const MANAGE = { function: 'roles.manage' } as const;

export function intakeRoutes(context: IntakeContext): Route[] {
  const { database } = context.records;
  return [
    route(
      {
        method: 'POST',
        path: '/intake/:entity',
        summary:
          'Takes up to 500 records of another system, told by X-Api-Key (and X-Timestamp, X-Signature if its calls are signed)',
        public: true,
        params: intakeParams.entity,
        body: intakeItems,
        response: intakeAnswer,
      },
      ({ params, body, idempotencyKey, ctx }) => takeCall(context, ctx, { entity: params.entity, items: body, idempotencyKey }),
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
        items: (await readKeys(database)).map(({ signingSecret, ...key }) => ({ ...key, signed: signingSecret !== null })),
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
