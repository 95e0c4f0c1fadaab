import type { Text } from '@vermilion/plugin-kit';

/** A place that names a role: it would name nobody once the role is gone. */
export interface RoleUse {
  readonly kind: 'member' | 'entity' | 'view' | 'record' | 'flow' | 'dashboard' | 'mailing';
  /** What is called so; of records, their kind. */
  readonly title: Text;
  /** Whose it is; null: everybody's. */
  readonly by: string | null;
}

/** Finds the places of one kind or several, each once. */
export type RoleUseFinder = (role: string) => Promise<readonly RoleUse[]>;
