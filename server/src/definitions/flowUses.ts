import type { RoleUseFinder } from '../metadata/roles/uses/roleUse.js';
import type { DefinitionsContext } from './definitionsContext.js';

interface Model {
  readonly flow_key: string;
  readonly model: string;
}

/** Flows that the role may start, or whose diagram names it: in the latest version, and in those that requests still run by. */
export const flowUses =
  ({ database, flows }: Pick<DefinitionsContext, 'database' | 'flows'>): RoleUseFinder =>
  async (role) => {
    const models = await database.read<Model>(
      'SELECT flow_key, model FROM definitions AS one WHERE model LIKE ? AND (id IN (' +
        "SELECT definition_id FROM process_instances WHERE status IN ('created', 'active')" +
        ') OR version = (SELECT MAX(version) FROM definitions AS other WHERE other.flow_key = one.flow_key))',
      [`%${role}%`],
    );
    // What merely begins like it is another role.
    const named = new RegExp(`${role}(?![A-Za-z0-9])`);
    const naming = new Set(models.filter(({ model }) => named.test(model)).map((each) => each.flow_key));
    return flows
      .list()
      .filter(({ key, startableBy }) => naming.has(key) || startableBy.includes(role))
      .map(({ title }) => ({ kind: 'flow', title, by: null }));
  };
