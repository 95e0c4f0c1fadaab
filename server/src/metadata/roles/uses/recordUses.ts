import type { MetadataContext } from '../../metadataContext.js';
import type { RoleUseFinder } from './roleUse.js';

/** Kinds of data of which records are shared with the role now. */
export const recordUses =
  ({ database, metadata, clock }: Pick<MetadataContext, 'database' | 'metadata' | 'clock'>): RoleUseFinder =>
  async (role) => {
    const rows = await database.read<{ entity: string }>(
      "SELECT DISTINCT entity FROM record_shares WHERE receiver_kind = 'role' AND receiver = ? AND (until_at IS NULL OR until_at > ?)",
      [role, clock.now()],
    );
    return rows.flatMap(({ entity }) => {
      const title = metadata.newest().entities.get(entity)?.title;
      return title ? [{ kind: 'record' as const, title, by: null }] : [];
    });
  };
