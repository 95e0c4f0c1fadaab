import type { RecordAction } from '@vermilion/plugin-kit';

/** What can be done with records, in the order of the matrix. */
export const rightActions: readonly RecordAction[] = ['view', 'create', 'edit', 'delete', 'import', 'export', 'reveal'];
