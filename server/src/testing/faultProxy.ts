import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy in front of a database that can be made to fail. */
export interface FaultProxy {
  /** Address of the database through the proxy. */
  readonly url: string;
  /** Breaks every connection now; new ones are let through. */
  cut(): void;
  /** Refuses new connections and breaks those there are, until called with false. */
  refuse(on: boolean): void;
  /** The next COMMIT reaches the database, but the connection breaks before the answer (`after`), or before it does (`before`). */
  breakNextCommit(when: 'before' | 'after'): void;
  close(): Promise<void>;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let refusing = false;
  let breaking: 'before' | 'after' | undefined;
  const cut = () => sockets.forEach((socket) => socket.destroy());

  const server = createServer((client) => {
    if (refusing) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    const pair = [client, upstream];
    const end = () => pair.forEach((socket) => socket.destroy());
    for (const socket of pair) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    let deaf = false;
    client.on('data', (data) => {
      const when = data.includes('COMMIT') ? breaking : undefined;
      if (when) breaking = undefined;
      if (when === 'before') {
        end();
        return;
      }
      deaf ||= when === 'after';
      upstream.write(data);
    });
    upstream.on('data', (data) => {
      if (deaf) end();
      else client.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cut,
    refuse(on) {
      refusing = on;
      if (on) cut();
    },
    breakNextCommit: (when) => void (breaking = when),
    async close() {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
