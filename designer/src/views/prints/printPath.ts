import type { RouteLocationRaw } from 'vue-router';
import type { ExportOrder } from '../../api/exports.js';

/** Where a list is put on paper as it is now: its columns, order and filters. */
export const printPath = (
  entity: string,
  order: Omit<ExportOrder, 'entity' | 'format' | 'plain'>,
  columns: readonly string[],
): RouteLocationRaw => ({ path: `/records/${entity}/print`, query: { ...order, columns: columns.join(',') } });
