import type { Cell } from '../story/cell.js';
import { activities } from './activities.js';
import { catching } from './catching.js';
import { compensation } from './compensation.js';
import { data } from './data.js';
import { errors } from './errors.js';
import { gateways } from './gateways.js';
import { loops } from './loops.js';
import { multiples } from './multiples.js';
import { throwing } from './throwing.js';

/** All cells of the table, in the order in which they are printed. */
export const cells: readonly Cell[] = [
  ...activities,
  ...loops,
  ...gateways,
  ...catching,
  ...throwing,
  ...errors,
  ...multiples,
  ...compensation,
  ...data,
];
