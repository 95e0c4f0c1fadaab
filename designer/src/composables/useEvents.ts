import { onScopeDispose } from 'vue';
import type { TaskCounts } from '../api/tasks.js';

/** What the server tells while a page is open. `resync`: the line was broken, anything may have happened. */
export interface ServerEvents {
  tasks: { readonly counts: TaskCounts };
  request: { readonly id: string };
  notification: unknown;
  /** A record that was said to be open has changed. */
  record: { readonly entity: string; readonly id: string };
  /** An import of one's own has come further. */
  import: { readonly id: string };
  /** Entities, fields, dictionaries or roles have changed. */
  metadata: { readonly version: number };
  resync: null;
}
export type Listeners = { readonly [Name in keyof ServerEvents]?: (data: ServerEvents[Name]) => void };

const RETRY_MS = 5000;
const subscribers = new Set<Listeners>();
let source: EventSource | null = null;
let broken = false;

/** Listens to server-sent events while the component lives. All components share one connection. */
export function useEvents(listeners: Listeners): void {
  subscribers.add(listeners);
  source ??= connect();
  onScopeDispose(() => {
    subscribers.delete(listeners);
    if (subscribers.size > 0) return;
    source?.close();
    source = null;
  });
}

function connect(): EventSource {
  const connection = new EventSource('/api/v1/events');
  for (const name of ['tasks', 'request', 'notification', 'record', 'import', 'metadata'] as const) {
    connection.addEventListener(name, (event) => tell(name, JSON.parse((event as MessageEvent<string>).data || '{}')));
  }
  connection.onerror = () => {
    broken = true;
    // The browser gives up on answers such as 401 or 503; it goes on by itself after a lost connection.
    if (connection.readyState !== EventSource.CLOSED || connection !== source) return;
    setTimeout(() => {
      if (connection === source) source = connect();
    }, RETRY_MS);
  };
  connection.onopen = () => {
    if (broken) tell('resync', null);
    broken = false;
  };
  return connection;
}

function tell<Name extends keyof ServerEvents>(name: Name, data: ServerEvents[Name]): void {
  for (const subscriber of subscribers) (subscriber[name] as ((data: ServerEvents[Name]) => void) | undefined)?.(data);
}
