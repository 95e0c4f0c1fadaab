import { readAllViews } from '../../../records/saved-views/viewRows.js';
import type { MetadataContext } from '../../metadataContext.js';
import type { RoleUseFinder } from './roleUse.js';

/** Saved views that are shared with the role. */
export const viewUses =
  ({ database, brief }: Pick<MetadataContext, 'database' | 'brief'>): RoleUseFinder =>
  async (role) =>
    (await readAllViews(database))
      .filter((row) => row.shared_with === role)
      .map((row) => ({ kind: 'view', title: { zh: row.name, en: row.name }, by: brief(row.person_id)?.name ?? null }));
