import type { EntityGrant, Text } from '@vermilion/plugin-kit';

/** What is to change of a role; what is absent stays. */
export interface RoleDraft {
  readonly title?: Text | undefined;
  readonly description?: Text | undefined;
  readonly functions?: readonly string[] | undefined;
  /** For each entity that they name, all grants of the role from now on; without actions: none. */
  readonly grants?: readonly EntityGrant[] | undefined;
}
