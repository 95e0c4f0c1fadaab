import type { GrantCondition } from './grantCondition.js';
import type { Text } from './text.js';

/** Which rows of an entity: all, one's department with those below, one's department, one's own. */
export type RowScope = 'all' | 'departmentTree' | 'department' | 'own';
/**
 * What can be granted on records, each by itself.
 *
 * - `view`, `create`, `edit`, `delete`: as they say.
 * - `import` lets bring files; what these create and change is bound by `create` and `edit` as ever.
 * - `export` takes rows out as files, `print` one record on paper.
 * - `transfer` gives a record to another owner, one or many at once.
 * - `merge` makes one record of two, and takes merges apart: both records must lie in it.
 * - `approve`: others may hand him requests about the record (transfer, delegation, further signers). Whomever the flow itself
 *   names always decides, and whoever has no role that says a word about it may be handed one.
 * - `reveal` shows single masked values, each with a reason that is kept.
 * - `menu` shows the kind of data in the navigation. Like `create` it has no rows.
 *
 * To change the entities and fields themselves is a function, `metadata.manage`: it has no records (ADR 14).
 */
export const recordActions = [
  'view',
  'create',
  'edit',
  'delete',
  'transfer',
  'merge',
  'import',
  'export',
  'print',
  'reveal',
  'approve',
  'menu',
] as const;
export type RecordAction = (typeof recordActions)[number];

/** Actions without rows: allowed or not, whatever scope is named. */
export const rowlessActions: readonly RecordAction[] = ['menu', 'create'];

/** Actions that a grant gives by giving others, where it does not name them: in the rows that all of these reach. */
export const derivedActions = {
  menu: ['view'],
  transfer: ['edit'],
  merge: ['edit', 'delete'],
  print: ['export'],
  approve: ['view'],
} as const satisfies Partial<Record<RecordAction, readonly RecordAction[]>>;
/** One of them; `none` takes it away from whoever has what it follows from. */
export type DerivedAction = keyof typeof derivedActions;

const sources: Readonly<Partial<Record<RecordAction, readonly RecordAction[]>>> = derivedActions;
/** The actions that one follows from where a grant does not name it; none: it has to be named. */
export const sourcesOf = (action: RecordAction): readonly RecordAction[] => sources[action] ?? [];

/** The rows of each action that a grant names. */
export type GrantedActions = Readonly<
  Partial<Record<Exclude<RecordAction, DerivedAction>, RowScope> & Record<DerivedAction, RowScope | 'none'>>
>;

/** What a role may do with one entity. Rows and columns stay together: a cell is visible if one grant covers its row and its column. */
export interface EntityGrant {
  /** `plugin:entity`; `*`: every entity that the role does not name. */
  readonly entity: string;
  readonly actions: GrantedActions;
  /** Narrows the rows of all actions: all must hold. */
  readonly where?: readonly GrantCondition[];
  /** Rows of one export and of all exports and prints of a day; absent: 2,000 and 10,000. */
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
