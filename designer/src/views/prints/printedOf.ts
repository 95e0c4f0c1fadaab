import type { RouteLocationNormalized } from 'vue-router';
import { prints, type Printed } from '../../api/prints.js';

/** What an address of the print page names: a record, or a list with its columns, order and filters. */
export function printedOf({ params, query }: Pick<RouteLocationNormalized, 'params' | 'query'>): Promise<Printed> {
  const entity = String(params['entity']);
  if (params['id'] !== undefined) return prints.record(entity, String(params['id']));
  const given = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? { [name]: query[name] } : {});
  const columns = String(query['columns'] ?? '')
    .split(',')
    .filter(Boolean);
  return prints.list({ entity, ...(columns.length ? { columns } : {}), ...given('q'), ...given('sort'), ...given('filter') });
}
