import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ApiError } from './apiError.js';
import { client } from './client.js';
import { metadataVersion } from './metadataVersion.js';

const fetching = vi.fn<typeof fetch>();
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  fetching.mockResolvedValueOnce(new Response(body === null ? null : JSON.stringify(body), { status, headers }));
const sent = () => fetching.mock.calls[0]! as [string, RequestInit & { headers: Record<string, string> }];

beforeEach(() => {
  vi.stubGlobal('fetch', fetching);
  fetching.mockReset();
  document.cookie = 'vm_csrf=to%2Fken';
});
afterEach(() => vi.unstubAllGlobals());

test('a command carries the CSRF token and an idempotency key; a question carries neither', async () => {
  answer(200, {});
  await client.post('/tasks/1/approve', { opinion: 'ok' });
  expect(sent()[0]).toBe('/api/v1/tasks/1/approve');
  expect(sent()[1].headers['x-csrf-token']).toBe('to/ken');
  expect(sent()[1].headers['idempotency-key']).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(sent()[1].body).toBe('{"opinion":"ok"}');

  fetching.mockReset();
  answer(200, { items: [] });
  await client.get('/tasks', { box: 'todo', q: '', after: null });
  expect(sent()[0]).toBe('/api/v1/tasks?box=todo');
  expect(sent()[1].headers['idempotency-key']).toBeUndefined();
});

test('labels are asked for in the language of the page', async () => {
  document.documentElement.lang = 'en';
  answer(200, {});
  await client.get('/requests/1');
  expect(sent()[1].headers['accept-language']).toBe('en');
});

test('a given key is used as it is, so that a lost answer can be asked for again', async () => {
  answer(200, {});
  await client.post('/requests', {}, 'KEY');
  expect(sent()[1].headers['idempotency-key']).toBe('KEY');
});

test('an error carries id, issues, request id and how long to wait', async () => {
  const issues = [{ id: 'required', field: 'name', message: { zh: '请填写', en: 'Required' } }];
  answer(
    422,
    { error: { id: 'invalid', message: { zh: '有误', en: 'Invalid' }, requestId: '01J', issues } },
    { 'retry-after': '7' },
  );
  const error = await client.post('/requests').catch((caught: unknown) => caught as ApiError);
  expect(error).toMatchObject({ status: 422, id: 'invalid', requestId: '01J', issues, retryAfter: 7 });
});

test('no answer is an error that says what to do', async () => {
  fetching.mockRejectedValueOnce(new TypeError('failed'));
  await expect(client.get('/tasks')).rejects.toMatchObject({ status: 0, id: 'network' });
});

test('an answer that is no JSON is an error too', async () => {
  fetching.mockResolvedValueOnce(new Response('<html>', { status: 502 }));
  await expect(client.get('/tasks')).rejects.toMatchObject({ status: 502, id: 'unexpected' });
});

test('whoever wants to know is told when the session is over', async () => {
  const listener = vi.fn();
  const stop = client.onSignedOut(listener);
  answer(401, { error: { id: 'not_signed_in', message: { zh: '', en: '' } } });
  await client.get('/tasks').catch(() => undefined);
  stop();
  answer(401, { error: { id: 'not_signed_in', message: { zh: '', en: '' } } });
  await client.get('/tasks').catch(() => undefined);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('204 has no body', async () => {
  answer(204, null);
  await expect(client.delete('/session')).resolves.toBeUndefined();
});

test('the newest version of the metadata goes to and fro', async () => {
  const newer = vi.fn();
  const stop = metadataVersion.onNewer(newer);
  answer(200, {}, { 'vermilion-metadata': '41' });
  answer(200, {}, { 'vermilion-metadata': '40' });
  await client.get('/tasks');
  await client.get('/tasks');
  stop();
  expect(newer).toHaveBeenCalledTimes(1);
  expect((fetching.mock.calls[1]![1] as { headers: Record<string, string> }).headers['vermilion-metadata']).toBe('41');
});
