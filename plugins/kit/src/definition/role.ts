import type { GrantCondition } from './grantCondition.js';
import type { Text } from './text.js';

/** Which rows of an entity: all, one's department with those below, one's department, one's own, none. */
export type RowScope = 'all' | 'departmentTree' | 'department' | 'own';
/** What can be granted on records. `reveal` shows single masked values, each with a reason that is kept. */
export const recordActions = ['view', 'create', 'edit', 'delete', 'import', 'export', 'reveal'] as const;
export type RecordAction = (typeof recordActions)[number];

/** What a role may do with one entity. Rows and columns stay together: a cell is visible if one grant covers its row and its column. */
export interface EntityGrant {
  /** `plugin:entity`; `*`: every entity that the role does not name. */
  readonly entity: string;
  /** `import` lets bring files; what these create and change is bound by `create` and `edit` as ever. */
  readonly actions: Readonly<Partial<Record<RecordAction, RowScope>>>;
  /** Narrows the rows of all actions: all must hold. */
  readonly where?: readonly GrantCondition[];
  /** Rows of one export and of all exports of a day; absent: 2,000 and 10,000. */
  readonly exportLimits?: { readonly rows: number; readonly perDay: number };
  /** Fields that differ from the default (personal and sensitive ones are masked, the rest is readable, writable with create or edit). */
  readonly fields?: Readonly<Record<string, 'hidden' | 'masked' | 'read' | 'write'>>;
}

export interface RoleDefinition {
  readonly title: Text;
  readonly description?: Text;
  readonly grants: readonly EntityGrant[];
  /** Functions: `designer.use`, `organization.manage`, `roles.manage`, `mail.read`, `requests.administer`, `audit.read` … */
  readonly functions?: readonly string[];
}
