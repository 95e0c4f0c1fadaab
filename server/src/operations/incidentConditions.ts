import { marks } from '../database/marks.js';
import type { RetryBody } from './schema.js';

/** A condition over incidents `i` and their requests `r`. */
export function incidentConditions({ flow, node, code, requests }: RetryBody): {
  readonly sql: string;
  readonly params: readonly unknown[];
} {
  const given = [
    { sql: 'r.flow_key = ?', params: flow },
    { sql: 'i.node = ?', params: node },
    { sql: 'i.code = ?', params: code },
    { sql: `i.instance_id IN (${marks(requests?.length ?? 0)})`, params: requests },
  ].filter(({ params }) => params !== undefined);
  return { sql: ['1 = 1', ...given.map(({ sql }) => sql)].join(' AND '), params: given.flatMap(({ params }) => params) };
}
