import { expect, test } from 'vitest';
import type { EntityMeta } from '../../../api/manifest.js';
import type { RecordView } from '../../../api/records.js';
import { codesToMoveTo } from './codesToMoveTo.js';

const label = { zh: '', en: '' };
const items = { new: { label }, open: { label }, won: { label }, old: { label, disabled: true } };
const entity = (access: 'read' | 'write') => ({ fields: { stage: { kind: 'select', label, access } } }) as unknown as EntityMeta;
const record = (edit = true) => ({ fields: { stage: 'new' }, can: { edit } }) as unknown as RecordView;
const dictionary = { title: label, items };

test('without transitions a record may go to any other lane that is in use', () => {
  expect(codesToMoveTo(entity('write'), 'stage', dictionary, record())).toEqual(['open', 'won']);
});

test('with transitions only where they lead', () => {
  const walking = { ...dictionary, transitions: { new: ['open', 'old'] as const, open: ['won'] as const } };
  expect(codesToMoveTo(entity('write'), 'stage', walking, record())).toEqual(['open']);
  expect(codesToMoveTo(entity('write'), 'stage', { ...dictionary, transitions: { open: ['won'] } }, record())).toEqual([]);
});

test('what one may not change stays where it is', () => {
  expect(codesToMoveTo(entity('read'), 'stage', dictionary, record())).toEqual([]);
  expect(codesToMoveTo(entity('write'), 'stage', dictionary, record(false))).toEqual([]);
});
