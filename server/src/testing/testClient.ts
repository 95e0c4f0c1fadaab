/** An answer of the API: status, parsed body, headers. */
export interface Answer<T = any> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

interface RequestOptions {
  readonly signal?: AbortSignal;
  readonly body?: string | FormData;
  readonly headers?: Record<string, string>;
}

/** A browser of one person, as far as the API sees it: keeps cookies and sends the CSRF token. */
export interface TestClient {
  get<T = any>(path: string): Promise<Answer<T>>;
  post<T = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  put<T = any>(path: string, body?: unknown): Promise<Answer<T>>;
  patch<T = any>(path: string, body?: unknown): Promise<Answer<T>>;
  delete<T = any>(path: string): Promise<Answer<T>>;
  /** Only the status, without waiting for the end of the answer: streams never end. */
  status(method: string, path: string, body?: unknown): Promise<number>;
  /** An answer that never ends; `signal` ends it. */
  stream(path: string, signal: AbortSignal): Promise<Response>;
  /** Anything else: own headers (they win over ours) and raw bodies. */
  send<T = any>(method: string, path: string, options?: RequestOptions): Promise<Answer<T>>;
}

/** @param origin e.g. `http://127.0.0.1:1234`; paths go below `/api/v1` */
export function createTestClient(origin: string): TestClient {
  const cookies = new Map<string, string>();

  async function send<T>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
    const response = await request(method, path, options);
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as T, headers: response.headers };
  }
  async function request(method: string, path: string, options: RequestOptions): Promise<Response> {
    const csrf = cookies.get('vm_csrf');
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      ...(options.body === undefined ? {} : { body: options.body }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      headers: {
        ...(cookies.size > 0 ? { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(csrf === undefined ? {} : { 'X-CSRF-Token': csrf }),
        ...options.headers,
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (!name) continue;
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return response;
  }
  const json =
    (method: string) =>
    <T>(path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      send<T>(method, path, { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });

  return {
    send,
    async status(method, path, body) {
      const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
      const response = await request(method, path, json);
      await response.body?.cancel();
      return response.status;
    },
    stream: (path, signal) => request('GET', path, { signal }),
    get: (path) => send('GET', path),
    delete: (path) => send('DELETE', path),
    post: json('POST'),
    put: json('PUT'),
    patch: json('PATCH'),
  };
}
