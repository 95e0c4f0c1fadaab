import { join } from 'node:path';
import { createFileStore } from '../files/fileStore.js';
import type { Route } from '../http/route.js';
import type { ImportsContext } from './importsContext.js';
import { createTableReader } from './reading/tableReader.js';
import { importRoutes } from './routes.js';
import { createImportRunner, type ImportRunner } from './run/importRunner.js';

export interface Imports {
  readonly context: ImportsContext;
  readonly runner: ImportRunner;
  readonly routes: readonly Route[];
}

/** @param dataDir files lie in a folder of their own below it */
export function createImports(options: Omit<ImportsContext, 'store' | 'reader'> & { readonly dataDir: string }): Imports {
  const context: ImportsContext = {
    ...options,
    store: createFileStore(join(options.dataDir, 'imports')),
    reader: createTableReader(),
  };
  const runner = createImportRunner(context);
  return { context, runner, routes: importRoutes(context, () => runner.wake()) };
}
