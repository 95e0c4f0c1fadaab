import type { MetadataContext } from '../../metadataContext.js';
import type { RoleUseFinder } from './roleUse.js';

/** What changes of roles need besides: who names them. */
export interface RoleContext extends MetadataContext {
  readonly roleUseFinders: readonly RoleUseFinder[];
}
