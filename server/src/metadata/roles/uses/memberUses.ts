import type { MetadataContext } from '../../metadataContext.js';
import type { RoleUseFinder } from './roleUse.js';

/** Those who hold the role. */
export const memberUses =
  ({ database }: Pick<MetadataContext, 'database'>): RoleUseFinder =>
  async (role) => {
    const rows = await database.read<{ name: string }>(
      'SELECT people.name FROM role_members JOIN people ON people.id = role_members.person_id WHERE role = ? ORDER BY people.id',
      [role],
    );
    return rows.map(({ name }) => ({ kind: 'member', title: { zh: name, en: name }, by: null }));
  };
