import { contractFields } from '../e2e/contractFields.js';
import type { ApiAnswer, ApiClient, Json } from '../harness/apiClient.js';
import { CONTRACT_FLOW, type ContractDesk } from './contractDesk.js';

/** A contract that its department's manager has approved and that waits for legal. */
export interface Scene {
  readonly desk: ContractDesk;
  readonly request: string;
  readonly record: string;
  readonly managersTask: string;
  readonly legalsTask: string;
  /** A file that the manager has uploaded. */
  readonly managersFile: Json;
}

export interface Attempt {
  readonly name: string;
  readonly who: string;
  readonly act: (client: ApiClient, scene: Scene) => Promise<ApiAnswer<Json>>;
  readonly status: number;
  /** Id of the error or, of a 422, of one of its issues. */
  readonly id: string;
  readonly field?: string;
}

const STRANGE = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const approve =
  (body: unknown) =>
  (client: ApiClient, { legalsTask }: Scene) =>
    client.post(`/tasks/${legalsTask}/approve`, body);
const onTask =
  (verb: string, body: unknown) =>
  (client: ApiClient, { legalsTask }: Scene) =>
    client.post(`/tasks/${legalsTask}/${verb}`, body);
const onRequest =
  (verb: string, body: unknown) =>
  (client: ApiClient, { request }: Scene) =>
    client.post(`/requests/${request}/${verb}`, body);
const submit = (more: (scene: Scene) => Json) => async (client: ApiClient, scene: Scene) =>
  client.post('/requests', { flow: CONTRACT_FLOW, fields: { ...(await contractFields(client, '坏合同')), ...more(scene) } });

