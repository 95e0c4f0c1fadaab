import type { DefinitionsContext } from './definitionsContext.js';
import type { Deployed } from '../runtime/models.js';

/** The version that new requests of a flow run by; undefined: nothing is published. */
export async function currentDefinition(
  { database, models }: Pick<DefinitionsContext, 'database' | 'models'>,
  flow: string,
): Promise<Deployed | undefined> {
  const [row] = await database.read<{ id: string }>(
    'SELECT id FROM definitions WHERE flow_key = ? ORDER BY version DESC LIMIT 1',
    [flow],
  );
  return row && (await models.load(database.read, [row.id])).get(row.id);
}
