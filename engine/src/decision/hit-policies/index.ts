import { any } from './any.js';
import { byPriority } from './byPriority.js';
import { collect } from './collect.js';
import type { HitPolicy } from './hitPolicy.js';
import { resultOf } from './resultOf.js';
import { resultsOf } from './resultsOf.js';
import { unique } from './unique.js';

/** All hit policies of the standard, by their names in a file. */
export const hitPolicies: Readonly<Record<string, HitPolicy>> = {
  UNIQUE: unique,
  ANY: any,
  PRIORITY: (table) => resultOf(byPriority(table)[0], table),
  FIRST: (table) => resultOf(table.hits[0], table),
  'RULE ORDER': (table) => resultsOf(table.hits, table),
  'OUTPUT ORDER': (table) => resultsOf(byPriority(table), table),
  COLLECT: collect,
};