/** What people try that they must not, and how each is refused. */
export const attempts: readonly Attempt[] = [
  // What the node does not allow.
  {
    name: 'a field that the node shows only',
    who: 'legal',
    act: approve({ fields: { amount: '1.00' } }),
    status: 422,
    id: 'field_not_writable',
    field: 'amount',
  },
  {
    name: 'a field that the node hides',
    who: 'legal',
    act: approve({ fields: { scan: [] } }),
    status: 422,
    id: 'unknown_field',
    field: 'scan',
  },
  {
    name: 'a field that there is not',
    who: 'legal',
    act: approve({ fields: { price: '1.00' } }),
    status: 422,
    id: 'unknown_field',
    field: 'price',
  },
  {
    name: 'a return forwards',
    who: 'legal',
    act: onTask('return', { to: 'gm', opinion: 'x' }),
    status: 422,
    id: 'unknown_target',
  },
  {
    name: 'a return without a reason',
    who: 'legal',
    act: onTask('return', { to: 'dept' }),
    status: 422,
    id: 'required',
    field: 'opinion',
  },
  {
    name: 'a rejection without a reason',
    who: 'legal',
    act: onTask('reject', {}),
    status: 422,
    id: 'required',
    field: 'opinion',
  },
  { name: 'a transfer to nobody', who: 'legal', act: onTask('transfer', { to: STRANGE }), status: 422, id: 'unknown' },
  {
    name: 'a completion of what must be decided',
    who: 'legal',
    act: onTask('complete', { fields: {} }),
    status: 409,
    id: 'not_allowed',
  },
  // Too late.
  {
    name: 'a task decided already',
    who: 'manager',
    act: (client, { managersTask }) => client.post(`/tasks/${managersTask}/reject`, { opinion: 'x' }),
    status: 409,
    id: 'task_closed',
  },
  {
    name: 'a withdrawal after a decision',
    who: 'sales',
    act: onRequest('withdraw', { reason: 'x' }),
    status: 409,
    id: 'already_decided',
  },
  {
    name: 'a change of a contract in approval',
    who: 'sales',
    act: (client, { record }) => client.patch(`/records/crm:contract/${record}`, { version: 1, fields: { name: '别名' } }),
    status: 409,
    id: 'record_in_approval',
  },
  // No right.
  { name: 'nobody signed in', who: '', act: approve({}), status: 401, id: 'not_signed_in' },
  { name: 'the task of somebody else', who: 'finance', act: approve({}), status: 404, id: 'not_found' },
  { name: 'the task of somebody else, as its requester', who: 'sales', act: approve({}), status: 404, id: 'not_found' },
  {
    name: 'the withdrawal of somebody else’s request',
    who: 'legal',
    act: onRequest('withdraw', { reason: 'x' }),
    status: 403,
    id: 'forbidden',
  },
  {
    name: 'the withdrawal of a request one does not know',
    who: 'finance',
    act: onRequest('withdraw', { reason: 'x' }),
    status: 404,
    id: 'not_found',
  },
  { name: 'the end of a request', who: 'manager', act: onRequest('cancel', { reason: 'x' }), status: 403, id: 'forbidden' },
  {
    name: 'a word on a request one does not know',
    who: 'finance',
    act: onRequest('comments', { text: 'x' }),
    status: 404,
    id: 'not_found',
  },
  {
    name: 'the taking back of somebody else’s decision',
    who: 'legal',
    act: (client, { request, managersTask }) => client.post(`/requests/${request}/take-back`, { taskId: managersTask }),
    status: 404,
    id: 'not_found',
  },
  {
    name: 'a publication',
    who: 'sales',
    act: (client) => client.post(`/flows/${CONTRACT_FLOW}/versions`, { xml: '<x/>', note: '' }),
    status: 403,
    id: 'forbidden',
  },
  {
    name: 'a look at a request one does not know',
    who: 'finance',
    act: (client, { request }) => client.get(`/requests/${request}`),
    status: 404,
    id: 'not_found',
  },
  {
    name: 'a look at somebody else’s upload',
    who: 'finance',
    act: (client, { managersFile }) => client.get(`/files/${managersFile.id}`),
    status: 404,
    id: 'not_found',
  },
  // Foreign and odd ids and values.
  {
    name: 'a request taken for a task',
    who: 'legal',
    act: (client, { request }) => client.post(`/tasks/${request}/approve`, {}),
    status: 404,
    id: 'not_found',
  },
  {
    name: 'a task that there is not',
    who: 'legal',
    act: (client) => client.post(`/tasks/${STRANGE}/approve`, {}),
    status: 404,
    id: 'not_found',
  },
  {
    name: 'an id that is none',
    who: 'legal',
    act: (client) => client.post(`/tasks/${encodeURIComponent("' OR 1=1 --")}/approve`, {}),
    status: 422,
    id: 'invalid_format',
    field: 'id',
  },
  {
    name: 'somebody else’s upload',
    who: 'sales',
    act: submit(({ managersFile }) => ({ files: [managersFile] })),
    status: 422,
    id: 'unknown_file',
  },
  {
    name: 'a customer that there is not',
    who: 'sales',
    act: submit(() => ({ enterprise: STRANGE })),
    status: 422,
    id: 'unknown_reference',
    field: 'enterprise',
  },
  {
    name: 'a number where a text belongs',
    who: 'legal',
    act: approve({ opinion: 0 }),
    status: 422,
    id: 'invalid_type',
    field: 'opinion',
  },
  { name: 'something that nobody asked for', who: 'legal', act: approve({ admin: true }), status: 422, id: 'unrecognized_keys' },
  {
    name: 'an amount that is a number',
    who: 'sales',
    act: submit(() => ({ amount: 36000 })),
    status: 422,
    id: 'type',
    field: 'amount',
  },
  {
    name: 'an amount below nothing',
    who: 'sales',
    act: submit(() => ({ amount: '-1.00' })),
    status: 422,
    id: 'range',
    field: 'amount',
  },
  {
    name: 'an empty form',
    who: 'sales',
    act: (client) => client.post('/requests', { flow: CONTRACT_FLOW, fields: {} }),
    status: 422,
    id: 'required',
    field: 'name',
  },
  {
    name: 'a flow that there is not',
    who: 'sales',
    act: (client) => client.post('/requests', { flow: 'crm:noSuchFlow', fields: {} }),
    status: 404,
    id: 'not_found',
  },
  {
    name: 'an idempotency key that is none',
    who: 'legal',
    act: (client, { legalsTask }) => client.post(`/tasks/${legalsTask}/approve`, {}, 'x y'),
    status: 422,
    id: 'invalid_format',
  },
  // Meant to harm.
  {
    name: 'a prototype in the body',
    who: 'legal',
    act: approve(JSON.parse('{"fields":{"__proto__":{"legalNote":"x"}}}')),
    status: 422,
    id: 'forbidden_key',
  },
  {
    name: 'a constructor in the body',
    who: 'legal',
    act: approve({ fields: { constructor: { prototype: {} } } }),
    status: 422,
    id: 'forbidden_key',
  },
  {
    name: 'a body 64 deep',
    who: 'legal',
    act: approve({ fields: { legalNote: JSON.parse('['.repeat(64) + ']'.repeat(64)) } }),
    status: 422,
    id: 'too_deep',
  },
  { name: 'a body of 10 MB', who: 'legal', act: approve({ opinion: 'x'.repeat(10_000_000) }), status: 413, id: 'too_large' },
  {
    name: 'an opinion of 5,000 characters',
    who: 'legal',
    act: approve({ opinion: 'x'.repeat(5_000) }),
    status: 422,
    id: 'too_big',
    field: 'opinion',
  },
];
