import { createTemporaryDatabase, openDatabase, type DatabaseKind } from '@vermilion/server/testing';
import { freePort } from '../harness/freePort.js';
import { openMailbox, type Mailbox } from '../harness/mailbox.js';

type Database = Awaited<ReturnType<typeof openDatabase>>;

/** Data that outlive one process after the other, and the mail server that all of them send to. */
export interface Place {
  readonly dataDir: string;
  /** Where every process serves, so that sessions outlive it. */
  readonly url: string;
  readonly mailbox: Mailbox;
  /** What a process needs to work here. */
  readonly env: Readonly<Record<string, string>>;
  /** Works on the database while no process does. */
  inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

export async function openPlace(kind: DatabaseKind): Promise<Place> {
  const { dataDir, url, remove } = await createTemporaryDatabase(kind);
  const [mailbox, port] = [await openMailbox(), await freePort()];
  return {
    dataDir,
    url: `http://127.0.0.1:${port}`,
    mailbox,
    env: { PORT: String(port), SMTP_URL: mailbox.url, ...(url === undefined ? {} : { DATABASE_URL: url }) },
    async inDatabase(work) {
      const database = await openDatabase({ dataDir, url });
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
    async remove() {
      await mailbox.close();
      await remove();
    },
  };
}
