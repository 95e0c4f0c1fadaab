import { expect, test } from 'vitest';
import type { RecordView } from '../../api/records.js';
import { listPath, recordPath } from './recordPath.js';

test('rows of requests and tasks lead to requests, all others to records', () => {
  const row = { id: 'r1', fields: { request: 'q1' } } as unknown as RecordView;
  expect(['crm:contract', 'process:request', 'process:task'].map((entity) => recordPath(entity, row))).toEqual([
    '/records/crm:contract/r1',
    '/requests/r1',
    '/requests/q1',
  ]);
  expect(listPath('process:task')).toBe('/dashboards/rows/process:task');
});
