import type { RecordsContext } from '../../records/recordsContext.js';
import { LARGEST_BLOCK } from './blockSizes.js';

/** A key that many records share. */
export interface Crowd {
  readonly digest: string;
  readonly members: number;
}

const MOST_CROWDS = 20;
/** Records looked at in one step; a crowd is never divided. */
const MOST_MEMBERS = 1_000;

/** Digests are longer than ids, but so much of them tells them apart. */
const PLACE = 26;

/** Where a scan stands behind a crowd. */
export const placeOf = ({ digest }: Crowd): string => digest.slice(0, PLACE);

/** The crowds behind a place, in the order of their keys, as many as one step does. */
export async function nextCrowds(
  { database }: Pick<RecordsContext, 'database'>,
  entity: string,
  place: string | null,
): Promise<readonly Crowd[]> {
  const crowds = await database.read<Crowd>(
    `SELECT digest, COUNT(DISTINCT record_id) AS members FROM duplicate_keys WHERE entity = ? AND digest > ?
     GROUP BY digest HAVING COUNT(DISTINCT record_id) > ${LARGEST_BLOCK} ORDER BY digest LIMIT ${MOST_CROWDS}`,
    // Behind every hexadecimal digit.
    [entity, place === null ? '' : `${place}g`],
  );
  let sum = 0;
  return crowds.filter(({ members }, index) => (sum += members) <= MOST_MEMBERS || index === 0);
}
