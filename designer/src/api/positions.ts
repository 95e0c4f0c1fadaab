import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';

export interface Position {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly active?: boolean;
  readonly version?: number;
}

export const positions = {
  list: () => client.get<Listed<Position>>('/positions').then(itemsOf),
  create: (input: Partial<Position>) => client.post<Position>('/positions', input),
  update: (id: string, input: Partial<Position>) => client.patch<Position>(`/positions/${id}`, input),
};
