import { client } from './client.js';
import type { WorldSnapshot } from '@vermilion/engine';

/** The organisation as the engine sees it, for trying a diagram out. Needs `designer.use`. */
export const world = {
  get: () => client.get<WorldSnapshot>('/world'),
};
