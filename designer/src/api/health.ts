import { client } from './client.js';

export interface Health {
  readonly status: string;
  readonly version: string;
  readonly database: { readonly kind: string; readonly version: string };
  readonly schemaVersion: string | number;
  readonly checks: readonly { readonly id: string; readonly ok: boolean; readonly detail: string | null }[];
  readonly mail: { readonly configured: boolean };
}

export const health = {
  get: () => client.get<Health>('/health'),
};
