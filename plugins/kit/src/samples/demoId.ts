import { sampleId } from '../fields/reference.js';
import { seededRandom } from './seededRandom.js';
import { seedOf } from './seedOf.js';

/** An id in the shape of a ULID that is always the same for the same name: `demoId('person:sales')`. */
export function demoId(name: string): string {
  return `01D${sampleId(seededRandom(seedOf(name))).slice(3)}`;
}
