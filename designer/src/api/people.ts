import { client } from './client.js';
import type { Page } from './page.js';

export interface PersonBrief {
  readonly id: string;
  readonly name: string;
  readonly department: { readonly id: string; readonly name: string } | null;
  readonly active: boolean;
}
export interface Absence {
  /** Milliseconds since 1970, UTC. */
  readonly from: number;
  readonly to: number;
  readonly deputyId: string;
}
/** A person in the list, as somebody who manages the organization sees them. */
export interface PersonListItem extends PersonBrief {
  readonly employeeNo?: string;
  readonly username?: string;
  readonly mobile?: string | null;
  readonly email?: string | null;
  readonly position?: { readonly id: string; readonly name: string } | null;
  readonly roles?: readonly string[];
  /** End of the absence that runs now, in milliseconds since 1970; null: present. */
  readonly absentUntil?: number | null;
}
export interface PeopleQuery {
  readonly query?: string;
  readonly department?: string;
  /** `tree`: the department and all below it. */
  readonly scope?: 'department' | 'tree';
  readonly state?: 'active' | 'disabled';
  readonly limit?: number;
  readonly after?: string | null;
}
/** What an administrator sees and changes. */
export interface PersonDetail extends PersonBrief {
  readonly version: number;
  readonly employeeNo: string | null;
  readonly username: string;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly departmentId: string | null;
  readonly secondaryDepartmentIds: readonly string[];
  readonly positionId: string | null;
  readonly managerId: string | null;
  readonly absences: readonly Absence[];
  readonly roles?: readonly string[];
  readonly hasPassword: boolean;
  readonly locale: string;
}
export type PersonInput = Partial<Omit<PersonDetail, 'id' | 'version' | 'department' | 'roles' | 'hasPassword'>> & {
  password?: string;
};

/** How much waits for somebody, and how many of it are approvals. */
export interface OpenTasks {
  readonly todo: number;
  readonly approvals: number;
}

export const people = {
  list: (query: PeopleQuery, signal?: AbortSignal) => client.get<Page<PersonListItem>>('/people', { ...query }, signal),
  get: (id: string) => client.get<PersonDetail>(`/people/${id}`),
  openTasks: (id: string) => client.get<OpenTasks>(`/people/${id}/tasks/counts`),
  create: (input: PersonInput, key?: string) => client.post<PersonDetail>('/people', input, key),
  update: (id: string, input: PersonInput & { version: number }, key?: string) =>
    client.patch<PersonDetail>(`/people/${id}`, input, key),
};
