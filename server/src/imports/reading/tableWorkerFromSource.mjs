/** The worker as TypeScript, for tests that run from source: the loader must be there before the worker is imported. */
import { register } from 'tsx/esm/api';

register();
const worker = await import('./tableWorker.ts');

export const { inspectTable, readTable } = worker;
