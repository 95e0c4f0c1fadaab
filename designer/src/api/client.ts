import { ApiError, type Issue } from './apiError.js';
import type { Text } from '@vermilion/plugin-kit';
import { metadataVersion } from './metadataVersion.js';
import { ulid } from './ulid.js';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;
export interface CallOptions {
  readonly query?: Query | undefined;
  /** JSON, or a form with a file. */
  readonly body?: unknown;
  /** Idempotency key of a command; absent: a new one per call. Give it to repeat a call whose answer was lost. */
  readonly key?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

const BASE = '/api/v1';
const NO_ANSWER: Text = {
  zh: '连不上服务器。填写的内容还在这里，请检查网络后再试。',
  en: 'The server cannot be reached. What you have typed is still here; check the network and try again.',
};
const BAD_ANSWER: Text = {
  zh: '服务器没有按约定应答，请稍后再试。',
  en: 'The server gave an unexpected answer; try again in a moment.',
};
const signedOutListeners = new Set<() => void>();

async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const error = errorOf(response, body);
  if (error.id === 'not_signed_in') for (const listener of signedOutListeners) listener();
  throw error;
}

async function send(method: string, path: string, { query, body, key, signal }: CallOptions): Promise<Response> {
  // Labels come in the language of the page, whatever the browser's own is.
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': document.documentElement.lang };
  // A node that does not know this version yet reads it before it answers.
  if (metadataVersion.newest() > 0) headers['vermilion-metadata'] = String(metadataVersion.newest());
  if (method !== 'GET') {
    headers['x-csrf-token'] = csrfToken();
    headers['idempotency-key'] = key ?? ulid();
  }
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  try {
    const response = await fetch(BASE + path + search(query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    metadataVersion.meet(Number(response.headers.get('vermilion-metadata')));
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, 'network', NO_ANSWER);
  }
}

function errorOf(response: Response, body: unknown): ApiError {
  const error = (body as { error?: { id?: string; message?: Text; requestId?: string; issues?: Issue[] } } | null)?.error;
  const retryAfter = Number(response.headers.get('retry-after'));
  return new ApiError(
    response.status,
    error?.id ?? 'unexpected',
    error?.message ?? BAD_ANSWER,
    error?.requestId ?? response.headers.get('x-request-id'),
    error?.issues ?? [],
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
    body,
  );
}

function search(query: Query | undefined): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text && `?${text}`;
}

function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('vm_csrf='));
  return cookie ? decodeURIComponent(cookie.slice('vm_csrf='.length)) : '';
}

/**
 * The one way to the server: JSON in and out, the CSRF token and an idempotency key with every command.
 *
 * @throws {ApiError} for everything that is not a success.
 */
export const client = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => call<T>('GET', path, { query, signal }),
  post: <T>(path: string, body: unknown = {}, key?: string) => call<T>('POST', path, { body, key }),
  put: <T>(path: string, body: unknown = {}, key?: string) => call<T>('PUT', path, { body, key }),
  patch: <T>(path: string, body: unknown = {}, key?: string) => call<T>('PATCH', path, { body, key }),
  delete: <T = void>(path: string, key?: string) => call<T>('DELETE', path, { key }),
  /** Calls back whenever the server says that nobody is signed in. */
  onSignedOut(listener: () => void): () => void {
    signedOutListeners.add(listener);
    return () => signedOutListeners.delete(listener);
  },
};
