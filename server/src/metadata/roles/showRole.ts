import type { EntityGrant } from '@vermilion/plugin-kit';
import { refusals } from '../../http/refusals.js';
import type { MetadataContext } from '../metadataContext.js';
import { knownFunctions } from './checkRole.js';
import { pluginRole } from './pluginRole.js';

/** What an administrator can change of a role, and whether he has. */
export interface EditableRole {
  readonly version: number;
  /** Made by an administrator: there is no plugin to go back to. */
  readonly own: boolean;
  /** Differs from what its plugin declares. */
  readonly changed: boolean;
  readonly grants: readonly EntityGrant[];
  /** All functions that a role can open. */
  readonly functions: readonly string[];
}

/** @throws {HttpError} 404 if there is no such role. */
export function showRole({ metadata }: Pick<MetadataContext, 'metadata'>, name: string): EditableRole {
  const role = metadata.registry.roles.get(name);
  if (!role) throw refusals.notFound();
  const stored = metadata.definitions().find('role', name);
  const own = pluginRole(metadata.plugins, name) === undefined;
  return {
    version: stored?.version ?? 0,
    own,
    changed: !own && stored !== undefined && !stored.body.hidden,
    grants: role.grants,
    functions: knownFunctions(metadata.plugins),
  };
}
