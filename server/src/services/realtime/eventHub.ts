/** What a page is told while it is open. */
export interface LiveEvent {
  readonly event: 'tasks' | 'request' | 'notification' | 'record' | 'import' | 'export' | 'metadata';
  readonly data: unknown;
}

export type Listener = (event: LiveEvent) => void;

/** The open pages of people on this node. Nothing is kept: whoever reconnects asks anew. */
export interface EventHub {
  /** Answers how to stop listening. `end`: the server stops. */
  listen(personId: string, listener: Listener, end: () => void): () => void;
  isOnline(personId: string): boolean;
  push(personId: string, event: LiveEvent): void;
  /** Tells everybody. */
  pushAll(event: LiveEvent): void;
  /** Ends all streams. */
  close(): void;
}

interface Stream {
  readonly listener: Listener;
  readonly end: () => void;
}

export function createEventHub(): EventHub {
  const streams = new Map<string, Set<Stream>>();
  return {
    listen(personId, listener, end) {
      const stream = { listener, end };
      const own = streams.get(personId) ?? new Set();
      streams.set(personId, own.add(stream));
      return () => {
        own.delete(stream);
        if (own.size === 0 && streams.get(personId) === own) streams.delete(personId);
      };
    },
    isOnline: (personId) => streams.has(personId),
    push(personId, event) {
      for (const { listener } of streams.get(personId) ?? []) listener(event);
    },
    pushAll(event) {
      for (const own of streams.values()) for (const { listener } of own) listener(event);
    },
    close() {
      for (const { end } of [...streams.values()].flatMap((own) => [...own])) end();
      streams.clear();
    },
  };
}
