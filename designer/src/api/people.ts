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
/** What an administrator sees and changes. */
export interface PersonDetail extends PersonBrief {
  readonly version: number;
  readonly employeeNo: string | null;
  readonly username: string;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly departmentId: string | null;
  readonly positionId: string | null;
  readonly managerId: string | null;
  readonly absences: readonly Absence[];
  readonly roles?: readonly string[];
}
export type PersonInput = Partial<Omit<PersonDetail, 'id' | 'version' | 'department' | 'roles'>> & { password?: string };

export const people = {
  list: (query: { query?: string; department?: string; limit?: number; after?: string | null }, signal?: AbortSignal) =>
    client.get<Page<PersonBrief>>('/people', query, signal),
  get: (id: string) => client.get<PersonDetail>(`/people/${id}`),
  create: (input: PersonInput, key?: string) => client.post<PersonDetail>('/people', input, key),
  update: (id: string, input: PersonInput & { version: number }, key?: string) =>
    client.patch<PersonDetail>(`/people/${id}`, input, key),
};
