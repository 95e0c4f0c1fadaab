import type { DashboardDefinition } from '@vermilion/plugin-kit';

/** What a person writes of a dashboard: as plugins declare it, but for the roles; with whom it is shared is said apart. */
export type DashboardContent = Pick<Required<DashboardDefinition>, 'title' | 'filters' | 'widgets'> & {
  readonly description: NonNullable<DashboardDefinition['description']> | null;
};

export const receiverKinds = ['everyone', 'role', 'department', 'person'] as const;

/** Whom something is meant for: an id, the full name of a role, or empty for everyone. */
export interface Receiver {
  readonly kind: (typeof receiverKinds)[number];
  readonly receiver: string;
}

/** A row of `dashboards`. */
export interface DashboardRow {
  readonly id: string;
  readonly owner_id: string;
  readonly version: number;
  /** A `DashboardContent` as JSON. */
  readonly content: string;
}
