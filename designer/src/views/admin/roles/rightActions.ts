import type { RecordAction } from '@vermilion/plugin-kit';

/** What can be done with records, in the order of the matrix. */
export const rightActions: readonly RecordAction[] = [
  'view',
  'create',
  'edit',
  'delete',
  'transfer',
  'merge',
  'import',
  'export',
  'print',
  'reveal',
  'approve',
  'menu',
];
