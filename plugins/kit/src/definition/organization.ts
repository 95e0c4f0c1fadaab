import type { Text } from './text.js';

/** A department of a demo organisation. Ids are 26 characters (ULID shape), stable for one seed. */
export interface SeedDepartment {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly leaderId: string | null;
  readonly sort: number;
}

export interface SeedPosition {
  readonly id: string;
  /** Named by assignment rules: `generalManager`. */
  readonly code: string;
  readonly name: string;
  /** 1..20. */
  readonly level: number;
}

export interface SeedPerson {
  readonly id: string;
  readonly employeeNo: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly mobile: string;
  readonly email: string;
  readonly departmentId: string;
  readonly secondaryDepartmentIds: readonly string[];
  readonly positionId: string;
  readonly managerId: string | null;
  readonly active: boolean;
  /** Away from..to, milliseconds since 1970, UTC. */
  readonly absences: readonly { readonly from: number; readonly to: number; readonly deputyId: string }[];
}

/** A whole organisation as plain data: departments parents first. */
export interface OrganizationSeed {
  readonly departments: readonly SeedDepartment[];
  readonly positions: readonly SeedPosition[];
  readonly people: readonly SeedPerson[];
  /** `plugin:role` and who holds it. Roles of plugins that are not installed are to be left out. */
  readonly roleMembers: readonly { readonly role: string; readonly people: readonly string[] }[];
  /** Accounts to be shown on the sign-in page of a demo, in this order. */
  readonly accounts: readonly { readonly username: string; readonly role: Text }[];
}

export interface OrganizationOptions {
  readonly seed: number;
  readonly size: 'S' | 'M' | 'L';
  /** Milliseconds since 1970: "now" of the absences. */
  readonly now: number;
}

/** One day of the working calendar. */
export interface SeedCalendarDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly kind: 'work' | 'rest' | 'holiday' | 'makeup';
  readonly name: string;
  readonly source: 'seed';
}
