import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { PersonBrief } from './people.js';

export interface Department {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly leaderId: string | null;
  readonly leader: PersonBrief | null;
  readonly viceLeaderIds: readonly string[];
  readonly viceLeaders: readonly PersonBrief[];
  /** New versions of flows are tried out here first. */
  readonly pilot: boolean;
  /** Codes from the root to the department itself: `/HQ/SALES/`. */
  readonly path: string;
  readonly sort: number;
  readonly active: boolean;
  readonly peopleCount: number;
  readonly version: number;
}
export type DepartmentInput = Partial<
  Pick<Department, 'code' | 'name' | 'parentId' | 'leaderId' | 'viceLeaderIds' | 'pilot' | 'sort' | 'active'>
>;

export const departments = {
  list: () => client.get<Listed<Department>>('/departments').then(itemsOf),
  create: (input: DepartmentInput, key?: string) => client.post<Department>('/departments', input, key),
  update: (id: string, input: DepartmentInput & { version: number }, key?: string) =>
    client.patch<Department>(`/departments/${id}`, input, key),
  remove: (id: string) => client.delete(`/departments/${id}`),
};
