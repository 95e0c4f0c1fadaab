import { expect, test } from 'vitest';
import type { FieldsMeta } from '../../api/manifest.js';
import { emptyStep, fieldsFor, ruleDraftOf, ruleOf } from './ruleDraft.js';

const label = { zh: '', en: '' };
const fields: FieldsMeta = {
  name: { kind: 'text', label },
  age: { kind: 'int', label },
  sum: { kind: 'money', label, computed: true },
  idNo: { kind: 'idcard', label },
  born: { kind: 'date', label },
};

test('a step is offered the fields that it fits, and none that is computed', () => {
  expect(fieldsFor('normalizeText', fields, 'kinds')).toEqual(['name', 'idNo']);
  expect(fieldsFor('markOutliers', fields, 'kinds')).toEqual(['age']);
  expect(fieldsFor('birthFromIdcard', fields, 'from')).toEqual(['name', 'idNo']);
  expect(fieldsFor('normalizeText', fields, 'from')).toEqual([]);
});

test('a rule goes into the form and comes out the same', () => {
  const rule = {
    id: 'one',
    title: { zh: '清洗', en: 'Tidy' },
    steps: [
      { step: 'upperCase', fields: ['name'] },
      { step: 'birthFromIdcard', fields: ['born'], from: 'idNo' },
    ],
    ofPlugin: false,
    enabled: false,
    position: 3,
    version: 2,
  } as const;
  const { title, steps, enabled, position } = rule;
  expect(ruleOf(ruleDraftOf(rule))).toEqual({ title, steps, enabled, position });
});

test('a step that reads from no field loses the one that was chosen before', () => {
  const draft = { ...ruleDraftOf(null), steps: [{ ...emptyStep, fields: ['name'], from: 'idNo' }] };
  expect(ruleOf(draft).steps).toEqual([{ step: 'normalizeText', fields: ['name'] }]);
});
