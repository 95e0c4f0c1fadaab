import { randomBytes } from 'node:crypto';

export interface ApiAnswer<T> {
  readonly status: number;
  readonly body: T;
}

/** A person at the API of a running product: keeps the session and sends what a browser would send. */
export class ApiClient {
  #cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  static async signIn(url: string, username: string, password = 'vermilion'): Promise<ApiClient> {
    const client = new ApiClient(url);
    const { status, body } = await client.post('/session', { username, password });
    if (status !== 200)
      throw new Error(`Expected ${username} to be signed in, but the answer was ${status}: ${JSON.stringify(body)}`);
    return client;
  }

  get = <T = Json>(path: string) => this.#send<T>('GET', path);
  post = <T = Json>(path: string, body: unknown = {}, key = idempotencyKey()) => this.#send<T>('POST', path, body, key);
  put = <T = Json>(path: string, body: unknown) => this.#send<T>('PUT', path, body);
  patch = <T = Json>(path: string, body: unknown) => this.#send<T>('PATCH', path, body);
  delete = <T = Json>(path: string) => this.#send<T>('DELETE', path);
  /** Sends a form with a file in it. */
  upload = <T = Json>(path: string, form: FormData) => this.#send<T>('POST', path, form);

  async #send<T>(method: string, path: string, body?: unknown, key?: string): Promise<ApiAnswer<T>> {
    const headers: Record<string, string> = { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    if (method !== 'GET') headers['x-csrf-token'] = this.#cookies.get('vm_csrf') ?? '';
    if (key !== undefined) headers['idempotency-key'] = key;
    // The boundary of a form is written by fetch.
    if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.#cookies.set(name!, value!);
    }
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }
}

/** An answer whose shape the test looks at field by field. */
export type Json = any;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A key as the web application makes one for each click. */
export function idempotencyKey(): string {
  return [...randomBytes(26)].map((byte) => ALPHABET[byte % 32]).join('');
}
