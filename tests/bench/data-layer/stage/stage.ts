import { createTemporaryDatabase, openDatabase, type DatabaseKind } from '@vermilion/server/testing';
import { ApiClient } from '../../../harness/apiClient.js';
import { startProduct, type Product } from '../../../harness/product.js';

type Database = Awaited<ReturnType<typeof openDatabase>>;

/** The built product in a process of its own on a private database, with demo data. */
export interface Stage {
  readonly kind: DatabaseKind;
  readonly product: Product;
  as(username: string): Promise<ApiClient>;
  /** Works on the database beside the product; of SQLite while it is stopped. */
  inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Room for the indexes of a million records: the one of tests is for small ones. */
const BUFFER_POOL = 3_221_225_472;

export async function openStage(kind: DatabaseKind): Promise<Stage> {
  const place = await createTemporaryDatabase(kind);
  const { dataDir, url } = place;
  const open = () => openDatabase({ dataDir, url });
  if (kind === 'mariadb') await tune(open);
  const start = (env: Readonly<Record<string, string>> = {}) =>
    startProduct({ dataDir, flags, env: { ...env, ...(url === undefined ? {} : { DATABASE_URL: url }) } });
  let product = await start();
  const clients = new Map<string, ApiClient>();
  return {
    kind,
    get product() {
      return product;
    },
    async as(username) {
      const client = clients.get(username) ?? (await ApiClient.signIn(product.url, username));
      clients.set(username, client);
      return client;
    },
    async inDatabase(work) {
      if (kind === 'sqlite') await product.stop();
      const database = await open();
      try {
        return await work(database);
      } finally {
        await database.close();
        if (kind === 'sqlite') product = await start({ PORT: new URL(product.url).port });
      }
    },
    async close() {
      await product.stop();
      await place.remove();
    },
  };
}

/** `BENCH_FLAGS="--cpu-prof --cpu-prof-dir=…"`: for the profile that explains a figure. */
const flags = (process.env['BENCH_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');

async function tune(open: () => Promise<Database>): Promise<void> {
  const database = await open();
  await database.read(`SET GLOBAL innodb_buffer_pool_size = ${BUFFER_POOL}`);
  await database.close();
}
