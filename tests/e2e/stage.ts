import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createTemporaryDatabase, type DatabaseKind } from '@vermilion/server/testing';
import { ApiClient } from '../harness/apiClient.js';
import { openBrowser } from '../harness/browser.js';
import { freePort } from '../harness/freePort.js';
import { openMailbox, type Mailbox } from '../harness/mailbox.js';
import { startProduct, type Product } from '../harness/product.js';
import { Person, type Screen } from './person.js';

/** The built product on an empty database with a mail server, a browser, and the people of the demo in front of it. */
export interface Stage {
  readonly product: Product;
  readonly mailbox: Mailbox;
  /** The browser of somebody, signed in; the same one each time. The first time says whether it has a screen of its own. */
  person(username: string, own?: Screen): Promise<Person>;
  /** Somebody at the API, to arrange what a test does not look at. */
  client(username: string): Promise<ApiClient>;
  /** What went wrong in any browser so far. */
  problems(): readonly string[];
  /** After each test: pictures, and of a test that has failed what everybody saw, in words. */
  observe(test: ObservedTest, name?: string): Promise<void>;
  /** Pictures of what somebody, or everybody, sees, into the folder that `SCREENSHOTS` names; nothing without it. */
  picture(name: string, only?: Person): Promise<void>;
  close(): Promise<void>;
}

export interface ObservedTest {
  readonly name: string;
  readonly result?: { readonly state: string } | undefined;
}

export interface StageOptions {
  readonly database: DatabaseKind;
  readonly screen: Screen;
  /** Without a mail server, as somebody has it who has just cloned the product. */
  readonly mail?: boolean;
}

export async function openStage({ database, screen, mail = true }: StageOptions): Promise<Stage> {
  const data = await createTemporaryDatabase(database);
  const [browser, mailbox, port] = await Promise.all([openBrowser(), openMailbox(), freePort()]);
  const product = await startProduct({
    dataDir: data.dataDir,
    env: {
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ...(data.url === undefined ? {} : { DATABASE_URL: data.url }),
      ...(mail ? { SMTP_URL: mailbox.url } : {}),
    },
  });
  const people = new Map<string, Promise<Person>>();
  const clients = new Map<string, Promise<ApiClient>>();
  let seen: readonly Person[] = [];

  async function picture(name: string, only?: Person): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    for (const person of only ? [only] : seen)
      await person.page.screenshot({ path: join(folder, `${name.replace(/[^\p{L}\d]+/gu, '-')}-${person.username}.png`) });
  }

  return {
    product,
    mailbox,
    async person(username, own = screen) {
      if (!people.has(username)) {
        // One goes through the sign-in page; for the others only the session matters.
        const come = people.size === 0 ? Person.signIn : Person.withSession;
        people.set(username, come(browser, product.url, username, own));
      }
      const person = await people.get(username)!;
      seen = [...new Set([...seen, person])];
      return person;
    },
    client(username) {
      if (!clients.has(username)) clients.set(username, ApiClient.signIn(product.url, username));
      return clients.get(username)!;
    },
    problems: () => seen.flatMap((person) => person.problems.map((problem) => `${person.username}: ${problem}`)),
    picture,
    async observe(test, name = test.name) {
      await picture(name);
      if (test.result?.state !== 'fail') return;
      for (const person of seen) process.stderr.write(`${test.name}: ${await person.testimony()}\n`);
    },
    async close() {
      await browser.close();
      await product.stop();
      await mailbox.close();
      await data.remove();
    },
  };
}
