import { join } from 'node:path';
import { openDatabase } from './database/openDatabase.js';
import { readEnv } from './env.js';
import { createFileStore } from './files/fileStore.js';
import { verifySystem } from './operations/verify/verifySystem.js';

/** Verifies what is stored, and ends with 1 if something is wrong: `npm run verify`, with the environment of the server. */
async function main(): Promise<void> {
  const { databaseUrl, dataDir } = readEnv(process.env);
  const database = await openDatabase({ url: databaseUrl, dataDir });
  try {
    for (const { subject, violations } of await verifySystem(database, createFileStore(join(dataDir, 'files')))) {
      console.log(`${violations.length === 0 ? 'ok   ' : 'WRONG'} ${subject}`);
      for (const violation of violations) console.log(`      ${violation}`);
      if (violations.length > 0) process.exitCode = 1;
    }
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
