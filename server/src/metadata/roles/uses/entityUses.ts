import type { MetadataContext } from '../../metadataContext.js';
import type { RoleUseFinder } from './roleUse.js';

/** Entities of administrators that were granted to the role when they were made. */
export const entityUses =
  ({ metadata }: Pick<MetadataContext, 'metadata'>): RoleUseFinder =>
  async (role) =>
    metadata
      .definitions()
      .of('entity')
      .filter(({ body }) => !body.hidden && body.grants.some((grant) => grant.role === role))
      .map(({ body: { title } }) => ({ kind: 'entity', title, by: null }));
